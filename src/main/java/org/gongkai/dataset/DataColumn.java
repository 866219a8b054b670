package org.gongkai.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.diag.Text;
import org.gongkai.model.Vocabulary;

/**
 * A column of a table (数据项).
 *
 * @param key in data: camelCase English, stable
 * @param title its term; English where it has been given, else as the Chinese
 * @param description what it says, or empty
 * @param format of texts, or of a list's texts: {@code uri}, or empty
 * @param required whether every row has it
 * @param unique whether no two rows have the same
 * @param terms the closed list that its values, or a list's values, come from; empty for none
 * @param unit of a number, or empty
 * @param pattern what its texts match, if they have a form
 */
public record DataColumn(
    String key,
    Text title,
    Text description,
    Type type,
    String format,
    boolean required,
    boolean unique,
    List<Vocabulary.Term> terms,
    String unit,
    Optional<Pattern> pattern) {

  /** What a column holds: the class of its cells. */
  public enum Type {
    /** {@code String}. */
    STRING,
    /** {@code Integer}. */
    INTEGER,
    /** {@code BigDecimal}. */
    NUMBER,
    /** {@code Boolean}. */
    BOOLEAN,
    /** {@code LocalDate}. */
    DATE,
    /** {@code OffsetDateTime}. */
    DATETIME,
    /** A {@code List} of {@code String}s. */
    LIST;

    /** Its name in schemas (Table Schema). */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public DataColumn {
    terms = List.copyOf(terms);
  }

  /** A column of plain values. */
  static DataColumn of(String key, String zh, String en, Type type) {
    return new DataColumn(
        key,
        new Text(zh, en),
        Text.of(""),
        type,
        "",
        false,
        false,
        List.of(),
        "",
        Optional.empty());
  }

  DataColumn described(String zh, String en) {
    return new DataColumn(
        key, title, new Text(zh, en), type, format, required, unique, terms, unit, pattern);
  }

  /** The same for texts of a format. */
  DataColumn of(String texts) {
    return new DataColumn(
        key, title, description, type, texts, required, unique, terms, unit, pattern);
  }

  /** The same with a value in every row. */
  DataColumn always() {
    return new DataColumn(
        key, title, description, type, format, true, unique, terms, unit, pattern);
  }

  /** The same with a value in every row that no other row has. */
  DataColumn identifying() {
    return new DataColumn(key, title, description, type, format, true, true, terms, unit, pattern);
  }

  DataColumn from(List<Vocabulary.Term> values) {
    return new DataColumn(
        key, title, description, type, format, required, unique, values, unit, pattern);
  }

  DataColumn in(String measure) {
    return new DataColumn(
        key, title, description, type, format, required, unique, terms, measure, pattern);
  }

  /** Whether a cell holds several values: then it can be no key. */
  public boolean isList() {
    return type == Type.LIST;
  }

  /** A term's word for people; the value itself where there is none. */
  public String label(String value) {
    for (Vocabulary.Term term : terms) {
      if (term.key().equals(value)) {
        return term.label();
      }
    }
    return value;
  }
}
