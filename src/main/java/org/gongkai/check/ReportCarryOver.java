package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportCells;

/** B1: what a year carried out (结转下年度继续办理) is what the next carries in (上年结转), column by column. */
final class ReportCarryOver implements ExplainableRule {

  @Override
  public List<Problem> of(
      Reports.Report report, List<Reports.Report> all, Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    Reports.before(report, all)
        .ifPresent(
            last ->
                report
                    .applicantColumns()
                    .forEach((key, label) -> check(report, last, key, label, problems)));
    return problems;
  }

  private static void check(
      Reports.Report report,
      Reports.Report last,
      String column,
      String label,
      List<Problem> problems) {
    Optional<ReportCells.Cell> carriedIn = report.cell("applications.carriedIn." + column);
    Optional<ReportCells.Cell> carriedOut = last.cell("applications.carriedOut." + column);
    if (carriedIn.isEmpty() || carriedOut.isEmpty()) {
      return;
    }
    ReportCells.Cell in = carriedIn.get();
    ReportCells.Cell out = carriedOut.get();
    if (in.value().compareTo(out.value()) != 0 && !report.numbers().explains(in.key())) {
      problems.add(
          Problem.of(
                  Code.REPORT_CARRY_OVER,
                  in.place(),
                  label,
                  in.value().toPlainString(),
                  last.content().year(),
                  out.value().toPlainString())
              .with("note.cell", out.place(), out.label(), out.value().toPlainString()));
    }
  }
}
