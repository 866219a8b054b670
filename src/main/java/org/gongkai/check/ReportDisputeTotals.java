package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.kind.ReportCells;
import org.gongkai.model.Site;

/** A4: in each block of part four, upheld, corrected, other and pending add up to 总计. */
final class ReportDisputeTotals implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Reports.Report report : Reports.of(site)) {
      report
          .cells("disputes.", ".total")
          .forEach((block, total) -> check(report, block, total, problems));
    }
    return problems;
  }

  private static void check(
      Reports.Report report, String block, ReportCells.Cell total, List<Problem> problems) {
    List<ReportCells.Cell> cells =
        report.cells("disputes." + block + ".", "").entrySet().stream()
            .filter(e -> !e.getKey().equals("total"))
            .map(Map.Entry::getValue)
            .toList();
    BigDecimal sum = Reports.sum(cells);
    if (total.value().compareTo(sum) != 0) {
      problems.add(
          Problem.of(
              Code.REPORT_DISPUTE_TOTAL,
              total.place(),
              total.label(),
              total.value().toPlainString(),
              sum.toPlainString(),
              Reports.formula(cells)));
    }
  }
}
