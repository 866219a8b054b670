package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** A solicitation (在线征集) that is over has a published result when it is due. */
final class SolicitationResult implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Site.Item item : site.items()) {
      if (item.status().equals("closed")) {
        Document document = item.document();
        LocalDate closed = document.date("closedOn").orElseThrow();
        LocalDate last =
            site.config().rules().solicitationResultDue().after(closed, site.calendar());
        if (site.today().isAfter(last)) {
          problems.add(
              Problem.of(Code.SOLICITATION_RESULT, document.place("closedOn"), closed, last));
        }
      }
    }
    return problems;
  }
}
