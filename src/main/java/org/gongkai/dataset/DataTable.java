package org.gongkai.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.diag.Text;

/**
 * A table of data (数据表): the one description that all its editions and schemas are made from.
 *
 * @param path of its files without the extension: {@code data/policies}
 * @param description what it holds, or empty
 * @param year that its rows are of; empty for a table that is carried on
 * @param primaryKey keys of the columns that tell a row from all others; empty if none do
 * @param foreignKeys columns whose values, if they are filled in, are found in other tables; never
 *     a column of lists
 * @param missing what stands for a value that is not there, in editions of texts: always the empty
 *     text, in statutory forms a stroke, too
 */
public record DataTable(
    String path,
    Text title,
    Text description,
    OptionalInt year,
    List<DataColumn> columns,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys,
    List<String> missing,
    Rows rows) {

  /** What is in a cell that was not filled in. */
  public static final String NONE = "";

  /**
   * Where the values of columns are found together.
   *
   * @param columns their keys
   * @param table path of the other table
   * @param others keys of the columns there, in the same order
   */
  public record ForeignKey(List<String> columns, String table, List<String> others) {
    public ForeignKey {
      columns = List.copyOf(columns);
      others = List.copyOf(others);
    }
  }

  /**
   * The rows, made anew each time, one after the other. A row has a cell a column, of the class
   * that the column's type says; one that says nothing is a text of {@link DataTable#missing}.
   */
  @FunctionalInterface
  public interface Rows {
    Stream<List<Object>> stream();
  }

  public DataTable {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
    missing = List.copyOf(missing);
    Set<String> keys = new HashSet<>();
    for (DataColumn column : columns) {
      if (!keys.add(column.key())) {
        throw new IllegalArgumentException(path + " has two columns " + column.key());
      }
    }
    if (!keys.containsAll(primaryKey)) {
      throw new IllegalArgumentException(path + " has no columns " + primaryKey);
    }
    for (ForeignKey foreign : foreignKeys) {
      if (!keys.containsAll(foreign.columns())) {
        throw new IllegalArgumentException(path + " has no columns " + foreign.columns());
      }
      if (columns.stream().anyMatch(c -> c.isList() && foreign.columns().contains(c.key()))) {
        throw new IllegalArgumentException(path + " has lists in " + foreign.columns());
      }
    }
  }

  /** The path of its rows in one JSON file: of a dataset's only table, often the dataset's own. */
  public String json() {
    return path + ".json";
  }

  /** Its name among files: {@code policies}. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
