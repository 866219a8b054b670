package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;

/** A normative document is valid (有效期) for no longer than the office's rule allows. */
final class ValidityLong implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Document document : Validity.policies(site)) {
      int years = years(document, site.config().rules());
      Optional<LocalDate> from = document.date("effectiveOn").or(() -> document.date("writtenOn"));
      Optional<LocalDate> to = document.date("expiresOn");
      if (years > 0 && from.isPresent() && to.isPresent()) {
        LocalDate last = from.get().plusYears(years);
        if (to.get().isAfter(last)) {
          problems.add(
              Problem.of(
                  Code.VALIDITY_LONG,
                  document.place("expiresOn"),
                  to.get(),
                  last,
                  from.get(),
                  String.valueOf(years)));
        }
      }
    }
    return problems;
  }

  /** A policy on trial (暂行, 试行) is valid for a shorter time. */
  private static int years(Document document, SiteConfig.Rules rules) {
    boolean trial = rules.trialWords().stream().anyMatch(document.title()::contains);
    return trial ? rules.trialYears() : rules.validityYears();
  }
}
