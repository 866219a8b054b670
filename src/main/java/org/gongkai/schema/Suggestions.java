package org.gongkai.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.model.Document;

/** Values that are not the only ones, but those that the site has so far, by field. */
final class Suggestions {

  private Suggestions() {}

  static Map<String, List<String>> of(List<Document> documents) {
    return Map.of(
        "topics", sorted(documents.stream().filter(d -> d.isOf("topic")).map(Document::id)),
        "issuers", sorted(documents.stream().flatMap(d -> d.texts("issuers").stream())));
  }

  private static List<String> sorted(Stream<String> values) {
    return values.distinct().sorted().toList();
  }
}
