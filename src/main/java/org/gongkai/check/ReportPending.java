package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportCells;

/**
 * B4: what was 尚未审结 at the end of a year is decided in the next or still pending, so in each block
 * of part four the next year's 总计 is at least as much.
 */
final class ReportPending implements ExplainableRule {

  @Override
  public List<Problem> of(
      Reports.Report report, List<Reports.Report> all, Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    Reports.before(report, all)
        .ifPresent(
            last ->
                report
                    .disputeBlocks()
                    .forEach(block -> check(report, last, "disputes." + block, problems)));
    return problems;
  }

  private static void check(
      Reports.Report report, Reports.Report last, String block, List<Problem> problems) {
    Optional<ReportCells.Cell> now = report.cell(block + "." + Reports.TOTAL);
    Optional<ReportCells.Cell> then = last.cell(block + ".pending");
    if (now.isEmpty() || then.isEmpty() || report.numbers().explains(now.get().key())) {
      return;
    }
    ReportCells.Cell total = now.get();
    ReportCells.Cell pending = then.get();
    if (total.value().compareTo(pending.value()) < 0) {
      problems.add(
          Problem.of(
                  Code.REPORT_PENDING,
                  total.place(),
                  Reports.row(total),
                  total.value().toPlainString(),
                  last.content().year(),
                  pending.value().toPlainString())
              .with("note.cell", pending.place(), pending.label(), pending.text()));
    }
  }
}
