package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Reason;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;

/** A reason (差异说明) is given for a number that differs from nothing: readers would wonder. */
final class ExplanationUnneeded implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Set<String>> unneeded = Explanations.unneeded(site, statistics);
    for (Reports.Report report : Reports.of(statistics)) {
      Set<String> keys = unneeded.getOrDefault(report.document().path(), Set.of());
      report
          .numbers()
          .explain()
          .forEach(
              (key, reason) -> {
                if (keys.contains(key)) {
                  problems.add(problem(key, reason, same(report.reconciled().cell(key))));
                }
              });
    }
    if (Explanations.isSure(site)) {
      statistics.sheets().stream()
          .filter(sheet -> site.compares(sheet.year()))
          .forEach(sheet -> sheet(sheet, problems));
    }
    return problems;
  }

  private static Text same(Optional<ReconciledReport.Cell> cell) {
    return cell.filter(c -> c.status() == ReconciledReport.Status.EQUAL)
        .map(c -> same(c.text()))
        .orElse(Text.of(""));
  }

  private static Text same(String number) {
    return new Text("填的和记录里的都是 " + number, "both the file and the records say " + number);
  }

  private static Problem problem(String key, Reason reason, Text same) {
    return Problem.of(Code.EXPLANATION_UNNEEDED, reason.place(), key, same);
  }

  private static void sheet(WorkSheet sheet, List<Problem> problems) {
    Sheets.content(sheet)
        .explain()
        .forEach(
            (key, reason) -> {
              Optional<WorkSheet.Line> line = sheet.line(key);
              if (line.isPresent()
                  && line.get()
                      .status()
                      .filter(s -> s == ReconciledReport.Status.EXPLAINED)
                      .isEmpty()
                  && SheetLimits.broken(sheet).stream().noneMatch(l -> l.parts().contains(key))) {
                boolean equal =
                    line.get().status().filter(s -> s == ReconciledReport.Status.EQUAL).isPresent();
                Text same = equal ? same(line.get().text()) : Text.of("");
                problems.add(problem(key, reason, same));
              }
            });
  }
}
