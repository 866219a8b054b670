package org.gongkai.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Text;

/**
 * Figures of several years side by side (历年比较).
 *
 * @param together whether the charts have one scale: what they show are parts of one whole
 * @param years without a gap, the oldest first
 * @param charts figures that are drawn together
 */
public record Trend(
    String id, Text title, boolean together, List<Integer> years, List<List<Series>> charts) {

  public Trend {
    years = List.copyOf(years);
    charts = charts.stream().map(List::copyOf).toList();
  }

  /** A figure over the years, a point each. */
  public record Series(String key, Text label, Text unit, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }

    public boolean isRate() {
      return unit.zh().equals("%");
    }
  }

  /** A year's value, if there is one, and what became of it since the year before. */
  public record Point(int year, Optional<BigDecimal> value, Change change) {}

  /** What a change is worked out from. */
  public enum Base {
    GIVEN,
    /** One of the two years has no number. */
    ABSENT,
    /** The report says that the year before was counted in another way (基年). */
    OTHER_FORM
  }

  /**
   * A change since the year before.
   *
   * @param difference 0 without a base
   * @param percent how much more or less with one decimal, rounded half up; empty where the year
   *     before was 0, and for rates, which change by percentage points
   */
  public record Change(Base base, BigDecimal difference, Optional<BigDecimal> percent) {

    static Change none(Base base) {
      return new Change(base, BigDecimal.ZERO, Optional.empty());
    }

    static Change between(BigDecimal last, BigDecimal value, boolean rate) {
      BigDecimal difference = rate ? tenths(value).subtract(tenths(last)) : value.subtract(last);
      Optional<BigDecimal> percent =
          rate || last.signum() == 0
              ? Optional.empty()
              : Optional.of(
                  difference
                      .abs()
                      .multiply(BigDecimal.valueOf(100))
                      .divide(last.abs(), 1, RoundingMode.HALF_UP));
      return new Change(Base.GIVEN, difference, percent);
    }
  }

  /** A rate as it is printed: its change is the difference of what people read. */
  public static BigDecimal tenths(BigDecimal value) {
    return value.setScale(1, RoundingMode.HALF_UP);
  }

  public List<Series> series() {
    return charts.stream().flatMap(List::stream).toList();
  }
}
