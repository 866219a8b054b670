package org.gongkai.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cells of tables, as texts and as plain data. */
public final class Cells {

  /** Stands between the entries of a list, in editions of texts. */
  public static final String SEPARATOR = "；";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private Cells() {}

  /** A cell as text: dates as in ISO 8601, moments as in RFC 3339, numbers without exponent. */
  public static String text(Object cell) {
    if (cell instanceof String text) {
      return text;
    } else if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (cell instanceof OffsetDateTime moment) {
      return MOMENT.format(moment);
    } else if (cell instanceof List<?> list) {
      return String.join(SEPARATOR, list.stream().map(String::valueOf).toList());
    }
    return String.valueOf(cell);
  }

  /** A row as JSON has it: all keys, values with their types. */
  public static Map<String, Object> object(DataTable table, List<Object> row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      object.put(table.columns().get(i).key(), json(table, row.get(i)));
    }
    return object;
  }

  /** A cell as JSON has it; null for one that was not filled in. */
  private static Object json(DataTable table, Object cell) {
    if (cell instanceof String text) {
      return table.missing().contains(text) ? null : text;
    } else if (cell instanceof LocalDate || cell instanceof OffsetDateTime) {
      return text(cell);
    }
    return cell;
  }
}
