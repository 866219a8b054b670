package org.gongkai.harvest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.diag.Text;

/** Writes a graph as Turtle. */
final class Turtle {

  private final StringBuilder out = new StringBuilder(16 * 1024);

  private Turtle() {}

  static byte[] bytes(Graph graph) {
    Turtle turtle = new Turtle();
    Words.PREFIXES.forEach((prefix, iri) -> turtle.line("@prefix " + prefix + ": <" + iri + "> ."));
    graph.nodes().forEach(turtle::node);
    return turtle.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void node(Graph.Node node) {
    List<String> lines = new ArrayList<>();
    if (!node.types().isEmpty()) {
      lines.add("a " + String.join(", ", node.types()));
    }
    node.values()
        .forEach(
            (property, values) ->
                lines.add(property.name() + " " + objects(property.range(), values)));
    if (lines.isEmpty()) {
      return; // it is spoken of, and nothing is said of it
    }
    line("");
    line(iri(node.iri()));
    line("    " + String.join(" ;\n    ", lines) + " .");
  }

  private static String objects(Property.Range range, Set<Object> values) {
    List<String> all = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Text text) {
        all.add(string(text.zh()) + "@zh");
        if (text.isTranslated()) {
          all.add(string(text.en()) + "@en");
        }
      } else {
        all.add(
            switch (range) {
              case IRI -> iri((String) value);
              case STRING -> string((String) value);
              default -> string(value.toString()) + "^^" + range.type();
            });
      }
    }
    return String.join(all.size() < 4 ? ", " : ",\n        ", all);
  }

  /** {@link Graph} has no address with characters that would have to be escaped. */
  private static String iri(String iri) {
    return "<" + iri + ">";
  }

  private static String string(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
