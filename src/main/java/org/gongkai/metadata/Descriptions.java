package org.gongkai.metadata;

import org.gongkai.dataset.DataColumn;
import org.gongkai.diag.Text;

/** What is said of columns. */
final class Descriptions {

  private Descriptions() {}

  /** What a column says, with the unit of its numbers. */
  static Text of(DataColumn column) {
    Text said = column.description();
    if (column.unit().isEmpty()) {
      return said;
    }
    return new Text(
        joined(said.zh(), "单位：" + column.unit(), "；"),
        joined(said.en(), "unit " + column.unit(), "; "));
  }

  private static String joined(String said, String unit, String between) {
    if (said.isEmpty()) {
      return unit;
    }
    boolean sentence = said.endsWith("。") || said.endsWith(".");
    return said + (sentence ? "" : between) + unit;
  }
}
