package org.gongkai.output;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** Documents as a page needs them that tells of others: with their status, in order. */
public final class Neighbours {

  private static final Comparator<Site.Item> NEWEST =
      Comparator.comparing(
          (Site.Item item) -> Dates.since(item.document()).orElse(LocalDateTime.MIN),
          Comparator.reverseOrder());

  private final Map<Document, Site.Item> items = new IdentityHashMap<>();
  private final Map<Document, List<Site.Item>> topics = new IdentityHashMap<>();

  Neighbours(Site site) {
    site.published().forEach(item -> items.put(item.document(), item));
    for (Site.Item item : site.items()) {
      for (Site.Relation relation : item.related("topics")) {
        topics.computeIfAbsent(relation.other(), d -> new ArrayList<>()).add(item);
      }
    }
    // Those of one moment stay in the order of the columns.
    topics.values().forEach(list -> list.sort(NEWEST));
  }

  /** A document among the others. */
  public Site.Item item(Document document) {
    return items.get(document);
  }

  /** What stands in a special column, newest first. */
  public List<Site.Item> inTopic(Document topic) {
    return topics.getOrDefault(topic, List.of());
  }

  /** The documents in a relation to one, newest first. */
  public List<Site.Item> related(Site.Item item, String key) {
    return item.related(key).stream().map(r -> item(r.other())).sorted(NEWEST).toList();
  }
}
