package org.gongkai.output;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.lists.StatusChange;

/** The folders of all list pages that belong to no column, without their further pages. */
final class ListFolders {

  private ListFolders() {}

  static Set<String> of(Plan plan) {
    Set<String> all = new LinkedHashSet<>(plan.disclosure().folders());
    all.addAll(plan.library().folders());
    all.addAll(plan.taxonomies().folders());
    all.add(Subscriptions.FOLDER);
    if (Subscriptions.hasStatusChanges(plan)) {
      all.add(StatusChange.FOLDER);
    }
    List<Registers.Register> registers = Registers.of(plan.site());
    if (!registers.isEmpty()) {
      all.add(Registers.FOLDER);
    }
    registers.forEach(register -> all.add(register.folder()));
    if (!plan.statistics().figures().isEmpty() || !plan.rollUps().isEmpty()) {
      all.add(Paths.STATISTICS);
    }
    plan.statistics().figures().forEach(figure -> all.add(Paths.statistics(figure.year())));
    if (plan.provenance().before().isPresent()) {
      all.add(Paths.CHANGES);
    }
    plan.rollUps().forEach(rollUp -> all.add(Paths.rollUp(rollUp.year())));
    return Collections.unmodifiableSet(all);
  }
}
