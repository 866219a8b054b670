package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.stats.InterpretationDuties;

/** The first interpretation of a policy is published in time. */
final class InterpretationLate implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (InterpretationDuties.Duty duty : InterpretationDuties.of(site)) {
      Document policy = duty.policy().document();
      Optional<Document> first = duty.first();
      LocalDate day = first.map(d -> d.publishedOn().get().toLocalDate()).orElse(LocalDate.MIN);
      if (day.isAfter(duty.last())) {
        problems.add(
            Problem.of(
                    Code.INTERPRETATION_LATE,
                    first.orElseThrow().place("publishedOn"),
                    day,
                    duty.last(),
                    policy.title(),
                    duty.published(),
                    site.config().rules().interpretationDue().words())
                .with("note.other-document", policy.place("publishedOn")));
      }
    }
    return problems;
  }
}
