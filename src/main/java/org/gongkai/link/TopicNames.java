package org.gongkai.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;

/** Special columns (专题专栏) by the names that documents call them by: id, title, path. */
final class TopicNames {

  private final Register register;
  private final Map<String, List<Document>> byName = new LinkedHashMap<>();

  TopicNames(Register register) {
    this.register = register;
    for (Document document : register.documents()) {
      if (document.isOf("topic")) {
        add(document.id(), document);
        if (!document.title().equals(document.id())) {
          add(document.title(), document);
        }
      }
    }
  }

  private void add(String name, Document topic) {
    byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(topic);
  }

  /** What has a name; what is no special column only if no special column has it. */
  List<Document> named(String name) {
    List<Document> topics = byName.getOrDefault(name, List.of());
    return topics.isEmpty() ? register.named(name) : topics;
  }

  /** Whether a file that could not be understood may be the special column of this id. */
  boolean isUnread(String id) {
    return register.config().columns().stream()
        .filter(column -> column.kind().equals("topic"))
        .anyMatch(column -> register.isUnread(column.id() + "/" + id));
  }

  Text suggestion(String name) {
    return register.suggests(byName.size()) ? Near.nearest(name, byName.keySet()) : Text.of("");
  }
}
