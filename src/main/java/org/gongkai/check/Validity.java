package org.gongkai.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** The policies that rules on validity (有效期) are about. */
final class Validity {

  private static final Set<String> OVER = Set.of("repealed", "expired");

  private Validity() {}

  /** Those of the categories that the rules name, in force or still to come. */
  static List<Document> policies(Site site) {
    return Stream.concat(
            site.items().stream()
                .filter(item -> !OVER.contains(item.status()))
                .map(Site.Item::document),
            site.upcoming().stream())
        .filter(document -> document.isOf("policy"))
        .filter(d -> site.config().rules().validityFor().contains(d.text("category")))
        .toList();
  }
}
