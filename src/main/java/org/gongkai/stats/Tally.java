package org.gongkai.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** The years of which something was counted. */
  Set<Integer> years() {
    return years.keySet();
  }

  /**
   * The figures, a year each.
   *
   * @param of the years of which documents are there to be counted
   */
  List<Statistics.Figure> figures(
      Collection<Integer> of, String key, String expression, Text label, Text unit, Text formula) {
    List<Statistics.Figure> figures = new ArrayList<>();
    for (int year : of) {
      Sum sum = years.getOrDefault(year, new Sum(BigDecimal.ZERO, List.of()));
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
              sum.paths().stream().sorted().map(Statistics.Source::document).toList()));
    }
    return figures;
  }

  /** The years of which documents of a kind are there to be counted. */
  static List<Integer> kept(Records records, String kind, Set<Integer> own) {
    return records.years().stream()
        .filter(year -> records.coverage().ofKind(kind, own, year))
        .toList();
  }
}
