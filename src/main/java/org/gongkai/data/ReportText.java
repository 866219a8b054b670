package org.gongkai.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Table;

/**
 * An annual report as Markdown: the parts of the form in order, as on its page, prose as it was
 * typed, tables from the numbers.
 */
final class ReportText {

  /** What could be markup in a text that is none. */
  private static final Pattern ACTIVE =
      Pattern.compile("[\\\\`*_\\[\\]<>|#&~^{}]|^[-+=]|(?<=^\\d{1,9})[.)]");

  private ReportText() {}

  /**
   * The text.
   *
   * @param addresses of each link of the typed text
   */
  static String of(Document document, ReconciledReport report, IntFunction<String> addresses) {
    Body body = document.body();
    TreeMap<Integer, String> begins = new TreeMap<>();
    for (int i = 0; i < body.headings().size(); i++) {
      String id = body.headings().get(i).id();
      if (document.parts().stream().anyMatch(part -> part.text().equals(id))) {
        begins.put(i, id);
      }
    }
    List<String> texts = body.twin().cut(begins.keySet(), addresses);
    List<String> ids = new ArrayList<>(begins.values());
    boolean cut = texts.size() == ids.size() + 1; // a heading of two lines cannot be cut at
    List<String> blocks = new ArrayList<>();
    block(blocks, cut ? texts.get(0) : String.join("", texts));
    for (Document.Part part : document.parts()) {
      int at = cut ? ids.indexOf(part.text()) : -1;
      block(
          blocks, at < 0 ? "## " + part.number() + "、" + text(part.heading()) : texts.get(at + 1));
      report.part(part.number()).ifPresent(numbers -> numbers(numbers, blocks));
    }
    return String.join("\n\n", blocks);
  }

  private static void block(List<String> blocks, String text) {
    if (!text.isBlank()) {
      blocks.add(text.stripTrailing());
    }
  }

  private static void numbers(ReconciledReport.Part part, List<String> blocks) {
    for (Table table : part.tables()) {
      blocks.add("**" + text(table.caption()) + "**（单位：" + table.unit() + "）");
      blocks.add(table(table));
    }
    if (!part.notes().isEmpty()) {
      blocks.add("说明：");
      blocks.add(
          String.join(
              "\n",
              part.notes().stream()
                  .map(note -> "- " + text(note.label()) + "：" + text(note.reason()))
                  .toList()));
    }
  }

  /** Groups of heads that span others stand in each column's and each row's label. */
  private static String table(Table table) {
    List<String> lines = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of(corner(table)));
    table.columns().forEach(column -> heads.add(column.label()));
    lines.add(line(heads));
    lines.add("| --- |" + " ---: |".repeat(table.columns().size()));
    for (Table.Row row : table.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.key().label()));
      for (Table.Key column : table.columns()) {
        cells.add(row.cell(column.key()).map(Table.Cell::text).orElse(""));
      }
      lines.add(line(cells));
    }
    return String.join("\n", lines);
  }

  private static String corner(Table table) {
    Optional<Table.Head> first = table.head().stream().flatMap(List::stream).findFirst();
    return first.filter(head -> head.scope().isEmpty()).map(Table.Head::text).orElse("项目");
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells.stream().map(ReportText::text).toList()) + " |";
  }

  private static String text(String plain) {
    return ACTIVE.matcher(plain.replace('\n', ' ')).replaceAll("\\\\$0");
  }
}
