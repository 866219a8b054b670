package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** A normative document says how long it is valid (有效期), where the office must. */
final class ValidityMissing implements Check {

  @Override
  public List<Problem> run(Site site) {
    LocalDate since = site.config().rules().validitySince().orElse(LocalDate.MAX);
    List<Problem> problems = new ArrayList<>();
    for (Document document : Validity.policies(site)) {
      LocalDate written = document.date("writtenOn").orElse(LocalDate.MIN);
      if (!written.isBefore(since) && document.date("expiresOn").isEmpty()) {
        String category = document.text("category");
        String label = site.config().vocabularies().get("category").label(category);
        problems.add(Problem.of(Code.VALIDITY_MISSING, document.place("category"), label));
      }
    }
    return problems;
  }
}
