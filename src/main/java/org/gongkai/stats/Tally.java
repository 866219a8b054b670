package org.gongkai.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.Statistics;

/** Sums of one figure by year, with the documents that were counted. */
final class Tally {

  /** A year's sum so far. */
  private record Sum(BigDecimal value, List<String> paths) {}

  private final Map<Integer, Sum> years = new TreeMap<>();

  /** Counts a document. */
  void add(int year, Document document) {
    add(year, document, 1);
  }

  /** Counts what a document says. */
  void add(int year, Document document, int value) {
    Sum sum = years.computeIfAbsent(year, y -> new Sum(BigDecimal.ZERO, new ArrayList<>()));
    sum.paths().add(document.path());
    years.put(year, new Sum(sum.value().add(BigDecimal.valueOf(value)), sum.paths()));
  }

  /** The figures, a year each. */
  List<Statistics.Figure> figures(
      String key, String expression, Text label, Text unit, Text formula) {
    List<Statistics.Figure> figures = new ArrayList<>();
    years.forEach(
        (year, sum) ->
            figures.add(
                new Statistics.Figure(
                    key,
                    label,
                    year,
                    Statistics.Scope.SITE,
                    sum.value(),
                    unit,
                    Optional.empty(),
                    formula,
                    expression,
                    sum.paths().stream().sorted().map(Statistics.Source::document).toList())));
    return figures;
  }
}
