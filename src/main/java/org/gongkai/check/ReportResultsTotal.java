package org.gongkai.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportCells;

/** A2: in every column of part three, the outcomes （一） to （六） add up to （七）总计. */
final class ReportResultsTotal implements FigureCheck {

  /** The rows that are no outcomes. */
  private static final Set<String> STRUCTURE =
      Set.of("newReceived", "carriedIn", "resultsTotal", "carriedOut");

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    return Reports.byColumn(statistics, ReportResultsTotal::check);
  }

  private static Optional<Problem> check(Reports.Report report, String column, String label) {
    Optional<List<ReportCells.Cell>> outcomes =
        report.cells(
            report.applicationRows().stream()
                .filter(row -> !STRUCTURE.contains(row))
                .map(row -> "applications." + row + "." + column)
                .toList());
    Optional<ReportCells.Cell> total = report.cell("applications.resultsTotal." + column);
    if (outcomes.isEmpty() || total.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = Reports.sum(outcomes.get());
    if (total.get().value().compareTo(sum) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            Code.REPORT_RESULTS_TOTAL,
            total.get().place(),
            label,
            total.get().value().toPlainString(),
            sum.toPlainString()));
  }
}
