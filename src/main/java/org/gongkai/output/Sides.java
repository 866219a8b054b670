package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.lists.Disclosure;
import org.gongkai.model.Site;

/** The platform's left navigation: its five parts in the prescribed order. */
final class Sides {

  private Sides() {}

  /**
   * @param part the part that a page belongs to, or empty for pages beside the platform
   * @param folder the page's own
   */
  static DisclosureViews.Side of(Plan plan, String part, String folder) {
    if (part.isEmpty()) {
      return DisclosureViews.Side.NONE;
    }
    Disclosure disclosure = plan.disclosure();
    List<DisclosureViews.Part> parts = new ArrayList<>();
    document("guide", "政府信息公开指南", disclosure.guide()).ifPresent(parts::add);
    parts.add(part("rules", "政府信息公开制度", Disclosure.RULES, List.of()));
    parts.add(part("items", "法定主动公开内容", Disclosure.FOLDER, groups(plan, folder)));
    parts.add(part("reports", "政府信息公开年报", Disclosure.REPORTS, List.of()));
    document("application", "依申请公开", disclosure.application()).ifPresent(parts::add);
    return new DisclosureViews.Side(
        Disclosure.TITLE,
        plan.url(Disclosure.FOLDER),
        parts.stream().map(p -> marked(plan, p, part, folder)).toList());
  }

  private static Optional<DisclosureViews.Part> document(
      String key, String name, Optional<Site.Item> item) {
    return item.map(i -> part(key, name, i.document().folder(), List.of()));
  }

  private static DisclosureViews.Part part(
      String key, String name, String folder, List<DisclosureViews.Group> groups) {
    return new DisclosureViews.Part(key, new Views.Entry(name, folder, ""), false, groups);
  }

  private static DisclosureViews.Part marked(
      Plan plan, DisclosureViews.Part of, String part, String folder) {
    boolean open = of.key().equals(part);
    String at = of.entry().url();
    String current = at.equals(folder) ? "page" : open ? "true" : "";
    Views.Entry entry = new Views.Entry(of.entry().text(), plan.url(at), current);
    return new DisclosureViews.Part(of.key(), entry, open, of.groups());
  }

  private static List<DisclosureViews.Group> groups(Plan plan, String folder) {
    List<DisclosureViews.Group> groups = new ArrayList<>();
    for (String article : List.of("第二十条", "第二十一条")) {
      List<Views.Entry> entries =
          plan.disclosure().items().stream()
              .filter(item -> item.article().equals(article))
              .map(item -> entry(plan, item, folder))
              .toList();
      groups.add(new DisclosureViews.Group("条例" + article, entries));
    }
    return groups;
  }

  private static Views.Entry entry(Plan plan, Disclosure.Item item, String folder) {
    String current = item.folder().equals(folder) ? "page" : "";
    return new Views.Entry(item.number() + item.label(), plan.url(item.folder()), current);
  }
}
