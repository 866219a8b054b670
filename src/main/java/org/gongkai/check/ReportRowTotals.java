package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.kind.ReportCells;
import org.gongkai.model.Site;

/** A1: in every row of part three, natural persons and the five kinds of bodies add up to 总计. */
final class ReportRowTotals implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Reports.Report report : Reports.of(site)) {
      for (Map.Entry<String, ReportCells.Cell> total :
          report.cells("applications.", ".total").entrySet()) {
        List<ReportCells.Cell> cells =
            report.cells("applications." + total.getKey() + ".", "").entrySet().stream()
                .filter(e -> !e.getKey().equals("total"))
                .map(Map.Entry::getValue)
                .toList();
        BigDecimal sum = Reports.sum(cells);
        ReportCells.Cell cell = total.getValue();
        if (cell.value().compareTo(sum) != 0) {
          problems.add(
              Problem.of(
                  Code.REPORT_ROW_TOTAL,
                  cell.place(),
                  cell.label(),
                  cell.value().toPlainString(),
                  sum.toPlainString(),
                  Reports.formula(cells)));
        }
      }
    }
    return problems;
  }
}
