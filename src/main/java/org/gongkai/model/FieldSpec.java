package org.gongkai.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.diag.Text;

/**
 * What there is to know about a field: validation, reference documentation, page tables and data
 * files all read it from here.
 *
 * @param key in files and data: camelCase English
 * @param label for people: the field's term
 * @param vocabulary name of the vocabulary its values come from, or empty
 * @param unit of a number (单位), printed behind it; or empty
 * @param pattern what its texts match, if they have a form
 * @param inverse what its references are called at their other end, if that has a name
 */
public record FieldSpec(
    String key,
    Text label,
    Text description,
    boolean required,
    Type type,
    String vocabulary,
    String example,
    String unit,
    Optional<Pattern> pattern,
    Optional<Inverse> inverse) {

  /** What a field holds. */
  public enum Type {
    TEXT,
    /** A text that may have several lines. */
    LINES,
    TEXTS,
    NUMBER,
    /** An amount of money in yuan, exact to the cent. */
    AMOUNT,
    DECIMAL,
    FLAG,
    DATE,
    MOMENT,
    URL,
    REFERENCES,
    FILES,
    ADDRESSES,
    STRUCTURE
  }

  /** A relation as its other end sees it: 答复本提案的文件. */
  public record Inverse(String key, Text label) {}

  /** A field that is no more than its term, its type and where its values come from. */
  public FieldSpec(
      String key,
      Text label,
      Text description,
      boolean required,
      Type type,
      String vocabulary,
      String example) {
    this(
        key,
        label,
        description,
        required,
        type,
        vocabulary,
        example,
        "",
        Optional.empty(),
        Optional.empty());
  }
}
