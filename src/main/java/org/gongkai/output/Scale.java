package org.gongkai.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart's scale: from zero in round steps to what is at least the greatest value.
 *
 * @param step 1, 2 or 5 times a power of ten
 * @param steps at least 1, at most 5
 */
record Scale(BigDecimal step, int steps) {

  private static final int WISHED = 4;
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  /**
   * The scale for values, none of which is negative.
   *
   * @param whole whether they are counts: then no step is a fraction
   */
  static Scale of(BigDecimal greatest, boolean whole) {
    if (greatest.signum() <= 0) {
      return new Scale(BigDecimal.ONE, 1);
    }
    BigDecimal step = step(greatest);
    if (whole) {
      step = step.max(BigDecimal.ONE);
    }
    return new Scale(step, greatest.divide(step, 0, RoundingMode.CEILING).intValueExact());
  }

  /** The least round step of which a few reach the greatest value. */
  private static BigDecimal step(BigDecimal greatest) {
    BigDecimal least = greatest.divide(BigDecimal.valueOf(WISHED), 20, RoundingMode.CEILING);
    int exponent = least.precision() - least.scale() - 1;
    return List.of(1, 2, 5, 10).stream()
        .map(factor -> BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent))
        .filter(candidate -> candidate.compareTo(least) >= 0)
        .findFirst()
        .orElseThrow();
  }

  BigDecimal top() {
    return step.multiply(BigDecimal.valueOf(steps));
  }

  /** How far up a value reaches, from 0 to 1. */
  double part(BigDecimal value) {
    return value.doubleValue() / top().doubleValue();
  }

  /** The values of the lines across, from zero on. */
  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    IntStream.rangeClosed(0, steps).forEach(n -> ticks.add(step.multiply(BigDecimal.valueOf(n))));
    return ticks;
  }

  /** A tick's value in the unit that all of them are short in: 20000 is 2万. */
  String label(BigDecimal tick) {
    BigDecimal unit =
        top().compareTo(HUNDRED_MILLION) >= 0
            ? HUNDRED_MILLION
            : top().compareTo(TEN_THOUSAND) >= 0 ? TEN_THOUSAND : BigDecimal.ONE;
    if (tick.signum() == 0) {
      return "0";
    }
    String name = unit.equals(HUNDRED_MILLION) ? "亿" : unit.equals(TEN_THOUSAND) ? "万" : "";
    return tick.divide(unit).stripTrailingZeros().toPlainString() + name;
  }
}
