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

/** A1: in every row of part three, natural persons and the five kinds of bodies add up to 总计. */
final class ReportRowTotals implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (Reports.Report report : Reports.all(statistics)) {
      report.applicationRows().forEach(row -> check(report, row, problems));
    }
    return problems;
  }

  private static void check(Reports.Report report, String row, List<Problem> problems) {
    String prefix = "applications." + row + ".";
    Optional<ReportCells.Cell> total = report.cell(prefix + Reports.TOTAL);
    Optional<List<ReportCells.Cell>> cells =
        report.cells(
            report.applicantColumns().keySet().stream()
                .filter(column -> !column.equals(Reports.TOTAL))
                .map(column -> prefix + column)
                .toList());
    if (total.isEmpty() || cells.isEmpty()) {
      return;
    }
    BigDecimal sum = Reports.sum(cells.get());
    ReportCells.Cell cell = total.get();
    if (cell.value().compareTo(sum) != 0) {
      problems.add(
          Problem.of(
              Code.REPORT_ROW_TOTAL,
              cell.place(),
              Reports.row(cell),
              cell.value().toPlainString(),
              sum.toPlainString(),
              Reports.formula(cells.get())));
    }
  }
}
