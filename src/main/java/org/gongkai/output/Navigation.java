package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.lists.Disclosure;
import org.gongkai.model.Column;

/**
 * The navigation at the top of every page: the platform, columns that it does not hold, registers.
 */
final class Navigation {

  private Navigation() {}

  /** The navigation with one entry marked: {@code page} for the page itself, else {@code true}. */
  static List<Views.Entry> of(Plan plan, String current, String mark) {
    List<Views.Entry> entries = new ArrayList<>();
    entries.add(new Views.Entry("首页", plan.homeLink().url(), current.equals("home") ? mark : ""));
    if (plan.disclosure().isThere()) {
      String own = current.equals(Disclosure.FOLDER) ? mark : "";
      entries.add(new Views.Entry(Disclosure.TITLE, plan.url(Disclosure.FOLDER), own));
    }
    for (Column column : plan.config().columns()) {
      if (!plan.items(column).isEmpty() && !plan.disclosure().holds(column)) {
        String own = column.id().equals(current) ? mark : "";
        entries.add(new Views.Entry(column.label(), plan.url(column.id() + "/"), own));
      }
    }
    if (!Registers.of(plan.site()).isEmpty()) {
      String own = current.equals(Registers.FOLDER) ? mark : "";
      entries.add(new Views.Entry(Registers.NAME, plan.url(Registers.FOLDER), own));
    }
    return List.copyOf(entries);
  }
}
