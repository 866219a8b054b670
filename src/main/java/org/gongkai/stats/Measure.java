package org.gongkai.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.diag.Text;
import org.gongkai.model.Statistics;

/** A way to work a figure out, which can tell what it does. */
interface Measure {

  BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How, for programs. */
  String expression();

  /** How, in words. */
  Text words(Records records);

  /**
   * The figure of a year; none where there is nothing to work it out from.
   *
   * @param done figures of the year that are known, by key
   */
  Optional<Result> of(Records records, int year, Function<String, Statistics.Figure> done);

  /** A number and what was counted for it. */
  record Result(
      BigDecimal value, Optional<Statistics.Share> share, List<Statistics.Source> sources) {

    static Result count(List<Statistics.Source> sources) {
      int count = sources.stream().mapToInt(Statistics.Source::count).sum();
      return new Result(BigDecimal.valueOf(count), Optional.empty(), sources);
    }
  }

  /** A share in percent with one decimal, half up, of two figures that stand before it. */
  static Measure rate(String part, String whole) {
    return new Measure() {
      @Override
      public String expression() {
        return "round(100 * " + part + " / " + whole + ", 1)";
      }

      @Override
      public Text words(Records records) {
        return new Text(
            part + " ÷ " + whole + " × 100，四舍五入到一位小数",
            part + " ÷ " + whole + " × 100, rounded half up to one decimal");
      }

      @Override
      public Optional<Result> of(
          Records records, int year, Function<String, Statistics.Figure> done) {
        Statistics.Figure some = done.apply(part);
        Statistics.Figure all = done.apply(whole);
        if (some == null || all == null || all.value().signum() == 0) {
          return Optional.empty();
        }
        return Optional.of(
            new Result(
                percent(some.value(), all.value()),
                Optional.of(new Statistics.Share(some.value(), all.value())),
                all.records()));
      }
    };
  }

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }
}
