package org.gongkai.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.kind.AnnualReport;
import org.gongkai.kind.ReportCells;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Table;

/** The annual reports of a site and their cells, as rules need them. */
final class Reports {

  private Reports() {}

  /** A report and its file. */
  record Report(Document document, AnnualReport content) {

    ReportCells.Cell cell(String key) {
      return content
          .cell(key)
          .orElseThrow(() -> new IllegalStateException("no cell " + key + " in a bound report"));
    }

    /** The cells of a row or column of a group, by the part of their keys that varies. */
    Map<String, ReportCells.Cell> cells(String prefix, String suffix) {
      Map<String, ReportCells.Cell> found = new LinkedHashMap<>();
      for (ReportCells group :
          List.of(content.proactive(), content.applications(), content.disputes())) {
        group
            .cells()
            .forEach(
                (key, cell) -> {
                  if (key.startsWith(prefix) && key.endsWith(suffix)) {
                    found.put(key.substring(prefix.length(), key.length() - suffix.length()), cell);
                  }
                });
      }
      return found;
    }

    /** The number columns of the table of applications, with their labels. */
    Map<String, String> applicantColumns() {
      Map<String, String> columns = new LinkedHashMap<>();
      document.tables().stream()
          .filter(table -> table.id().equals("applications"))
          .flatMap(table -> table.columns().stream())
          .forEach((Table.Key key) -> columns.put(key.key(), key.label()));
      return columns;
    }
  }

  static List<Report> of(Site site) {
    return site.items().stream()
        .filter(item -> item.document().content() instanceof AnnualReport)
        .map(i -> new Report(i.document(), (AnnualReport) i.document().content()))
        .sorted(java.util.Comparator.comparing(report -> report.document().path()))
        .toList();
  }

  /**
   * The report before another one by the same body, if it can be compared: not when the later one
   * says that it is a base year (基年).
   */
  static Optional<Report> before(Report report, List<Report> all) {
    if (report.content().baseYear()) {
      return Optional.empty();
    }
    TreeMap<Integer, Report> years = new TreeMap<>();
    all.stream()
        .filter(r -> r.content().organization().equals(report.content().organization()))
        .forEach(r -> years.put(r.content().year(), r));
    return Optional.ofNullable(years.get(report.content().year() - 1));
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
