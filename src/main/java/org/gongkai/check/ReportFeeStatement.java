package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/** Part six says whether processing fees (信息处理费) were charged. */
final class ReportFeeStatement implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (Reports.Report report : Reports.of(statistics)) {
      Document document = report.document();
      if (!document.body().plain().contains("处理费")) {
        document.body().headings().stream()
            .filter(heading -> heading.text().startsWith("六"))
            .map(Body.Heading::place)
            .findFirst()
            .ifPresent(place -> problems.add(Problem.of(Code.REPORT_FEE_STATEMENT, place)));
      }
    }
    return problems;
  }
}
