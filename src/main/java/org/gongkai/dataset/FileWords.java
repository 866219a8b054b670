package org.gongkai.dataset;

import org.gongkai.diag.Text;

/** What files of datasets hold, in sentences that catalogs ask for. */
final class FileWords {

  private static final Text RECORDS =
      new Text("全部记录和各个字段的说明", "All records, and what the fields mean");

  private static final Text DOCUMENT =
      new Text("文档的全部内容，包括各表的数", "The whole document, with the numbers of its tables");

  private FileWords() {}

  /** What the JSON file has that says all of a dataset. */
  static Text whole(Dataset.Kind kind) {
    return kind == Dataset.Kind.REPORT ? DOCUMENT : RECORDS;
  }

  /** What the JSON file of one table has. */
  static Text json(DataTable table) {
    return joined(table.description(), RECORDS);
  }

  /** What a file of a table has: the table's own words, then those of its format. */
  static Text of(DataTable table, Edition edition) {
    return joined(
        table.description(),
        switch (edition) {
          case CSV ->
              new Text(
                  "每行一条记录，第一行是英文字段名，UTF-8 编码，没有 BOM",
                  "A record a line, English keys in the first line, UTF-8 without a byte order mark");
          case JSON_LINES ->
              new Text(
                  "每行一条记录，是一个 JSON 对象，没有的值为 null",
                  "A record a line, as a JSON object, null for what is not there");
          case EXCEL -> new Text("中文表头，供阅读和打印", "Chinese headers, for people");
        });
  }

  private static Text joined(Text said, Text form) {
    return new Text(
        joined(said.zh(), "。", form.zh()),
        said.isTranslated() ? joined(said.en(), ". ", form.en()) : form.en());
  }

  private static String joined(String first, String between, String then) {
    boolean ended = first.endsWith("。") || first.endsWith(".");
    String gap = ended && between.endsWith(" ") ? " " : ended ? "" : between;
    return first.isEmpty() ? then : first + gap + then;
  }
}
