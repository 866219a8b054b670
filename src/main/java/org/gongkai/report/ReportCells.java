package org.gongkai.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Place;
import org.gongkai.diag.Text;
import org.gongkai.model.Table.State;

/**
 * The cells of one group of a report that were typed.
 *
 * @param cells by key, in statutory order
 * @param missing rows that were not typed
 * @param typed whether the group was there at all
 */
public record ReportCells(Map<String, Cell> cells, List<Missing> missing, boolean typed) {

  /** What is there of a report whose form is not known. */
  public static final ReportCells NONE = new ReportCells(Map.of(), List.of(), true);

  /**
   * A row that was not typed.
   *
   * @param key {@code applications.granted}
   * @param columns keys of its cells
   * @param place where it should be
   */
  public record Missing(String key, String label, List<String> columns, Place place) {
    public Missing {
      columns = List.copyOf(columns);
    }
  }

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
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    missing = List.copyOf(missing);
  }

  public Optional<Cell> get(String key) {
    return Optional.ofNullable(cells.get(key));
  }
}
