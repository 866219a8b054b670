package org.gongkai.model;

import java.util.List;

/**
 * A statutory table, laid out: the same record gives the page's table, the CSV and the JSON.
 *
 * @param id unique in its document: file name of the CSV
 * @param part the part of the form it stands in: 二, 三, 四
 * @param unit unit of the numbers, or empty
 * @param head header rows with merged cells
 * @param columns keys and full labels of the number columns
 */
public record Table(
    String id,
    String part,
    String caption,
    String note,
    List<List<Head>> head,
    List<Key> columns,
    List<Row> rows) {

  public Table {
    head = List.copyOf(head);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A header cell. {@code scope}: col, colgroup, row, rowgroup, or empty for the corner. */
  public record Head(String text, int colspan, int rowspan, String scope) {}

  /** A key in data and its label for people, groups included: 法人或其他组织 › 商业企业. */
  public record Key(String key, String label) {}

  /** A row of numbers with its header cells. */
  public record Row(Key key, List<Head> heads, List<Cell> cells) {
    public Row {
      heads = List.copyOf(heads);
      cells = List.copyOf(cells);
    }
  }

  /** A cell: {@code text} as printed, and what it says. */
  public record Cell(String column, String text, State state) {}

  /** What a cell says. Blank is not zero, and neither is a stroke. */
  public enum State {
    NUMBER,
    BLANK,
    NOT_APPLICABLE
  }
}
