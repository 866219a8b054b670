package org.gongkai.output;

import java.util.List;

/** What the pages of statistics show: each figure with how it came about (数据来历). */
public final class StatisticsViews {

  private StatisticsViews() {}

  /**
   * The years that have figures, newest first.
   *
   * @param partial those before the first with a report or ledgers: only old documents are known
   * @param units years of which the reports of units are summed, newest first
   * @param trends years side by side; none unless two of them are over
   * @param data the figures of all years in one table, or empty
   */
  public record Years(
      Views.Frame frame,
      String title,
      List<Listed> years,
      List<Views.Fact> partial,
      List<Views.Fact> units,
      List<TrendViews.Trend> trends,
      List<Views.Link> data) {}

  /**
   * A year in the list of years.
   *
   * @param figures how many it has, from 1
   * @param about what they are about, in the order of the year's page, each with its place there
   */
  public record Listed(Views.Link year, int figures, List<Views.Link> about) {}

  /**
   * The figures of a year.
   *
   * @param groups the figures by what they are about
   * @param data the same in other formats
   */
  public record Year(
      Views.Frame frame, String title, int year, List<Group> groups, List<Views.Link> data) {}

  /**
   * Figures about the same.
   *
   * @param id fragment of its heading
   */
  public record Group(String id, String label, List<Line> figures) {}

  /**
   * A figure.
   *
   * @param id fragment to which its numbers in texts link
   * @param value as printed
   * @param share numerator and denominator of a rate, or empty
   * @param formula in words
   * @param expression the same for programs
   * @param records documents and rows of public registers that were counted, at most some
   * @param counted how many records were counted in all
   */
  public record Line(
      String id,
      String label,
      String value,
      String unit,
      String scope,
      String share,
      String formula,
      String expression,
      List<Views.Link> records,
      int counted) {}
}
