package org.gongkai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Head;
import org.gongkai.report.ReportForm.Leaf;

/** A spreadsheet to be filled in with the numbers of a report, as {@link ReportCsv} reads it. */
public final class BlankSheet {

  /** By this a spreadsheet program knows UTF-8. */
  private static final String MARK = "\uFEFF";

  private BlankSheet() {}

  /**
   * A line a row of the form, with nothing in it but its label.
   *
   * @param title stands above as a remark
   */
  public static String of(ReportForm form, String title) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + title);
    lines.add("# 没有发生的填 0；没有这项职能的，前六行可以填 /；总计可以不填，由程序相加");
    for (FormTable table : form.tables()) {
      List<Leaf> columns = ReportForm.leaves(table.columns());
      lines.add(line(table.caption(), columns.stream().map(column -> column.head().label())));
      rows(table.rows(), columns.size(), lines);
    }
    return MARK + String.join("\n", lines) + "\n";
  }

  private static void rows(List<Head> heads, int columns, List<String> lines) {
    for (Head head : heads) {
      lines.add(head.label() + (head.isLeaf() ? ",".repeat(columns) : ""));
      rows(head.children(), columns, lines);
    }
  }

  /** None of the form's labels has an ASCII comma or a quote. */
  private static String line(String first, Stream<String> cells) {
    List<String> all = new ArrayList<>(List.of(first));
    cells.forEach(all::add);
    return String.join(",", all);
  }
}
