package org.gongkai.model;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.diag.Place;

/**
 * A field that was filled in.
 *
 * @param value a String, Integer, BigDecimal, Boolean, LocalDate, LocalDateTime or a list of
 *     Strings or of {@link Reference}s, as the type says
 */
public record FieldValue(FieldSpec spec, Object value, Place place) {

  /** The value as a list of texts; a single value is a list of one. */
  public List<String> texts() {
    if (value instanceof List<?> list) {
      return list.stream().map(FieldValue::textOf).toList();
    }
    return List.of(textOf(value));
  }

  private static String textOf(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof Reference reference ? reference.target() : String.valueOf(value);
  }
}
