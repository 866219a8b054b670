package org.gongkai.harvest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.diag.Json;
import org.gongkai.diag.Text;

/** Writes a graph as JSON-LD 1.1; its context is in it, so that nobody has to fetch one. */
final class JsonLd {

  private JsonLd() {}

  static byte[] bytes(Graph graph) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("@version", new BigDecimal("1.1"));
    context.putAll(Words.PREFIXES);
    Map<String, Object> terms = new TreeMap<>();
    List<Object> nodes = new ArrayList<>();
    for (Graph.Node node : graph.nodes()) {
      if (!node.types().isEmpty() || !node.values().isEmpty()) {
        nodes.add(node(node));
      }
      node.values().keySet().forEach(property -> terms.put(property.name(), term(property)));
    }
    context.putAll(terms);
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("@context", context);
    root.put("@graph", nodes);
    return Json.bytes(root);
  }

  /** How a property's values are to be understood. */
  private static Map<String, Object> term(Property property) {
    Map<String, Object> term = new LinkedHashMap<>();
    term.put("@id", property.name());
    if (property.range() == Property.Range.LANGUAGES) {
      term.put("@container", "@language");
    } else {
      term.put("@type", property.range().type());
    }
    return term;
  }

  private static Map<String, Object> node(Graph.Node node) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("@id", node.iri());
    if (!node.types().isEmpty()) {
      map.put("@type", one(List.copyOf(new ArrayList<>(node.types()))));
    }
    node.values()
        .forEach(
            (property, values) ->
                map.put(
                    property.name(),
                    property.range() == Property.Range.LANGUAGES
                        ? languages(values)
                        : one(new ArrayList<>(values))));
    return map;
  }

  private static Map<String, Object> languages(Set<Object> values) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Object value : values) {
      Text text = (Text) value;
      zh.add(text.zh());
      if (text.isTranslated()) {
        en.add(text.en());
      }
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("zh", one(zh));
    if (!en.isEmpty()) {
      map.put("en", one(en));
    }
    return map;
  }

  /** Several values, or the only one by itself. */
  private static Object one(List<?> values) {
    return values.size() == 1 ? values.get(0) : values;
  }
}
