package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/** A rule of annual reports that a reason (差异说明) silences. */
interface ExplainableRule extends FigureCheck {

  /** What breaks it in one of the site's reports. */
  List<Problem> of(
      Reports.Report report, List<Reports.Report> all, Site site, Statistics statistics);

  /** The reports it looks at: by default those of units, too. */
  default List<Reports.Report> reports(Statistics statistics) {
    return Reports.all(statistics);
  }

  @Override
  default List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    List<Reports.Report> all = reports(statistics);
    all.forEach(report -> problems.addAll(of(report, all, site, statistics)));
    return problems;
  }
}
