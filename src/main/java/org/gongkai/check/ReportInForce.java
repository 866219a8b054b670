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

/**
 * B2 and B3: 现行有效件数 is last year's plus 本年制发件数 minus 本年废止件数; and no more can be repealed than were
 * there.
 */
final class ReportInForce implements ExplainableRule {

  private static final List<String> ROWS = List.of("rules", "normativeDocuments");

  @Override
  public List<Problem> of(
      Reports.Report report, List<Reports.Report> all, Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    Reports.before(report, all)
        .ifPresent(last -> ROWS.forEach(row -> check(report, last, row, problems)));
    return problems;
  }

  private static void check(
      Reports.Report report, Reports.Report last, String row, List<Problem> problems) {
    String prefix = "proactive." + row + ".";
    Optional<List<ReportCells.Cell>> cells =
        report.cells(List.of(prefix + "issued", prefix + "repealed", prefix + "inForce"));
    Optional<ReportCells.Cell> there = last.cell(prefix + "inForce");
    if (cells.isEmpty() || there.isEmpty()) {
      return;
    }
    ReportCells.Cell issued = cells.get().get(0);
    ReportCells.Cell repealed = cells.get().get(1);
    ReportCells.Cell inForce = cells.get().get(2);
    ReportCells.Cell before = there.get();
    BigDecimal most = before.value().add(issued.value());
    BigDecimal expected = most.subtract(repealed.value());
    String sum = before.value().toPlainString() + "+" + issued.value().toPlainString();
    if (repealed.value().compareTo(most) > 0) {
      problems.add(problem(Code.REPORT_REPEALED, repealed, most, sum, last, before));
    } else if (inForce.value().compareTo(expected) != 0
        && !report.numbers().explains(inForce.key())) {
      String formula = sum + "-" + repealed.value().toPlainString();
      problems.add(problem(Code.REPORT_IN_FORCE, inForce, expected, formula, last, before));
    }
  }

  private static Problem problem(
      Code code,
      ReportCells.Cell cell,
      BigDecimal expected,
      String formula,
      Reports.Report last,
      ReportCells.Cell before) {
    return Problem.of(
            code,
            cell.place(),
            Reports.row(cell),
            cell.value().toPlainString(),
            expected.toPlainString(),
            formula,
            last.content().year())
        .with("note.cell", before.place(), before.label(), before.value().toPlainString());
  }
}
