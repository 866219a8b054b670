package org.gongkai.link;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;

/**
 * The order of lists: by column; in it what is archived at the end, else by the number a page gives
 * itself, then the newest first, then by path.
 */
final class Order {

  /** What an item is sorted by, looked up once an item instead of once a comparison. */
  private record Key(
      Site.Item item,
      int column,
      boolean archived,
      int order,
      LocalDateTime published,
      int year,
      String path) {

    static Key of(Site.Item item, Map<String, Integer> columns) {
      Document d = item.document();
      return new Key(
          item,
          columns.get(d.column().id()),
          item.status().equals("archived"),
          number(d, "order", Integer.MAX_VALUE),
          d.publishedOn().orElse(LocalDateTime.MIN),
          number(d, "year", 0),
          d.path());
    }
  }

  private static final Comparator<Key> ORDER =
      Comparator.comparingInt(Key::column)
          .thenComparing(Key::archived)
          .thenComparingInt(Key::order)
          .thenComparing(Key::published, Comparator.reverseOrder())
          .thenComparing(Key::year, Comparator.reverseOrder())
          .thenComparing(Key::path);

  private Order() {}

  static List<Site.Item> sorted(List<Site.Item> items, SiteConfig config) {
    Map<String, Integer> columns = new HashMap<>();
    config.columns().forEach(column -> columns.put(column.id(), columns.size()));
    return items.stream().map(item -> Key.of(item, columns)).sorted(ORDER).map(Key::item).toList();
  }

  private static int number(Document document, String key, int missing) {
    return document.value(key).map(v -> (Integer) v.value()).orElse(missing);
  }
}
