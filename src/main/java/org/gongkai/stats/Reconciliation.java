package org.gongkai.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.kind.AnnualReport;
import org.gongkai.model.Document;
import org.gongkai.model.Reason;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.ReconciledReport.Cell;
import org.gongkai.model.ReconciledReport.Derived;
import org.gongkai.model.ReconciledReport.Status;
import org.gongkai.model.RollUp;
import org.gongkai.model.Site;
import org.gongkai.model.Table;
import org.gongkai.report.ProseNotes;
import org.gongkai.report.ReportCells;
import org.gongkai.report.ReportForm;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Leaf;
import org.gongkai.report.ReportNumbers;
import org.gongkai.report.ReportTables;

/** Puts what annual reports declare beside what the records of their years give. */
final class Reconciliation {

  private Reconciliation() {}

  /** All annual reports of the site, by path, and the sums of the units' reports, by year. */
  record Reports(List<ReconciledReport> reports, List<RollUp> rollUps) {}

  /**
   * The annual reports of the site and the sums of all units' reports.
   *
   * @param units reports that are summed, besides those of the site
   */
  static Reports of(Records records, DerivedCells derived, List<ReconciledReport> units) {
    List<ReconciledReport> reports = new ArrayList<>();
    List<Document> sums = new ArrayList<>();
    for (Document document : records.site().documents()) {
      if (!(document.content() instanceof AnnualReport content)
          || records.site().isToCome(document, content.year())) {
        continue;
      }
      if (content.rollUp()) {
        sums.add(document);
      } else {
        Map<String, Derived> counted =
            ReportForm.of(content.form())
                .filter(form -> isOwners(records, document))
                .map(form -> derived.of(form, content.year()))
                .orElse(Map.of());
        reports.add(reconcile(document, content, counted));
      }
    }
    UnitSums unitSums = UnitSums.of(records.site(), published(records.site(), reports), units);
    for (Document document : sums) {
      AnnualReport content = (AnnualReport) document.content();
      reports.add(reconcile(document, content, unitSums.derived(content.year())));
    }
    reports.sort(Comparator.comparing(report -> report.document().path()));
    return new Reports(reports, unitSums.rollUps(reports));
  }

  /** The reports of units whose numbers are not held back, by path. */
  static List<ReconciledReport> units(Records records) {
    return records.site().units().stream()
        .filter(document -> !isHeld(records.site(), document))
        .map(document -> reconcile(document, (AnnualReport) document.content(), Map.of()))
        .sorted(Comparator.comparing(report -> report.document().path()))
        .toList();
  }

  private static boolean isHeld(Site site, Document document) {
    int year = ((AnnualReport) document.content()).year();
    return site.config().units().stream()
        .anyMatch(unit -> unit.owns(document.path()) && unit.held().containsKey(year));
  }

  /** Those that readers can see. */
  private static List<ReconciledReport> published(Site site, List<ReconciledReport> all) {
    Set<String> shown =
        site.items().stream()
            .filter(item -> item.pending().isEmpty())
            .map(item -> item.document().path())
            .collect(Collectors.toSet());
    return all.stream().filter(report -> shown.contains(report.document().path())).toList();
  }

  /**
   * The report of each year that the site's owner has published: ledgers are the owner's, and so
   * are the site's figures.
   */
  static Map<Integer, ReconciledReport> published(Records records, List<ReconciledReport> all) {
    Map<Integer, ReconciledReport> years = new LinkedHashMap<>();
    published(records.site(), all).stream()
        .filter(report -> isOwners(records, report.document()))
        .forEach(report -> years.putIfAbsent(report.year(), report));
    return years;
  }

  private static boolean isOwners(Records records, Document document) {
    return document.text("organization").equals(records.site().config().owner())
        && !document.flag("rollUp");
  }

  private static ReconciledReport reconcile(
      Document document, AnnualReport content, Map<String, Derived> counted) {
    Optional<ReportForm> form = ReportForm.of(content.form());
    if (form.isEmpty()) {
      return new ReconciledReport(document, content.year(), List.of(), Map.of(), List.of());
    }
    ReportNumbers numbers = content.numbers();
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (FormTable table : form.get().tables()) {
      for (Leaf row : ReportForm.leaves(table.rows())) {
        for (Leaf column : ReportForm.leaves(table.columns())) {
          String key = table.key(row, column);
          cell(key, row, column, numbers, Optional.ofNullable(counted.get(key)))
              .ifPresent(cell -> cells.put(key, cell));
        }
      }
    }
    Map<String, String> reasons = Reason.texts(numbers.explain());
    return new ReconciledReport(
        document,
        content.year(),
        ProseNotes.add(
            form.get(),
            ReportTables.filled(form.get(), key -> shown(cells.get(key)), reasons),
            reasons,
            content.rates()),
        cells,
        CellFigures.of(form.get(), content.year(), cells, document.path()));
  }

  private static Optional<Table.Cell> shown(Cell cell) {
    return Optional.ofNullable(cell).map(c -> new Table.Cell(c.key(), c.text(), c.state()));
  }

  private static Optional<Cell> cell(
      String key, Leaf row, Leaf column, ReportNumbers numbers, Optional<Derived> derived) {
    Optional<ReportCells.Cell> declared = numbers.cell(key);
    if (declared.isEmpty()) {
      return derived.map(d -> derivedOnly(key, row, column, d));
    }
    ReportCells.Cell typed = declared.get();
    String reason = numbers.reason(key).orElse("");
    Status status = derived.map(d -> compare(typed, d, reason)).orElse(Status.DECLARED_ONLY);
    return Optional.of(
        new Cell(
            key,
            typed.label(),
            typed.value(),
            typed.text(),
            typed.state(),
            Optional.of(typed.text()),
            derived,
            status,
            status == Status.EXPLAINED ? reason : ""));
  }

  /** A stroke, for a function that the office does not have, fits records of nothing. */
  private static Status compare(ReportCells.Cell typed, Derived derived, String reason) {
    if (typed.value().compareTo(derived.value()) == 0) {
      return Status.EQUAL;
    }
    return reason.isEmpty() ? Status.DIFFERS : Status.EXPLAINED;
  }

  private static Cell derivedOnly(String key, Leaf row, Leaf column, Derived derived) {
    return new Cell(
        key,
        row.in(column),
        derived.value(),
        derived.text(),
        derived.isNumber() ? Table.State.NUMBER : Table.State.NOT_APPLICABLE,
        Optional.empty(),
        Optional.of(derived),
        Status.DERIVED_ONLY,
        "");
  }

  /** The cells of a year without a report: what the records give. */
  static Map<String, Cell> withoutReport(ReportForm form, DerivedCells derived, int year) {
    Map<String, Derived> counted = derived.of(form, year);
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (FormTable table : form.tables()) {
      for (Leaf row : ReportForm.leaves(table.rows())) {
        for (Leaf column : ReportForm.leaves(table.columns())) {
          String key = table.key(row, column);
          Optional.ofNullable(counted.get(key))
              .ifPresent(d -> cells.put(key, derivedOnly(key, row, column, d)));
        }
      }
    }
    return cells;
  }
}
