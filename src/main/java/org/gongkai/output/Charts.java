package org.gongkai.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.output.TrendViews.Bar;
import org.gongkai.output.TrendViews.Caption;
import org.gongkai.output.TrendViews.Chart;
import org.gongkai.output.TrendViews.Key;
import org.gongkai.output.TrendViews.Line;

/**
 * Lays out bars over years as SVG: from zero, each with its number where there is room for it, a
 * year without a number an empty place that says so. Series differ by filling, not by colour.
 */
public final class Charts {

  private static final double WIDTH = 360;
  private static final double PLOT = 130;
  private static final double MARGIN = 8;
  private static final double KEY_LINE = 22;
  private static final double SWATCH = 12;
  private static final double WIDEST_BAR = 44;
  private static final double HATCH = 4;

  /** The size of letters that the theme gives to captions. */
  private static final double LETTER = 12;

  private static final String NO_NUMBER = "无数据";

  private Charts() {}

  /** A row of bars: what it is called, and a value for each year, if there is one. */
  public record Row(String label, List<Optional<BigDecimal>> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** Whether bars can show the values: none is negative, and one is there. */
  public static boolean canShow(List<Row> rows) {
    return values(rows).findAny().isPresent() && values(rows).noneMatch(v -> v.signum() < 0);
  }

  private static Stream<BigDecimal> values(List<Row> rows) {
    return rows.stream().flatMap(row -> row.values().stream()).flatMap(Optional::stream);
  }

  /** The greatest of the values, for charts that have one scale. */
  public static BigDecimal greatest(List<Row> rows) {
    return values(rows).reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /**
   * A chart.
   *
   * @param greatest what the scale must reach
   * @param unit behind each number in the description: 件
   */
  public static Chart of(
      String id,
      String title,
      String unit,
      List<Integer> years,
      List<Row> rows,
      BigDecimal greatest) {
    boolean whole = values(rows).allMatch(value -> value.stripTrailingZeros().scale() <= 0);
    Scale scale = Scale.of(greatest, whole);
    List<Key> keys = rows.size() > 1 ? keys(rows) : List.of();
    double top =
        keys.stream().mapToDouble(key -> Double.parseDouble(key.y())).max().orElse(-KEY_LINE + 10)
            + KEY_LINE
            + 6;
    double base = top + PLOT;
    double left =
        MARGIN
            + 4
            + scale.ticks().stream().mapToDouble(tick -> width(scale.label(tick))).max().orElse(0);
    Frame frame = new Frame(scale, left, WIDTH - MARGIN, top, base, years.size(), rows.size());
    List<Bar> bars = new ArrayList<>();
    List<Caption> captions = new ArrayList<>();
    for (int year = 0; year < years.size(); year++) {
      captions.add(frame.year(year, String.valueOf(years.get(year))));
      frame.fill(year, rows, bars, captions);
    }
    return new Chart(
        id,
        title,
        description(unit, years, rows),
        number(WIDTH),
        number(base + 26),
        number(left),
        number(WIDTH - MARGIN),
        scale.ticks().stream()
            .map(tick -> new Line(number(frame.y(tick)), scale.label(tick)))
            .toList(),
        bars,
        captions,
        keys);
  }

  /** Where things stand in a chart. */
  private record Frame(
      Scale scale, double left, double right, double top, double base, int years, int rows) {

    double slot() {
      return (right - left) / years;
    }

    double bar() {
      return Math.min(WIDEST_BAR, slot() * 0.84 / rows);
    }

    double y(BigDecimal value) {
      return base - scale.part(value) * PLOT;
    }

    double middle(int year) {
      return left + slot() * (year + 0.5);
    }

    Caption year(int year, String text) {
      boolean fits = width(text) <= slot();
      return caption("year", middle(year), base + 17, fits ? text : "’" + text.substring(2));
    }

    void fill(int year, List<Row> all, List<Bar> bars, List<Caption> captions) {
      boolean nothing = all.stream().allMatch(row -> row.values().get(year).isEmpty());
      if (nothing) {
        String text = width(NO_NUMBER) <= slot() ? NO_NUMBER : "—";
        captions.add(caption("none", middle(year), base - 5, text));
        return;
      }
      for (int row = 0; row < all.size(); row++) {
        double x = middle(year) + bar() * (row - all.size() / 2.0);
        Optional<BigDecimal> value = all.get(row).values().get(year);
        double height = value.map(v -> base - y(v)).orElse(0.0);
        String text = value.map(v -> v.stripTrailingZeros().toPlainString()).orElse("—");
        if (height > 0) {
          bars.add(bar(row + 1, x, height));
        }
        // A number may reach into the gaps on both sides of a single bar, not over its neighbours.
        if (width(text) <= (all.size() == 1 ? slot() : bar())) {
          String kind = value.isPresent() ? "value" : "none";
          captions.add(caption(kind, x + bar() / 2, base - height - 5, text));
        }
      }
    }

    private Bar bar(int series, double x, double height) {
      double gap = Math.min(2, bar() * 0.1);
      double width = bar() - gap;
      StringBuilder hatch = new StringBuilder();
      for (double y = base - HATCH; series == 3 && y > base - height; y -= HATCH) {
        hatch.append('M').append(number(x + gap / 2)).append(' ').append(number(y));
        hatch.append('h').append(number(width));
      }
      return new Bar(
          series,
          number(x + gap / 2),
          number(base - height),
          number(width),
          number(height),
          hatch.toString());
    }
  }

  /** What the fillings mean, in as many lines as they need. */
  private static List<Key> keys(List<Row> rows) {
    List<Key> keys = new ArrayList<>();
    double x = MARGIN;
    double y = 16;
    for (int row = 0; row < rows.size(); row++) {
      String label = rows.get(row).label();
      double width = SWATCH + 6 + width(label) + 16;
      if (x > MARGIN && x + width > WIDTH) {
        x = MARGIN;
        y += KEY_LINE;
      }
      String swatch =
          row == 2
              ? "M"
                  + number(x)
                  + " "
                  + number(y - 6)
                  + "h"
                  + number(SWATCH)
                  + "M"
                  + number(x)
                  + " "
                  + number(y - 2)
                  + "h"
                  + number(SWATCH)
              : "";
      keys.add(
          new Key(
              new Bar(
                  row + 1,
                  number(x),
                  number(y - SWATCH + 2),
                  number(SWATCH),
                  number(SWATCH),
                  swatch),
              label,
              number(x + SWATCH + 6),
              number(y)));
      x += width;
    }
    return keys;
  }

  /** The numbers in words, for those who do not see the picture. */
  private static String description(String unit, List<Integer> years, List<Row> rows) {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(rows.size() > 1 ? row.label() + "：" : "");
      for (int year = 0; year < years.size(); year++) {
        text.append(year == 0 ? "" : "，").append(years.get(year)).append("年");
        text.append(
            row.values()
                .get(year)
                .map(value -> value.stripTrailingZeros().toPlainString() + unit)
                .orElse("没有数据"));
      }
      text.append("。");
    }
    return text.toString();
  }

  private static Caption caption(String kind, double x, double y, String text) {
    return new Caption(kind, number(x), number(y), text);
  }

  /** About how wide a text is: Han letters are as wide as they are high, digits half as wide. */
  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? LETTER * 0.58 : LETTER).sum();
  }

  /** With one decimal at most: more is not to be seen. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
