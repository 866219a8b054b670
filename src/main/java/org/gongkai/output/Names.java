package org.gongkai.output;

import java.util.Set;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/**
 * What pages call other documents: by their titles, but not those that were withdrawn (撤下), of
 * which only the number is told, since readers must know by what act another one ended.
 */
public final class Names {

  /** What a document that was withdrawn is called. */
  public static final String WITHDRAWN = "已撤下的文档";

  private static final Set<String> OVER = Set.of("repealed", "expired");

  private Names() {}

  /** Whether what is left of a document is a page that says it was withdrawn. */
  public static boolean isWithdrawn(Plan plan, Document document) {
    return document.isWithdrawn(plan.site().today());
  }

  /** In a link: the title, or {@code 已撤下的文档（周政办〔2021〕12号）}. */
  public static String of(Plan plan, Document document) {
    return isWithdrawn(plan, document) ? WITHDRAWN + number(document) : document.title();
  }

  /** In a sentence: {@code 《关于……的通知》（周政办〔2021〕12号）}. */
  static String numbered(Plan plan, Document document) {
    return isWithdrawn(plan, document)
        ? of(plan, document)
        : "《" + Titles.inside(document.title()) + "》" + number(document);
  }

  private static String number(Document document) {
    String number = document.text("documentNumber");
    return number.isEmpty() ? "" : "（" + number + "）";
  }

  /** The status that is told: nobody says of what was withdrawn that it holds. */
  public static String status(Plan plan, Site.Item item) {
    boolean told = !isWithdrawn(plan, item.document()) || OVER.contains(item.status());
    return told ? item.status() : "";
  }
}
