package org.gongkai.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.output.Charts;
import org.gongkai.output.TrendViews;
import org.gongkai.stats.Trend;
import org.gongkai.stats.Trend.Base;
import org.gongkai.stats.Trend.Change;
import org.gongkai.stats.Trend.Point;
import org.gongkai.stats.Trend.Series;

/** Figures of several years as tables and charts. */
final class TrendView {

  private static final String ABSENT = "没有上一年的数，不能比较";
  private static final String OTHER_FORM = "上一年用的是另一种格式，不比较";
  private static final String MISSING = "没有数据";

  private TrendView() {}

  static List<TrendViews.Trend> of(List<Trend> trends) {
    return trends.stream().map(TrendView::of).toList();
  }

  private static TrendViews.Trend of(Trend trend) {
    return new TrendViews.Trend(
        trend.id(),
        trend.title().zh(),
        trend.years().stream().map(year -> year + "年").toList(),
        trend.series().stream().map(TrendView::row).toList(),
        charts(trend),
        notes(trend));
  }

  private static TrendViews.Row row(Series series) {
    return new TrendViews.Row(
        series.label().zh(),
        series.unit().zh(),
        series.points().stream().map(point -> cell(point, series)).toList());
  }

  private static TrendViews.Cell cell(Point point, Series series) {
    String value = point.value().map(v -> value(v, series)).orElse("");
    if (point.value().isEmpty()) {
      return new TrendViews.Cell("", "", MISSING);
    }
    Change change = point.change();
    return switch (change.base()) {
      case GIVEN -> new TrendViews.Cell(value, words(change, series), "");
      case ABSENT -> new TrendViews.Cell(value, "", ABSENT);
      case OTHER_FORM -> new TrendViews.Cell(value, "", OTHER_FORM);
    };
  }

  private static String value(BigDecimal value, Series series) {
    return series.isRate()
        ? Trend.tenths(value).toPlainString() + "%"
        : value.stripTrailingZeros().toPlainString();
  }

  /** A change as a report tells it: 增加6件（10.9%）. */
  private static String words(Change change, Series series) {
    int way = change.difference().signum();
    if (way == 0) {
      return "持平";
    }
    String difference = change.difference().abs().stripTrailingZeros().toPlainString();
    if (series.isRate()) {
      return (way > 0 ? "提高" : "下降") + difference + "个百分点";
    }
    String percent = change.percent().map(p -> "（" + p.toPlainString() + "%）").orElse("");
    return (way > 0 ? "增加" : "减少") + difference + series.unit().zh() + percent;
  }

  private static List<String> notes(Trend trend) {
    List<Point> points = trend.series().stream().flatMap(s -> s.points().stream()).toList();
    List<String> notes = new ArrayList<>();
    List<List<Series>> nothing = trend.charts().stream().filter(TrendView::isNothing).toList();
    if (nothing.size() == trend.charts().size()) {
      notes.add("各年都是0，不画图。");
    } else if (!nothing.isEmpty()) {
      String names =
          String.join(
              "、", nothing.stream().flatMap(List::stream).map(s -> s.label().zh()).toList());
      notes.add(names + "各年都是0，不画图。");
    }
    if (points.stream().anyMatch(point -> point.value().isEmpty())) {
      notes.add("“—”表示这一年没有数据，不是0。");
    }
    if (points.stream().anyMatch(p -> p.change().base() == Base.ABSENT && p.value().isPresent())) {
      notes.add("没有写增减的，是没有上一年的数可以比较。");
    }
    if (points.stream().anyMatch(point -> point.change().base() == Base.OTHER_FORM)) {
      notes.add("基年的数不与上一年比较：上一年用的是另一种格式。");
    }
    if (points.stream().anyMatch(TrendView::fromNothing)) {
      notes.add("上一年是0的，不计算百分比。");
    }
    return notes;
  }

  /** Whether there is nothing to draw: all years that have numbers have 0. */
  private static boolean isNothing(List<Series> chart) {
    return chart.stream()
        .flatMap(series -> series.points().stream())
        .flatMap(point -> point.value().stream())
        .allMatch(value -> value.signum() == 0);
  }

  private static boolean fromNothing(Point point) {
    Change change = point.change();
    return change.base() == Base.GIVEN
        && change.difference().signum() != 0
        && change.difference().compareTo(point.value().get()) == 0;
  }

  private static List<TrendViews.Chart> charts(Trend trend) {
    List<List<Charts.Row>> all =
        trend.charts().stream()
            .map(series -> series.stream().map(TrendView::bars).toList())
            .toList();
    BigDecimal together =
        all.stream().map(Charts::greatest).reduce(BigDecimal.ZERO, BigDecimal::max);
    List<TrendViews.Chart> charts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<Charts.Row> rows = all.get(i);
      if (Charts.canShow(rows) && Charts.greatest(rows).signum() > 0) {
        Series first = trend.charts().get(i).get(0);
        String unit = first.unit().zh();
        String name = rows.size() == 1 ? rows.get(0).label() : trend.title().zh();
        charts.add(
            Charts.of(
                "gk-trend-" + trend.id() + "-" + (i + 1),
                name(trend, name, rows) + "（" + unit + "）",
                unit,
                trend.years(),
                rows,
                trend.together() ? together : Charts.greatest(rows)));
      }
    }
    return charts;
  }

  /** What a chart shows: of several in one group, what it is about itself. */
  private static String name(Trend trend, String name, List<Charts.Row> rows) {
    return trend.charts().size() > 1 && rows.size() > 1
        ? String.join("、", rows.stream().map(Charts.Row::label).toList())
        : name;
  }

  private static Charts.Row bars(Series series) {
    return new Charts.Row(
        series.label().zh(),
        series.points().stream()
            .map(point -> point.value().map(v -> series.isRate() ? Trend.tenths(v) : v))
            .toList());
  }
}
