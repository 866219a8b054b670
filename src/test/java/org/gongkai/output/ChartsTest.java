package org.gongkai.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.output.Charts.Row;
import org.gongkai.output.TrendViews.Bar;
import org.gongkai.output.TrendViews.Chart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where bars, lines and words of a chart stand. */
class ChartsTest {

  /** A row of values; “-” is a year without one. */
  private static Row row(String label, String values) {
    List<Optional<BigDecimal>> list = new ArrayList<>();
    for (String value : values.split(" ")) {
      list.add(value.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(value)));
    }
    return new Row(label, list);
  }

  private static Chart chart(int first, Row... rows) {
    List<Integer> years = IntStream.range(first, first + rows[0].values().size()).boxed().toList();
    return Charts.of("c", "图", "件", years, List.of(rows), Charts.greatest(List.of(rows)));
  }

  private static List<String> captions(Chart chart, String kind) {
    return chart.captions().stream()
        .filter(caption -> caption.kind().equals(kind))
        .map(caption -> caption.text())
        .toList();
  }

  private static double value(String number) {
    return Double.parseDouble(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0          | true  | 0 1
          1          | true  | 0 1
          3          | true  | 0 1 2 3
          7          | true  | 0 2 4 6 8
          10         | true  | 0 5 10
          61         | true  | 0 20 40 60 80
          100        | true  | 0 50 100
          1266       | true  | 0 500 1000 1500
          10150      | true  | 0 0.5万 1万 1.5万
          90000      | true  | 0 5万 10万
          292000000  | true  | 0 1亿 2亿 3亿
          9999999999999 | true | 0 50000亿 100000亿
          0.5        | false | 0 0.2 0.4 0.6
          0.0003     | false | 0 0.0001 0.0002 0.0003
          1.5        | false | 0 0.5 1 1.5
          """)
  void theScaleBeginsAtZeroAndHasRoundSteps(BigDecimal greatest, boolean whole, String labels) {
    Scale scale = Scale.of(greatest, whole);
    assertEquals(
        labels,
        String.join(" ", scale.ticks().stream().map(scale::label).toList()),
        scale::toString);
    assertTrue(scale.top().compareTo(greatest) >= 0);
    assertTrue(scale.steps() <= 5);
  }

  @Test
  void everyScaleReachesItsValueInFewSteps() {
    for (long value = 1; value < 100_000; value += 1 + value / 50) {
      Scale scale = Scale.of(BigDecimal.valueOf(value), true);
      assertTrue(scale.top().longValueExact() >= value, "" + value);
      assertTrue(scale.steps() >= 1 && scale.steps() <= 5, "" + value);
      assertTrue(scale.top().longValueExact() <= value * 2 + 1, "" + value);
    }
  }

  @Test
  void heightsAreInProportionAndStandOnZero() {
    Chart chart = chart(2021, row("新收", "50 100 25"));
    double base = value(chart.lines().get(0).y());
    List<Double> heights = chart.bars().stream().map(bar -> value(bar.height())).toList();
    assertEquals(2, heights.get(1) / heights.get(0), 0.01);
    assertEquals(4, heights.get(1) / heights.get(2), 0.01);
    for (Bar bar : chart.bars()) {
      assertEquals(base, value(bar.y()) + value(bar.height()), 0.11);
    }
    assertEquals(List.of("2021", "2022", "2023"), captions(chart, "year"));
    assertEquals(List.of("50", "100", "25"), captions(chart, "value"));
    assertEquals("2021年50件，2022年100件，2023年25件。", chart.description());
  }

  @Test
  void aMissingYearIsAGapAndZeroIsNot() {
    Chart chart = chart(2021, row("新收", "61 - 0"));
    assertEquals(1, chart.bars().size());
    assertEquals(List.of("无数据"), captions(chart, "none"));
    assertEquals(List.of("61", "0"), captions(chart, "value"));
    assertEquals("2021年61件，2022年没有数据，2023年0件。", chart.description());
  }

  @Test
  void aGapInOneOfSeveralRowsIsAStroke() {
    Chart chart = chart(2021, row("新收", "61 - 7"), row("办结", "59 - -"));
    assertEquals(List.of("无数据", "—"), captions(chart, "none"));
    assertEquals(
        "新收：2021年61件，2022年没有数据，2023年7件。办结：2021年59件，2022年没有数据，2023年没有数据。", chart.description());
  }

  @Test
  void rowsDifferByFillingAndAreNamed() {
    Chart chart = chart(2021, row("新收", "9 8"), row("办结", "7 6"), row("结转", "5 4"));
    assertEquals(
        List.of(1, 2, 3, 1, 2, 3), chart.bars().stream().map(bar -> bar.series()).toList());
    for (Bar bar : chart.bars()) {
      assertEquals(bar.series() == 3, !bar.hatch().isEmpty());
    }
    assertEquals(List.of("新收", "办结", "结转"), chart.keys().stream().map(k -> k.label()).toList());
    assertTrue(chart(2021, row("新收", "9 8")).keys().isEmpty());
  }

  @Test
  void allZerosAreALineWithNumbers() {
    Chart chart = chart(2021, row("复议", "0 0"), row("诉讼", "0 0"));
    assertTrue(chart.bars().isEmpty());
    assertEquals(List.of("0", "0", "0", "0"), captions(chart, "value"));
  }

  /** One year, twenty years, numbers of any size: nothing overlaps or leaves the picture. */
  @Test
  void everythingStaysInThePicture() {
    for (int years : new int[] {1, 2, 5, 10, 20}) {
      for (String value : List.of("0", "1", "61", "12345", "9876543210", "0.0001")) {
        String values = String.join(" ", java.util.Collections.nCopies(years, value));
        for (int rows = 1; rows <= 3; rows++) {
          List<Row> all = new ArrayList<>();
          for (int row = 0; row < rows; row++) {
            all.add(row("很长很长的一个名称" + row, values));
          }
          inPicture(chart(2001, all.toArray(Row[]::new)), years + " × " + rows + " × " + value);
        }
      }
    }
  }

  private static void inPicture(Chart chart, String what) {
    double width = value(chart.width());
    double height = value(chart.height());
    double left = value(chart.left());
    double end = left;
    for (Bar bar : chart.bars()) {
      assertTrue(value(bar.x()) >= end - 0.2, what);
      assertTrue(value(bar.width()) > 0 && value(bar.height()) > 0, what);
      assertTrue(value(bar.y()) > 0, what);
      end = value(bar.x()) + value(bar.width());
    }
    assertTrue(end <= value(chart.right()) + 0.2, what);
    for (TrendViews.Caption caption : chart.captions()) {
      assertTrue(value(caption.y()) > 0 && value(caption.y()) < height, what);
      assertTrue(value(caption.x()) >= left && value(caption.x()) <= width, what);
    }
    for (TrendViews.Key key : chart.keys()) {
      assertTrue(value(key.x()) < width && value(key.y()) < height, what);
    }
  }

  @Test
  void nothingIsDrawnOfNegativeNumbersOrOfNone() {
    assertFalse(Charts.canShow(List.of(row("甲", "1 -1"))));
    assertFalse(Charts.canShow(List.of(row("甲", "- -"))));
    assertTrue(Charts.canShow(List.of(row("甲", "- 0"))));
  }
}
