package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.ReconciledReport.Derived;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportCells;

/**
 * AR10: what a report declares is what its year's documents and ledgers give, unless the report
 * explains why not. Totals that were not typed are not compared: their parts are. Nor is a year
 * that is not over, nor anything in a snapshot.
 */
final class ReportDerived implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (Reports.Report report : Reports.of(statistics)) {
      boolean compares = site.compares(report.content().year());
      for (ReconciledReport.Cell cell : report.reconciled().cells().values()) {
        Optional<ReportCells.Cell> typed =
            report.numbers().cell(cell.key()).filter(ReportCells.Cell::declared);
        boolean sure = compares && cell.derived().filter(Derived::sure).isPresent();
        if (typed.isPresent() && sure && cell.status() == ReconciledReport.Status.DIFFERS) {
          problems.add(problem(cell, typed.get()));
        }
      }
    }
    return problems;
  }

  private static Problem problem(ReconciledReport.Cell cell, ReportCells.Cell typed) {
    Derived derived = cell.derived().orElseThrow();
    return Problem.of(
        Code.REPORT_DERIVED,
        typed.place(),
        typed.label(),
        typed.text(),
        derived.text(),
        derived.formula(),
        counted(derived),
        cell.key());
  }

  /** The files in which something was counted, and how much. */
  private static Text counted(Derived derived) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    int documents = 0;
    int units = 0;
    for (Statistics.Source source : derived.records()) {
      if (source.kind() == Statistics.Source.Kind.UNIT) {
        units++;
      } else if (source.kind() == Statistics.Source.Kind.PRIVATE) {
        zh.add(source.path() + " " + source.count() + "行");
        en.add(source.count() + " rows of " + source.path());
      } else {
        documents += source.count();
      }
    }
    if (documents > 0) {
      zh.add(0, "有页面的文件" + documents + "篇");
      en.add(0, documents + " documents with pages");
    }
    if (units > 0) {
      zh.add(units + "个单位的年报");
      en.add("the reports of " + units + " units");
    }
    return zh.isEmpty()
        ? new Text("没有这样的记录", "there is no such record")
        : new Text("数了" + String.join("、", zh), "counted: " + String.join(", ", en));
  }
}
