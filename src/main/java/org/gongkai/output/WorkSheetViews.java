package org.gongkai.output;

import java.util.List;

/** What the page of a website's work sheet shows, laid out as the form is. */
public final class WorkSheetViews {

  private WorkSheetViews() {}

  /**
   * A work sheet.
   *
   * @param caption what the form is called
   * @param notes why items differ from the records
   * @param data the same as a table, in all formats
   */
  public record Sheet(
      Views.Page page,
      int year,
      String caption,
      List<Block> blocks,
      List<Views.Label> notes,
      List<Views.Link> data) {}

  /** A block: 信息发布; {@code size} is the number of its lines. */
  public record Block(String label, int size, List<Line> lines) {}

  /**
   * An item.
   *
   * @param group label that begins in this line and heads {@code span} lines; or empty
   * @param grouped whether it stands in a group
   * @param text empty for one that was left blank
   * @param origin where people read how a number came about, or empty
   */
  public record Line(
      String group,
      int span,
      boolean grouped,
      String label,
      String text,
      String unit,
      String origin) {}
}
