package org.gongkai.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.diag.Text;
import org.gongkai.model.Statistics.Figure;
import org.gongkai.stats.Trend.Base;
import org.gongkai.stats.Trend.Change;
import org.gongkai.stats.Trend.Point;
import org.gongkai.stats.Trend.Series;
import org.gongkai.stats.Trends.YearFigures;

/** Figures that are shown together, before their numbers are known. */
record TrendGroup(String id, Text title, boolean together, List<List<Line>> charts) {

  /** A figure under the short name that it has in a table. */
  record Line(String key, Text label) {}

  static Line line(String key, String zh, String en) {
    return new Line(key, new Text(zh, en));
  }

  static List<Line> chart(Line... lines) {
    return List.of(lines);
  }

  /**
   * The group with its numbers, from the first year to the last that has any; nothing unless there
   * are two: one alone cannot be compared.
   */
  Optional<Trend> trend(YearFigures figures, List<Integer> years) {
    List<Integer> known =
        years.stream()
            .filter(
                year ->
                    charts.stream()
                        .flatMap(List::stream)
                        .anyMatch(line -> figures.of(year, line.key()).isPresent()))
            .toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    List<Integer> span =
        IntStream.rangeClosed(known.get(0), known.get(known.size() - 1)).boxed().toList();
    List<List<Series>> drawn = new ArrayList<>();
    for (List<Line> chart : charts) {
      List<Series> series =
          chart.stream().flatMap(line -> series(line, figures, span).stream()).toList();
      if (!series.isEmpty()) {
        drawn.add(series);
      }
    }
    return Optional.of(new Trend(id, title, together, span, drawn));
  }

  /** Nothing for a figure that no year has. */
  private static Optional<Series> series(Line line, YearFigures figures, List<Integer> years) {
    Optional<Figure> named =
        years.stream().flatMap(year -> figures.of(year, line.key()).stream()).findFirst();
    return named.map(
        figure ->
            new Series(
                line.key(),
                line.label(),
                figure.unit(),
                years.stream().map(year -> point(line.key(), figures, year)).toList()));
  }

  private static Point point(String key, YearFigures figures, int year) {
    Optional<BigDecimal> value = figures.of(year, key).map(Figure::value);
    Optional<BigDecimal> last = figures.of(year - 1, key).map(Figure::value);
    if (value.isEmpty() || last.isEmpty()) {
      return new Point(year, value, Change.none(Base.ABSENT));
    }
    boolean ofReport = Trends.isOfReport(key);
    if (ofReport && figures.isBase(year)) {
      return new Point(year, value, Change.none(Base.OTHER_FORM));
    }
    boolean rate = figures.of(year, key).get().unit().zh().equals("%");
    return new Point(year, value, Change.between(last.get(), value.get(), rate));
  }
}
