package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.kind.AnnualReport;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportCells;

/** A row that was not typed is none that is zero: it is there if the year's records give it. */
final class ReportRowsMissing implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (Reports.Report report : Reports.all(statistics)) {
      if (RollUpIncomplete.isBehind(report, site, statistics)) {
        // Rows of a sum that lacks units: which ones is said once.
        continue;
      }
      report.numbers().groups().forEach((key, group) -> check(report, key, group, problems));
    }
    return problems;
  }

  private static void check(
      Reports.Report report, String key, ReportCells group, List<Problem> problems) {
    List<ReportCells.Missing> rows =
        group.missing().stream()
            .filter(row -> row.columns().stream().anyMatch(c -> report.cell(c).isEmpty()))
            .toList();
    if (!group.typed() && !rows.isEmpty() && rows.size() == group.missing().size()) {
      FieldSpec spec = AnnualReport.group(key);
      problems.add(
          Problem.of(
              Code.VALUE_MISSING,
              report.document().source().top(),
              new Text(spec.label().zh(), spec.key()),
              spec.key(),
              spec.example()));
      return;
    }
    for (ReportCells.Missing row : rows) {
      problems.add(Problem.of(Code.REPORT_ROW_MISSING, row.place(), row.key(), row.label()));
    }
  }
}
