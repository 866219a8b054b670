package org.gongkai.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Place;
import org.gongkai.diag.Text;
import org.gongkai.model.Table.State;

/** The cells of one group of a report, by key, in statutory order. */
public record ReportCells(Map<String, Cell> cells) {

  /**
   * A cell.
   *
   * @param key {@code applications.granted.naturalPerson}
   * @param label row and column, for messages
   * @param value 0 unless the state is a number
   * @param text as printed
   * @param declared false for a total that was added up because it was not typed
   */
  public record Cell(
      String key,
      Text label,
      BigDecimal value,
      String text,
      State state,
      boolean declared,
      Place place) {}

  public ReportCells {
    cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  public Optional<Cell> get(String key) {
    return Optional.ofNullable(cells.get(key));
  }
}
