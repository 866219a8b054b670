package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportCells;

/** A4: in each block of part four, upheld, corrected, other and pending add up to 总计. */
final class ReportDisputeTotals implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (Reports.Report report : Reports.all(statistics)) {
      report.disputeBlocks().forEach(block -> check(report, block, problems));
    }
    return problems;
  }

  private static void check(Reports.Report report, String block, List<Problem> problems) {
    Optional<ReportCells.Cell> total = report.cell("disputes." + block + "." + Reports.TOTAL);
    Optional<List<ReportCells.Cell>> cells =
        report.cells(report.disputeResults(block).stream().map(key -> "disputes." + key).toList());
    if (total.isEmpty() || cells.isEmpty()) {
      return;
    }
    BigDecimal sum = Reports.sum(cells.get());
    if (total.get().value().compareTo(sum) != 0) {
      problems.add(
          Problem.of(
              Code.REPORT_DISPUTE_TOTAL,
              total.get().place(),
              Reports.row(total.get()),
              total.get().value().toPlainString(),
              sum.toPlainString(),
              Reports.formula(cells.get())));
    }
  }
}
