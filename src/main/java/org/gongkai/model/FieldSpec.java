package org.gongkai.model;

import org.gongkai.diag.Text;

/**
 * What there is to know about a field: validation, reference documentation, page tables and data
 * files all read it from here.
 *
 * @param key in files and data: camelCase English
 * @param label for people: the field's term
 * @param vocabulary name of the vocabulary its values come from, or empty
 */
public record FieldSpec(
    String key,
    Text label,
    Text description,
    boolean required,
    Type type,
    String vocabulary,
    String example) {

  /** What a field holds. */
  public enum Type {
    TEXT,
    /** A text that may have several lines. */
    LINES,
    TEXTS,
    NUMBER,
    /** An amount of money in yuan, exact to the cent. */
    AMOUNT,
    FLAG,
    DATE,
    MOMENT,
    REFERENCES,
    FILES,
    ADDRESSES,
    STRUCTURE
  }
}
