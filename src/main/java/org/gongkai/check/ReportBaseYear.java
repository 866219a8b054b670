package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/**
 * A base year (基年) has nothing to be compared with: not a year before which the same body has
 * reported in the same form.
 */
final class ReportBaseYear implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    List<Reports.Report> all = Reports.all(statistics);
    for (Reports.Report report : all) {
      if (report.content().baseYear()) {
        Reports.yearBefore(report, all)
            .filter(last -> last.content().form().equals(report.content().form()))
            .ifPresent(
                last ->
                    problems.add(
                        Problem.of(
                            Code.REPORT_BASE_YEAR,
                            report.document().place("baseYear"),
                            last.content().year(),
                            last.document().source().path())));
      }
    }
    return problems;
  }
}
