package org.gongkai.harvest;

import org.gongkai.diag.Text;

/**
 * What can be said of a thing: in these words, always with values of one sort.
 *
 * @param name with the prefix of its vocabulary: {@code dct:title}
 */
record Property(String name, Range range) {

  /** What a property's values are. */
  enum Range {
    /** The address of a thing. */
    IRI(String.class, "@id"),
    /** Text in Chinese and, where it has been given, in English. */
    LANGUAGES(Text.class, ""),
    /** Text in no language. */
    STRING(String.class, "xsd:string"),
    DATE(String.class, "xsd:date"),
    HEX(String.class, "xsd:hexBinary"),
    COUNT(Long.class, "xsd:nonNegativeInteger");

    private final Class<?> value;
    private final String type;

    Range(Class<?> value, String type) {
      this.value = value;
      this.type = type;
    }

    boolean holds(Object candidate) {
      return value.isInstance(candidate);
    }

    /** The datatype, {@code @id} for addresses, or empty for texts of languages. */
    String type() {
      return type;
    }
  }

  static Property iri(String name) {
    return new Property(name, Range.IRI);
  }

  static Property languages(String name) {
    return new Property(name, Range.LANGUAGES);
  }

  static Property string(String name) {
    return new Property(name, Range.STRING);
  }

  static Property date(String name) {
    return new Property(name, Range.DATE);
  }
}
