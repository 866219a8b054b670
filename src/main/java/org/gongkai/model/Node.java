package org.gongkai.model;

import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Place;

/** A piece of YAML with its place; scalars keep their text exactly as typed. */
public sealed interface Node {

  Place place();

  /**
   * A single value.
   *
   * @param text as typed, without quotes: {@code 1.10} stays {@code 1.10}
   * @param quoted whether it stood in quotes or in a block; a bare nothing or {@code ~} is blank
   */
  record Scalar(String text, boolean quoted, Place place) implements Node {

    /** Whether nothing was typed: an empty value, {@code ~} or {@code null}, without quotes. */
    public boolean isBlank() {
      return quoted ? text.isBlank() : text.isEmpty() || text.equals("~") || text.equals("null");
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Place place) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with values, in the order typed. */
  record Mapping(List<Pair> pairs, Place place) implements Node {
    public Mapping {
      pairs = List.copyOf(pairs);
    }

    public Optional<Node> get(String key) {
      for (Pair pair : pairs) {
        if (pair.key().text().equals(key)) {
          return Optional.of(pair.value());
        }
      }
      return Optional.empty();
    }
  }

  /** A key and its value. */
  record Pair(Scalar key, Node value) {}
}
