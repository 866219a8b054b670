package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.kind.ReportCells;
import org.gongkai.model.Site;

/** A3, the official 勾稽关系: 第一项加第二项之和，等于第三项加第四项之和, in every column of part three. */
final class ReportBalance implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Reports.Report report : Reports.of(site)) {
      report.applicantColumns().forEach((key, label) -> check(report, key, label, problems));
    }
    return problems;
  }

  private static void check(
      Reports.Report report, String column, String label, List<Problem> problems) {
    ReportCells.Cell received = report.cell("applications.newReceived." + column);
    ReportCells.Cell in = report.cell("applications.carriedIn." + column);
    ReportCells.Cell results = report.cell("applications.resultsTotal." + column);
    ReportCells.Cell out = report.cell("applications.carriedOut." + column);
    BigDecimal left = received.value().add(in.value());
    BigDecimal right = results.value().add(out.value());
    if (left.compareTo(right) == 0) {
      return;
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
    problems.add(problem);
  }
}
