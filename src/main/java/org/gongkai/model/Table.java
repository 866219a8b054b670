package org.gongkai.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A statutory table, laid out: the same record gives the page's table, the CSV and the JSON.
 *
 * @param id unique in its document: file name of the CSV
 * @param unit unit of the numbers: 件, 万元
 * @param note what the form says of the numbers (勾稽关系), or empty; the head's corner shows it
 * @param head header rows with merged cells
 * @param columns keys and full labels of the number columns
 */
public record Table(
    String id,
    String caption,
    String unit,
    String note,
    List<List<Head>> head,
    List<Key> columns,
    List<Row> rows) {

  public Table {
    head = List.copyOf(head);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Fragment id of the table on its page: {@code gk-table-applications}. */
  public String anchor() {
    return anchor(id);
  }

  static String anchor(String id) {
    return "gk-table-" + id;
  }

  /** The cell of a row and a column, by their keys. */
  public Optional<Cell> cell(String row, String column) {
    return rows.stream()
        .filter(r -> r.key().key().equals(row))
        .findFirst()
        .flatMap(r -> r.cell(column));
  }

  /** A header cell. {@code scope}: col, row, or empty for the corner, which heads nothing. */
  public record Head(String text, int colspan, int rowspan, String scope) {}

  /** A key in data and its label for people, groups included: 法人或其他组织 › 商业企业. */
  public record Key(String key, String label) {}

  /**
   * A row of numbers.
   *
   * @param heads the header cells that begin in this row; those of rows above may reach into it
   */
  public record Row(Key key, List<Head> heads, List<Cell> cells) {
    public Row {
      heads = List.copyOf(heads);
      cells = List.copyOf(cells);
    }

    public Optional<Cell> cell(String column) {
      return cells.stream().filter(c -> c.column().equals(column)).findFirst();
    }
  }

  /**
   * A cell.
   *
   * @param column key of its column
   * @param text as printed
   */
  public record Cell(String column, String text, State state) {

    /** The number; zero for a cell that holds none. */
    public BigDecimal number() {
      return state == State.NUMBER ? new BigDecimal(text) : BigDecimal.ZERO;
    }
  }

  /** What a cell says. Blank is not zero, and neither is a stroke. */
  public enum State {
    NUMBER,
    BLANK,
    NOT_APPLICABLE
  }
}
