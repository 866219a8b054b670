package org.gongkai.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportForm;

/** Derives all figures of a site. */
public final class Figures {

  private static final List<Counter> ALL =
      List.of(
          Figures::defined,
          new InterpretationForms(),
          new SolicitationCounts(),
          new SpecialColumns());

  private Figures() {}

  /** A way to count some figures. */
  interface Counter {
    List<Statistics.Figure> count(Records records);
  }

  public static Statistics derive(Site site) {
    Records records = new Records(site);
    DerivedCells derived = new DerivedCells(records);
    List<ReconciledReport> units = Reconciliation.units(records);
    Reconciliation.Reports all = Reconciliation.of(records, derived, units);
    List<ReconciledReport> reports = all.reports();
    List<Statistics.Figure> figures = new ArrayList<>(cells(records, derived, reports));
    ALL.forEach(counter -> figures.addAll(counter.count(records)));
    figures.sort(
        Comparator.comparingInt(Statistics.Figure::year).thenComparing(Statistics.Figure::key));
    Statistics counted = new Statistics(figures, reports, List.of(), units, all.rollUps());
    return new Statistics(figures, reports, WorkSheets.of(site, counted), units, all.rollUps());
  }

  /** The cells of annual reports: as published, or as the records give them. */
  private static List<Statistics.Figure> cells(
      Records records, DerivedCells derived, List<ReconciledReport> reports) {
    Map<Integer, ReconciledReport> published = Reconciliation.published(records, reports);
    ReportForm form = ReportForm.ALL.get(0);
    List<Statistics.Figure> figures = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>(records.years());
    years.addAll(published.keySet());
    for (int year : years) {
      ReconciledReport report = published.get(year);
      figures.addAll(
          report != null
              ? report.figures()
              : CellFigures.of(form, year, Reconciliation.withoutReport(form, derived, year), ""));
    }
    return figures;
  }

  /** Those of the list of definitions, year by year. */
  private static List<Statistics.Figure> defined(Records records) {
    List<Statistics.Figure> figures = new ArrayList<>();
    List<Definition> definitions = Definitions.of(records.site().config());
    for (int year : records.years()) {
      Map<String, Statistics.Figure> done = new HashMap<>();
      for (Definition definition : definitions) {
        definition
            .figure(records, year, done::get)
            .ifPresent(
                figure -> {
                  done.put(figure.key(), figure);
                  figures.add(figure);
                });
      }
    }
    return figures;
  }
}
