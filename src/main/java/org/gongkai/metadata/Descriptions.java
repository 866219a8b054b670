package org.gongkai.metadata;

import org.gongkai.dataset.DataColumn;
import org.gongkai.diag.Text;

/** What is said of columns. */
final class Descriptions {

  private Descriptions() {}

  /** What a column says, with the unit of its numbers, which has a Chinese name only. */
  static Text of(DataColumn column) {
    Text said = column.description();
    if (column.unit().isEmpty()) {
      return said;
    }
    return new Text(joined(said.zh(), "单位：" + column.unit()), said.isTranslated() ? said.en() : "");
  }

  private static String joined(String said, String unit) {
    return said.isEmpty() ? unit : said + (said.endsWith("。") ? "" : "；") + unit;
  }
}
