package org.gongkai.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.dataset.DataColumn.Type;
import org.gongkai.diag.Text;
import org.gongkai.model.Statistics.Figure;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.stats.Trends;

/** The figures of all years as one table: a year without a number is empty, never 0. */
public final class TrendTable {

  private static final List<DataColumn> COLUMNS =
      List.of(
          DataColumn.of("key", "指标代码", "Key", Type.STRING).always(),
          DataColumn.of("label", "指标", "Label", Type.STRING).always(),
          DataColumn.of("labelEn", "指标英文名", "Label in English", Type.STRING).always(),
          DataColumn.of("unit", "单位", "Unit", Type.STRING),
          DataColumn.of("year", "年度", "Year", Type.INTEGER).always(),
          DataColumn.of("value", "数值", "Value", Type.NUMBER)
              .described("没有数据的年度为空，不是 0", "empty where a year has no number, never 0"));

  private TrendTable() {}

  /** Every year from the first to the last of which numbers are known; empty if of none. */
  public static List<Integer> years(Plan plan) {
    SortedSet<Integer> known = Trends.years(plan.site(), plan.statistics());
    return known.isEmpty()
        ? List.of()
        : IntStream.rangeClosed(known.first(), known.last()).boxed().toList();
  }

  /** The figures of those years by key, each as the last year calls it. */
  public static Map<String, Figure> figures(Plan plan) {
    SortedSet<Integer> known = Trends.years(plan.site(), plan.statistics());
    Map<String, Figure> figures = new TreeMap<>();
    plan.statistics().figures().stream()
        .filter(figure -> known.contains(figure.year()))
        .forEach(figure -> figures.put(figure.key(), figure));
    return figures;
  }

  static DataTable of(Plan plan) {
    return new DataTable(
        Paths.TRENDS_TABLE,
        new Text("历年统计数据", "Statistics of all years"),
        new Text("各项指标历年的数值，每项每年一行", "Every figure of every year, a row each"),
        OptionalInt.empty(),
        COLUMNS,
        List.of("key", "year"),
        List.of(),
        List.of(DataTable.NONE),
        () -> rows(plan));
  }

  /** A figure's value in a year, if numbers of that year are known. */
  public static Optional<BigDecimal> value(Plan plan, int year, String key) {
    return Trends.years(plan.site(), plan.statistics()).contains(year)
        ? plan.statistics().figure(year, key).map(Figure::value)
        : Optional.empty();
  }

  private static Stream<List<Object>> rows(Plan plan) {
    List<Integer> years = years(plan);
    return figures(plan).values().stream()
        .flatMap(figure -> years.stream().map(year -> row(plan, figure, year)));
  }

  private static List<Object> row(Plan plan, Figure figure, int year) {
    return List.of(
        figure.key(),
        figure.label().zh(),
        figure.label().en(),
        figure.unit().zh(),
        year,
        value(plan, year, figure.key()).<Object>map(v -> v).orElse(DataTable.NONE));
  }
}
