package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.diag.Problem;
import org.gongkai.kind.AnnualReport;
import org.gongkai.model.Document;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Statistics;
import org.gongkai.model.Table;
import org.gongkai.report.ReportCells;
import org.gongkai.report.ReportNumbers;

/**
 * The annual reports of a site and their cells, as rules need them. A report with a mistake lacks
 * the cells that could not be read; a rule that needs one of them has nothing to say.
 */
final class Reports {

  static final String TOTAL = "total";
  private static final String LEVEL = " › ";

  private Reports() {}

  private static Report report(ReconciledReport reconciled) {
    AnnualReport content = (AnnualReport) reconciled.document().content();
    return new Report(reconciled.document(), content, content.numbers(), reconciled);
  }

  /** A report and its file. */
  record Report(
      Document document, AnnualReport content, ReportNumbers numbers, ReconciledReport reconciled) {

    /** A number as it is published: the one that was typed, or else the one that records give. */
    Optional<ReportCells.Cell> cell(String key) {
      return numbers.cell(key).or(() -> reconciled.cell(key).map(this::derived));
    }

    /** The same report without one of its reasons (差异说明). */
    Report unexplained(String key) {
      return new Report(document, content, numbers.unexplained(key), reconciled);
    }

    private ReportCells.Cell derived(ReconciledReport.Cell cell) {
      String group = cell.key().substring(0, cell.key().indexOf('.'));
      return new ReportCells.Cell(
          cell.key(),
          cell.label(),
          cell.value(),
          cell.text(),
          cell.state(),
          false,
          document.place(group));
    }

    /** The cells with these keys; nothing unless all are there. */
    Optional<List<ReportCells.Cell>> cells(List<String> keys) {
      List<ReportCells.Cell> found = new ArrayList<>();
      keys.forEach(key -> cell(key).ifPresent(found::add));
      return found.size() == keys.size() ? Optional.of(found) : Optional.empty();
    }

    /** The keys of the rows of the table of applications. */
    List<String> applicationRows() {
      return applications().stream()
          .flatMap(table -> table.rows().stream())
          .map(row -> row.key().key())
          .toList();
    }

    /** The number columns of the table of applications, with their labels. */
    Map<String, String> applicantColumns() {
      Map<String, String> columns = new LinkedHashMap<>();
      for (Table table : applications()) {
        for (Table.Key column : table.columns()) {
          // The first level heads them all and tells nothing: 申请人情况.
          String label = column.label();
          int first = label.indexOf(LEVEL);
          String rest = first < 0 ? label : label.substring(first + LEVEL.length());
          columns.put(column.key(), rest);
        }
      }
      return columns;
    }

    private List<Table> applications() {
      return tables("applications");
    }

    /** The keys of the blocks of part four. */
    List<String> disputeBlocks() {
      return tables("disputes").stream()
          .flatMap(table -> table.columns().stream())
          .map(column -> column.key().substring(0, column.key().lastIndexOf('.')))
          .distinct()
          .toList();
    }

    /** The keys of the number columns of one block of part four, without its total. */
    List<String> disputeResults(String block) {
      return tables("disputes").stream()
          .flatMap(table -> table.columns().stream())
          .map(Table.Key::key)
          .filter(key -> key.startsWith(block + ".") && !key.endsWith("." + TOTAL))
          .toList();
    }

    private List<Table> tables(String id) {
      return reconciled.tables().stream().filter(table -> table.id().equals(id)).toList();
    }
  }

  /** A rule for one column of the table of applications. */
  interface ColumnRule {
    Optional<Problem> check(Report report, String column, String label);
  }

  /** What breaks a rule in the columns of all reports' tables of applications. */
  static List<Problem> byColumn(Statistics statistics, ColumnRule rule) {
    List<Problem> problems = new ArrayList<>();
    for (Report report : all(statistics)) {
      report
          .applicantColumns()
          .forEach((key, label) -> rule.check(report, key, label).ifPresent(problems::add));
    }
    return problems;
  }

  /** The annual reports of the site, and those of units whose numbers are summed. */
  static List<Report> all(Statistics statistics) {
    return Stream.concat(statistics.reports().stream(), statistics.units().stream())
        .map(Reports::report)
        .toList();
  }

  static List<Report> of(Statistics statistics) {
    return statistics.reports().stream().map(Reports::report).toList();
  }

  /**
   * The report before another one by the same body, if it can be compared: not when the later one
   * says that it is a base year (基年).
   */
  static Optional<Report> before(Report report, List<Report> all) {
    return report.content().baseYear() ? Optional.empty() : yearBefore(report, all);
  }

  /** The same body's report on the year before. */
  static Optional<Report> yearBefore(Report report, List<Report> all) {
    TreeMap<Integer, Report> years = new TreeMap<>();
    all.stream()
        .filter(r -> r.content().organization().equals(report.content().organization()))
        .forEach(r -> years.put(r.content().year(), r));
    return Optional.ofNullable(years.get(report.content().year() - 1));
  }

  /** The label of a cell's row. */
  static String row(ReportCells.Cell cell) {
    String label = cell.label().zh();
    return label.substring(0, label.lastIndexOf('·'));
  }

  static BigDecimal sum(Iterable<ReportCells.Cell> cells) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ReportCells.Cell cell : cells) {
      sum = sum.add(cell.value());
    }
    return sum;
  }

  /** How a sum came about: {@code 48+0+5}. */
  static String formula(Iterable<ReportCells.Cell> cells) {
    StringBuilder out = new StringBuilder();
    for (ReportCells.Cell cell : cells) {
      out.append(out.length() == 0 ? "" : "+").append(cell.value().toPlainString());
    }
    return out.toString();
  }
}
