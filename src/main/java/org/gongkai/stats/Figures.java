package org.gongkai.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/** Derives all figures of a site. */
public final class Figures {

  private static final List<Counter> ALL =
      List.of(
          new DisclosedItems(),
          new InterpretationForms(),
          new RegisterCounts(),
          new ResultGroups(),
          new SolicitationCounts(),
          new SpecialColumns());

  private Figures() {}

  /** A way to count some figures. */
  interface Counter {
    List<Statistics.Figure> count(Site site);
  }

  public static Statistics derive(Site site) {
    List<Statistics.Figure> figures = new ArrayList<>();
    ALL.forEach(counter -> figures.addAll(counter.count(site)));
    figures.sort(
        Comparator.comparingInt(Statistics.Figure::year).thenComparing(Statistics.Figure::key));
    return new Statistics(figures);
  }
}
