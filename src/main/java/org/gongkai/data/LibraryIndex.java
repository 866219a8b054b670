package org.gongkai.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Json;
import org.gongkai.lists.Library;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Dates;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * What the library's script searches: a line a document, under keys of one letter, for there may be
 * thousands.
 */
public final class LibraryIndex implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    return plan.library().isThere()
        ? List.of(new Target(Paths.LIBRARY_INDEX, new Target.Data(() -> Json.bytes(index(plan)))))
        : List.of();
  }

  private static Map<String, Object> index(Plan plan) {
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("$schema", plan.absolute(Paths.LIBRARY_SCHEMA));
    index.put("title", Library.TITLE);
    index.put("url", plan.absolute(Library.FOLDER));
    Map<String, Object> facets = new LinkedHashMap<>();
    for (Library.Facet facet : plan.library().facets()) {
      Map<String, Object> values = new LinkedHashMap<>();
      facet.values().forEach(value -> values.put(value.key(), value.label()));
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("label", facet.label());
      entry.put("values", values);
      facets.put(facet.key(), entry);
    }
    index.put("facets", facets);
    List<Object> documents = new ArrayList<>();
    plan.library().items().forEach(item -> documents.add(document(plan, item)));
    index.put("documents", documents);
    return index;
  }

  private static Map<String, Object> document(Plan plan, Site.Item item) {
    Document document = item.document();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("t", document.title());
    line.put("u", plan.url(document.folder()));
    put(line, "n", document.text("documentNumber"));
    put(line, "w", document.date("writtenOn").map(Object::toString).orElse(""));
    put(line, "p", document.publishedOn().map(Dates::day).orElse(""));
    put(line, "v", item.status());
    if (Library.isInForce(item)) {
      line.put("f", 1);
    }
    put(line, "c", document.text("category"));
    put(line, "s", String.join("", Library.keys("subject", item)));
    line.put("i", document.texts("issuers"));
    put(line, "g", document.text("genre"));
    put(line, "d", document.text("summary"));
    return line;
  }

  private static void put(Map<String, Object> line, String key, String value) {
    if (!value.isEmpty()) {
      line.put(key, value);
    }
  }
}
