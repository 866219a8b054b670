package org.gongkai.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportCells;

/** A3, the official 勾稽关系: 第一项加第二项之和，等于第三项加第四项之和, in every column of part three. */
final class ReportBalance implements FigureCheck {

  private static final List<String> ROWS =
      List.of("newReceived", "carriedIn", "resultsTotal", "carriedOut");

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    return Reports.byColumn(statistics, ReportBalance::check);
  }

  private static Optional<Problem> check(Reports.Report report, String column, String label) {
    Optional<List<ReportCells.Cell>> cells =
        report.cells(ROWS.stream().map(row -> "applications." + row + "." + column).toList());
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    ReportCells.Cell received = cells.get().get(0);
    ReportCells.Cell in = cells.get().get(1);
    ReportCells.Cell results = cells.get().get(2);
    ReportCells.Cell out = cells.get().get(3);
    BigDecimal left = received.value().add(in.value());
    BigDecimal right = results.value().add(out.value());
    if (left.compareTo(right) == 0) {
      return Optional.empty();
    }
    Problem problem =
        Problem.of(
            Code.REPORT_BALANCE,
            received.place(),
            label,
            received.value().toPlainString(),
            in.value().toPlainString(),
            left.toPlainString(),
            results.value().toPlainString(),
            out.value().toPlainString(),
            right.toPlainString());
    for (ReportCells.Cell cell : List.of(in, results, out)) {
      problem = problem.with("note.cell", cell.place(), cell.label(), cell.value().toPlainString());
    }
    return Optional.of(problem);
  }
}
