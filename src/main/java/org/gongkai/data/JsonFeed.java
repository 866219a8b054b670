package org.gongkai.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Json;
import org.gongkai.output.FeedViews;
import org.gongkai.output.Views;

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeed {

  private JsonFeed() {}

  static byte[] bytes(FeedViews.Feed feed) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("version", "https://jsonfeed.org/version/1.1");
    root.put("title", feed.title());
    root.put("home_page_url", feed.alternate());
    root.put("feed_url", feed.json());
    if (!feed.description().isEmpty()) {
      root.put("description", feed.description());
    }
    root.put("language", "zh-CN");
    root.put("authors", List.of(Map.of("name", feed.author())));
    root.put("items", feed.items().stream().map(JsonFeed::item).toList());
    return Json.bytes(root);
  }

  private static Map<String, Object> item(FeedViews.Item item) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", item.id());
    entry.put("url", item.url());
    entry.put("title", item.title());
    entry.put("content_text", item.text());
    if (!item.summary().isEmpty()) {
      entry.put("summary", item.summary());
    }
    if (!item.published().isEmpty()) {
      entry.put("date_published", item.published());
    }
    entry.put("date_modified", item.updated());
    entry.put("tags", item.categories().stream().map(Views.Label::content).toList());
    List<Object> categories = new ArrayList<>();
    for (Views.Label category : item.categories()) {
      Map<String, Object> pair = new LinkedHashMap<>();
      pair.put("term", category.name());
      pair.put("label", category.content());
      categories.add(pair);
    }
    // What Atom says with <category>: keys beside words. Readers leave names with _ alone.
    entry.put("_gongkai", Map.of("categories", categories));
    return entry;
  }
}
