package org.gongkai.output;

import java.util.List;

/** What pages show of several years side by side (历年比较): tables, and charts as SVG. */
public final class TrendViews {

  private TrendViews() {}

  /**
   * A group of figures.
   *
   * @param years heads of the columns: 2021年
   * @param notes what a stroke means, where there is one
   */
  public record Trend(
      String id,
      String title,
      List<String> years,
      List<Row> rows,
      List<Chart> charts,
      List<String> notes) {}

  /** A figure over the years. */
  public record Row(String label, String unit, List<Cell> cells) {}

  /**
   * A year's value.
   *
   * @param value as printed; empty if there is none
   * @param change since the year before: 增加6件（10.9%）; empty if there is nothing to compare with
   * @param why there is nothing to compare with; empty if there is
   */
  public record Cell(String value, String change, String why) {}

  /**
   * A chart; all numbers are in units of its width and height.
   *
   * @param description the same in words
   * @param left where the lines across begin
   */
  public record Chart(
      String id,
      String title,
      String description,
      String width,
      String height,
      String left,
      String right,
      List<Line> lines,
      List<Bar> bars,
      List<Caption> captions,
      List<Key> keys) {}

  /** A line across, the lowest at zero. */
  public record Line(String y, String label) {}

  /**
   * A bar.
   *
   * @param series 1, 2, 3: full, empty, hatched
   * @param hatch the path of its hatching, or empty
   */
  public record Bar(int series, String x, String y, String width, String height, String hatch) {}

  /**
   * Words in the picture.
   *
   * @param kind year, value, none (a year without a number)
   */
  public record Caption(String kind, String x, String y, String text) {}

  /** What a filling means. */
  public record Key(Bar bar, String label, String x, String y) {}
}
