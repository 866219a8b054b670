package org.gongkai.harvest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Text;

/**
 * Statements about things (RDF): each thing has an address, there are no blank nodes. Nodes and
 * values stay in the order in which they came, and come only once.
 */
final class Graph {

  private final Map<String, Node> nodes = new LinkedHashMap<>();

  /**
   * What is said of a thing.
   *
   * @param types such as {@code dcat:Dataset}
   * @param values of a property, of the class that its range says: {@code String}, {@code Long},
   *     {@link Text}
   */
  record Node(String iri, Set<String> types, Map<Property, Set<Object>> values) {

    private Node(String iri) {
      this(iri, new LinkedHashSet<>(), new LinkedHashMap<>());
    }

    /** Says something of it; an empty text says nothing. */
    Node add(Property property, Object value) {
      if (!property.range().holds(value)) {
        throw new IllegalArgumentException(property + " of " + value);
      }
      if (property.range() == Property.Range.IRI) {
        checked((String) value);
      }
      if (!value.equals("") && !value.equals(Text.of(""))) {
        values.computeIfAbsent(property, key -> new LinkedHashSet<>()).add(value);
      }
      return this;
    }

    Node all(Property property, Collection<?> all) {
      all.forEach(value -> add(property, value));
      return this;
    }

    Node maybe(Property property, Optional<?> value) {
      value.ifPresent(there -> add(property, there));
      return this;
    }
  }

  /** The node of a thing: a new one, or with more types than before. */
  Node node(String iri, String... types) {
    Node node = nodes.computeIfAbsent(checked(iri), Node::new);
    Collections.addAll(node.types(), types);
    return node;
  }

  /** The same for its address: what it is, and no more. */
  String iri(String iri, String... types) {
    return node(iri, types).iri();
  }

  List<Node> nodes() {
    return new ArrayList<>(nodes.values());
  }

  /** An address without characters that could end it where it is written. */
  private static String checked(String iri) {
    boolean fine = iri.indexOf(':') > 0 && iri.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (!fine || iri.chars().anyMatch(c -> "<>\"{}|\\^`".indexOf(c) >= 0)) {
      throw new IllegalArgumentException("not an absolute address: " + iri);
    }
    return iri;
  }
}
