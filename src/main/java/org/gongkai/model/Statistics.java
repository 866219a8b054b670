package org.gongkai.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Text;

/** Every figure that the site's records give, sorted by year, then key (统计数据). */
public record Statistics(List<Figure> figures) {

  public Statistics {
    figures = List.copyOf(figures);
  }

  /**
   * A figure and where it comes from.
   *
   * @param key {@code documents.dynamic}
   * @param year the calendar year it counts
   * @param formula how it is counted, in words
   * @param records paths of the documents that were counted, sorted
   */
  public record Figure(
      String key,
      Text label,
      int year,
      BigDecimal value,
      Text unit,
      Text formula,
      List<String> records) {
    public Figure {
      records = List.copyOf(records);
    }
  }

  /** The figure of a year with a key. */
  public Optional<Figure> figure(int year, String key) {
    return figures.stream().filter(f -> f.year() == year && f.key().equals(key)).findFirst();
  }
}
