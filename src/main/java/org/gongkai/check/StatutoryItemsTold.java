package org.gongkai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.Platform;
import org.gongkai.model.Site;
import org.gongkai.model.StatutoryItems;

/**
 * Each item of articles 20 and 21 has documents on the platform, or is explained; not both “there
 * is none” and documents.
 */
final class StatutoryItemsTold implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Document> told = explanations(site, problems);
    site.config().platform().ifPresent(platform -> run(site, platform, told, problems));
    return problems;
  }

  private static Map<String, Document> explanations(Site site, List<Problem> problems) {
    Map<String, Document> told = new HashMap<>();
    for (Document document : site.documents()) {
      if (document.column().kind().equals("statutory-item")) {
        String key = document.text("item");
        Document other = told.putIfAbsent(key, document);
        if (other != null) {
          problems.add(
              Problem.of(
                      Code.STATUTORY_ITEM_DUPLICATE,
                      document.place("item"),
                      label(site, key),
                      other.source().path())
                  .with("note.first-here", other.place("item")));
        }
      }
    }
    return told;
  }

  private static void run(
      Site site, Platform platform, Map<String, Document> told, List<Problem> problems) {
    List<String> items = StatutoryItems.of(platform.level());
    Set<String> filled = new HashSet<>();
    Set<String> strange = new HashSet<>();
    for (Site.Item item : site.items()) {
      Document document = item.document();
      for (String key : document.statutoryItems()) {
        if (!items.contains(key) && strange.add(document.column().id() + " " + key)) {
          problems.add(level(site, document, key));
        } else if (items.contains(key)) {
          filled.add(key);
          contradicted(site, told.get(key), document, key, strange, problems);
        }
      }
    }
    // What cannot be read may be what an item lacks.
    if (site.unread().isEmpty()) {
      for (String key : items) {
        if (!filled.contains(key) && !told.containsKey(key)) {
          problems.add(
              Problem.of(
                  Code.STATUTORY_ITEM_EMPTY,
                  platform.place(),
                  StatutoryItems.number(key) + label(site, key).zh(),
                  key));
        }
      }
    }
  }

  /** An item that another level must disclose: the platform has no place for it. */
  private static Problem level(Site site, Document document, String key) {
    boolean own = document.value("statutoryItem").isPresent();
    return Problem.of(
        Code.STATUTORY_ITEM_LEVEL,
        own ? document.place("statutoryItem") : document.column().place(),
        label(site, key));
  }

  private static void contradicted(
      Site site,
      Document explanation,
      Document document,
      String key,
      Set<String> reported,
      List<Problem> problems) {
    if (explanation != null && explanation.flag("none") && reported.add(key)) {
      problems.add(
          Problem.of(
              Code.STATUTORY_ITEM_CONTRADICTED,
              explanation.place("none"),
              label(site, key),
              document.source().path()));
    }
  }

  private static Text label(Site site, String key) {
    return Text.of(site.config().vocabularies().get("statutoryItem").label(key));
  }
}
