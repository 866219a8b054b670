package org.gongkai.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A website's yearly work sheet (政府网站工作年度报表) with its items from both sources: declared in its
 * file, derived from records or taken from {@code site.yaml}. What is published is the declared
 * value, if there is one.
 */
public record WorkSheet(Document document, int year, String title, List<Block> blocks) {

  public WorkSheet {
    blocks = List.copyOf(blocks);
  }

  /** The same in a document with another text. */
  WorkSheet with(UnaryOperator<Document> change) {
    return new WorkSheet(change.apply(document), year, title, blocks);
  }

  /** A block of the form: 信息发布. */
  public record Block(String key, String label, List<Line> lines) {
    public Block {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An item.
   *
   * @param key {@code information.total}
   * @param group what it stands under in its block, or empty
   * @param type count, days, flag, text, url or date
   * @param text as published; empty for an item that nothing gives
   * @param declared as typed; empty if it was not
   * @param figure what the records give
   * @param sure false if some records could not be read: then the figure may be wrong
   * @param status empty for an item that nothing gives
   * @param reason why the two differ, where that is explained; or empty
   */
  public record Line(
      String key,
      String group,
      String label,
      String type,
      String unit,
      boolean optional,
      String text,
      Optional<String> declared,
      Optional<Statistics.Figure> figure,
      boolean sure,
      Optional<ReconciledReport.Status> status,
      String reason) {

    /** As messages and data name it: 留言办理·收到留言数量. */
    public String full() {
      return group.isEmpty() ? label : group + "·" + label;
    }

    public boolean isNumber() {
      return type.equals("count") || type.equals("days");
    }
  }

  /** All items, in the form's order. */
  public List<Line> lines() {
    return blocks.stream().flatMap(block -> block.lines().stream()).toList();
  }

  public Optional<Line> line(String key) {
    return lines().stream().filter(line -> line.key().equals(key)).findFirst();
  }
}
