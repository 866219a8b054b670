package org.gongkai.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.dataset.DataColumn.Type;
import org.gongkai.dataset.DataTable.ForeignKey;
import org.gongkai.diag.Text;
import org.gongkai.model.Statistics;
import org.gongkai.model.Statistics.Figure;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.stats.Trends;

/** The figures of a year as a table. */
public final class StatisticsTable {

  private static final List<Vocabulary.Term> SCOPES =
      Arrays.stream(Statistics.Scope.values())
          .map(scope -> new Vocabulary.Term(scope.key(), scope.label().zh()))
          .toList();

  private static final List<DataColumn> COLUMNS =
      List.of(
          DataColumn.of("key", "指标代码", "Key", Type.STRING).identifying(),
          DataColumn.of("label", "指标", "Label", Type.STRING).always(),
          DataColumn.of("labelEn", "指标英文名", "Label in English", Type.STRING).always(),
          DataColumn.of("year", "年度", "Year", Type.INTEGER).always(),
          DataColumn.of("scope", "统计范围", "Scope", Type.STRING)
              .described("统计的是谁的记录", "whose records are counted")
              .from(SCOPES)
              .always(),
          DataColumn.of("value", "数值", "Value", Type.NUMBER).always(),
          DataColumn.of("unit", "单位", "Unit", Type.STRING),
          DataColumn.of("numerator", "分子", "Numerator", Type.NUMBER)
              .described("比率的分子", "of a rate"),
          DataColumn.of("denominator", "分母", "Denominator", Type.NUMBER)
              .described("比率的分母", "of a rate"),
          DataColumn.of("counted", "记录数", "Records counted", Type.INTEGER).always(),
          DataColumn.of("expression", "算法", "Expression", Type.STRING)
              .described("供程序阅读的统计口径", "how it is counted, for programs")
              .always());

  private StatisticsTable() {}

  /** The figures by year. */
  public static SortedMap<Integer, List<Figure>> years(Statistics statistics) {
    SortedMap<Integer, List<Figure>> years = new TreeMap<>();
    for (Figure figure : statistics.figures()) {
      years.computeIfAbsent(figure.year(), y -> new ArrayList<>()).add(figure);
    }
    return years;
  }

  static DataTable of(Plan plan, int year, List<Figure> figures) {
    return new DataTable(
        Paths.statisticsTable(year),
        new Text(year + "年统计数据", "Statistics of " + year),
        new Text("由公开的文件和台账统计得出的指标", "Figures counted from documents and ledgers"),
        OptionalInt.of(year),
        COLUMNS,
        List.of("key"),
        compared(plan, year),
        List.of(DataTable.NONE),
        () -> figures.stream().map(StatisticsTable::row));
  }

  /** Years that are compared have all their figures in the table of all years, too. */
  private static List<ForeignKey> compared(Plan plan, int year) {
    List<String> both = List.of("key", "year");
    return Trends.years(plan.site(), plan.statistics()).contains(year)
        ? List.of(new ForeignKey(both, Paths.TRENDS_TABLE, both))
        : List.of();
  }

  private static List<Object> row(Figure figure) {
    return List.of(
        figure.key(),
        figure.label().zh(),
        figure.label().en(),
        figure.year(),
        figure.scope().key(),
        figure.value(),
        figure.unit().zh(),
        figure.share().<Object>map(Statistics.Share::numerator).orElse(DataTable.NONE),
        figure.share().<Object>map(Statistics.Share::denominator).orElse(DataTable.NONE),
        figure.counted(),
        figure.expression());
  }
}
