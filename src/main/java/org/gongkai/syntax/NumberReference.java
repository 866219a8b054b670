package org.gongkai.syntax;

import java.util.Optional;
import org.commonmark.node.CustomNode;

/** A number of the site's statistics that a text asks for: {@code {{ websites.total }}}. */
final class NumberReference extends CustomNode {

  private final String typed;
  private final Optional<Integer> year;
  private final String key;

  /**
   * @param key empty if what was typed cannot be understood
   */
  NumberReference(String typed, Optional<Integer> year, String key) {
    this.typed = typed;
    this.year = year;
    this.key = key;
  }

  String typed() {
    return typed;
  }

  Optional<Integer> year() {
    return year;
  }

  String key() {
    return key;
  }

  boolean isUnderstood() {
    return !key.isEmpty();
  }
}
