package org.gongkai.dataset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.dataset.DataColumn.Type;
import org.gongkai.diag.Text;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Statistics;
import org.gongkai.model.Vocabulary;
import org.gongkai.model.WorkSheet;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** A website's work sheet as a table: a row an item, with both sources of its value. */
final class WorkSheetTable {

  private static final List<Vocabulary.Term> STATUSES =
      Arrays.stream(ReconciledReport.Status.values())
          .map(status -> new Vocabulary.Term(status.key(), status.label()))
          .toList();

  private static final List<DataColumn> COLUMNS =
      List.of(
          DataColumn.of("item", "项目代码", "Item", Type.STRING).identifying(),
          DataColumn.of("block", "类别", "Block", Type.STRING).always(),
          DataColumn.of("label", "项目", "Label", Type.STRING).always(),
          DataColumn.of("value", "填报内容", "Value", Type.STRING)
              .described("数字、是或否、文字；空白不是 0", "a number, 是 or 否, or a text; blank is not 0"),
          DataColumn.of("unit", "单位", "Unit", Type.STRING),
          DataColumn.of("declared", "填报数", "Declared", Type.STRING)
              .described("报表里填的", "what the sheet says"),
          DataColumn.of("derived", "推算数", "Derived", Type.NUMBER)
              .described("由文件和台账推算的数", "what documents and ledgers give"),
          DataColumn.of("status", "比对结果", "Status", Type.STRING).from(STATUSES),
          DataColumn.of("reason", "差异说明", "Reason", Type.STRING),
          DataColumn.of("figure", "指标代码", "Figure", Type.STRING)
              .described("统计数据里的指标", "key of the figure among the statistics"));

  private WorkSheetTable() {}

  static DataTable of(Plan plan, WorkSheet sheet) {
    return new DataTable(
        Paths.workSheetTable(sheet.document()),
        Text.of(sheet.title() + "（" + sheet.year() + "年度）"),
        Text.of(""),
        OptionalInt.of(sheet.year()),
        COLUMNS,
        List.of("item"),
        figures(plan, sheet.year()),
        List.of(DataTable.NONE),
        () ->
            sheet.blocks().stream()
                .flatMap(block -> block.lines().stream().map(line -> row(block, line))));
  }

  /** Figures stand in the table of their year, if there are any. */
  private static List<DataTable.ForeignKey> figures(Plan plan, int year) {
    return StatisticsTable.years(plan.statistics()).containsKey(year)
        ? List.of(
            new DataTable.ForeignKey(
                List.of("figure"), Paths.statisticsTable(year), List.of("key")))
        : List.of();
  }

  private static List<Object> row(WorkSheet.Block block, WorkSheet.Line line) {
    return List.of(
        line.key(),
        block.label(),
        line.full(),
        line.text(),
        line.unit(),
        line.declared().orElse(DataTable.NONE),
        line.figure().<Object>map(WorkSheetTable::number).orElse(DataTable.NONE),
        line.status().map(ReconciledReport.Status::key).orElse(DataTable.NONE),
        line.reason(),
        line.figure().map(Statistics.Figure::key).orElse(DataTable.NONE));
  }

  private static BigDecimal number(Statistics.Figure figure) {
    return figure.value().signum() == 0
        ? BigDecimal.ZERO
        : new BigDecimal(figure.value().stripTrailingZeros().toPlainString());
  }
}
