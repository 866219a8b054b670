package org.gongkai.output;

import java.util.Map;
import org.gongkai.model.Site;

/** What a document's status is called: each kind that has statuses has its own words for them. */
public final class Statuses {

  private static final Map<String, String> VOCABULARIES =
      Map.of("solicitation", "solicitationStatus", "topic", "topicStatus");

  private Statuses() {}

  /** The word for a document's status; empty if its kind has none. */
  public static String label(Plan plan, Site.Item item) {
    String vocabulary = vocabulary(item.document().column().kind());
    return item.status().isEmpty() ? "" : plan.label(vocabulary, item.status());
  }

  /** The same in a list, with the day that a reader must know: archived since, open until. */
  static String mark(Plan plan, Site.Item item) {
    String label = label(plan, item);
    String closed = item.document().text("closedOn");
    return switch (item.status()) {
      case "archived" -> label + "（" + closed + "）";
      case "open" -> label + "（" + closed + " 截止）";
      default -> label;
    };
  }

  /** The vocabulary that a kind's statuses come from. */
  public static String vocabulary(String kind) {
    return VOCABULARIES.getOrDefault(kind, "status");
  }

  /** What a status is a status of: 有效性 of policies. */
  public static String term(String kind) {
    return kind.equals("policy") ? "有效性" : "状态";
  }
}
