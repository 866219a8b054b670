package org.gongkai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/** A body reports once a year. */
final class ReportDuplicate implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Document> first = new HashMap<>();
    for (Reports.Report report : Reports.all(statistics)) {
      Document document = report.document();
      String key = report.content().year() + " " + report.content().organization();
      Document other = report.content().year() == 0 ? null : first.putIfAbsent(key, document);
      if (other != null) {
        problems.add(
            Problem.of(
                    Code.REPORT_DUPLICATE,
                    document.place("year"),
                    report.content().year(),
                    other.source().path())
                .with("note.first-here", other.place("year")));
      }
    }
    return problems;
  }
}
