package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/**
 * The documents that a page leads to before its text: a policy to its interpretations and back, as
 * 政府网站发展指引 asks; a solicitation to what it is about and to its result.
 */
public final class Leads {

  private Leads() {}

  public static List<Views.Lead> of(Plan plan, Site.Item item) {
    List<Views.Lead> leads = new ArrayList<>();
    add(plan, item, "interprets", "解读的文件", leads);
    add(plan, item, "interpretedBy", "政策解读", leads);
    add(plan, item, "document", "征集的文件", leads);
    add(plan, item, "solicitations", "意见征集", leads);
    result(plan, item, leads);
    return leads;
  }

  private static void add(
      Plan plan, Site.Item item, String key, String label, List<Views.Lead> leads) {
    List<Views.LeadItem> items =
        plan.neighbours().related(item, key).stream().map(other -> lead(plan, other)).toList();
    if (!items.isEmpty()) {
      leads.add(new Views.Lead(key, label, items));
    }
  }

  /** The result of a solicitation, on this site or elsewhere. */
  private static void result(Plan plan, Site.Item item, List<Views.Lead> leads) {
    List<Views.LeadItem> items = new ArrayList<>();
    plan.neighbours().related(item, "resultDocument").forEach(o -> items.add(lead(plan, o)));
    String url = item.document().text("resultUrl");
    if (!url.isEmpty()) {
      items.add(new Views.LeadItem("查看征集结果", url, List.of(), "", ""));
    }
    if (!items.isEmpty()) {
      leads.add(new Views.Lead("result", "征集结果", items));
    }
  }

  private static Views.LeadItem lead(Plan plan, Site.Item other) {
    Document document = other.document();
    if (Names.isWithdrawn(plan, document)) {
      boolean told = !Names.status(plan, other).isEmpty();
      return new Views.LeadItem(
          Names.of(plan, document),
          plan.url(document.folder()),
          List.of(),
          Names.status(plan, other),
          told ? Statuses.label(plan, other) : "");
    }
    return new Views.LeadItem(
        document.title(),
        plan.url(document.folder()),
        facts(plan, document),
        other.status(),
        Statuses.label(plan, other));
  }

  /** What to know of a document before opening it: number, form and author, unit, date. */
  private static List<String> facts(Plan plan, Document document) {
    List<String> facts = new ArrayList<>();
    facts.add(document.text("documentNumber"));
    if (document.isOf("interpretation")) {
      facts.add(plan.label("interpretationForm", document.text("form")));
      facts.add(plan.label("interpretationBy", document.text("by")));
      facts.add(document.text("unit"));
    }
    facts.add(Dates.day(document));
    facts.removeIf(String::isEmpty);
    return facts;
  }
}
