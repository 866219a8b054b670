package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.stats.InterpretationDuties;

/**
 * A policy that needs an interpretation has one when it is due; nobody writes one for what is no
 * longer in force.
 */
final class InterpretationMissing implements Check {

  private static final Set<String> OVER = Set.of("repealed", "expired");

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>();
    // One that was read with mistakes, or not at all, may be the one that is looked for.
    boolean unread =
        site.unread().stream().anyMatch(path -> isInterpretation(path, site))
            || site.items().stream().anyMatch(InterpretationMissing::isAimless);
    for (InterpretationDuties.Duty duty : InterpretationDuties.of(site)) {
      Document policy = duty.policy().document();
      boolean open = duty.first().isEmpty() && !OVER.contains(duty.policy().status());
      if (open && !unread && site.today().isAfter(duty.last())) {
        problems.add(
            Problem.of(
                Code.INTERPRETATION_MISSING,
                policy.place("publishedOn"),
                duty.published(),
                duty.last()));
      }
      int year = duty.last().getYear();
      // Where the year of publication is not known either, DisclosedLate says so.
      boolean next = year > duty.published().getYear() && site.calendar().covers(year - 1);
      if (next && !site.calendar().covers(year) && years.add(year)) {
        problems.add(Problem.of(Code.CALENDAR_MISSING, policy.place("publishedOn"), year));
      }
    }
    return problems;
  }

  private static boolean isAimless(Site.Item item) {
    return item.document().isOf("interpretation") && item.related("interprets").isEmpty();
  }

  private static boolean isInterpretation(String path, Site site) {
    return site.config().columns().stream()
        .anyMatch(c -> c.kind().equals("interpretation") && path.startsWith(c.id() + "/"));
  }
}
