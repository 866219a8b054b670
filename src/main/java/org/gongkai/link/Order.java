package org.gongkai.link;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;

/**
 * The order of lists: by column; in it by the number a page gives itself, then the newest first,
 * then by path.
 */
final class Order {

  private Order() {}

  static Comparator<Site.Item> of(SiteConfig config) {
    Map<String, Integer> columns = new HashMap<>();
    config.columns().forEach(column -> columns.put(column.id(), columns.size()));
    return Comparator.comparing(Site.Item::document, documents(columns));
  }

  private static Comparator<Document> documents(Map<String, Integer> columns) {
    return Comparator.comparingInt((Document d) -> columns.get(d.column().id()))
        .thenComparingInt(d -> number(d, "order", Integer.MAX_VALUE))
        .thenComparing(d -> d.publishedOn().orElse(LocalDateTime.MIN), Comparator.reverseOrder())
        .thenComparing(d -> number(d, "year", 0), Comparator.reverseOrder())
        .thenComparing(Document::path);
  }

  private static int number(Document document, String key, int missing) {
    return document.value(key).map(v -> (Integer) v.value()).filter(n -> n != 0).orElse(missing);
  }
}
