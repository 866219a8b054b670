package org.gongkai.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.dataset.DataColumn.Type;
import org.gongkai.diag.Text;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Table;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Paths;

/**
 * The statutory tables of an annual report: a row of the form a row, its key and label, then the
 * numbers. Where records give numbers, too, both stand side by side in a table of their own, a row
 * a cell of the form.
 */
final class ReportTables {

  /** Stands in forms where there can be no number. */
  private static final String STROKE = "/";

  private static final List<Vocabulary.Term> STATUSES =
      Arrays.stream(ReconciledReport.Status.values())
          .map(status -> new Vocabulary.Term(status.key(), status.label()))
          .toList();

  private static final List<DataColumn> RECONCILIATION =
      List.of(
          DataColumn.of("cell", "单元格", "Cell", Type.STRING).identifying(),
          DataColumn.of("label", "项目", "Label", Type.STRING).always(),
          DataColumn.of("declared", "填报数", "Declared", Type.NUMBER)
              .described("报告里填报的数", "what the report says"),
          DataColumn.of("derived", "推算数", "Derived", Type.NUMBER)
              .described("由文件和台账推算的数", "what documents and ledgers give"),
          DataColumn.of("status", "比对结果", "Status", Type.STRING).from(STATUSES).always(),
          DataColumn.of("reason", "差异说明", "Reason", Type.STRING));

  private ReportTables() {}

  static List<DataTable> of(ReconciledReport report) {
    List<DataTable> tables = new ArrayList<>();
    report.tables().forEach(table -> tables.add(table(report, table)));
    if (report.isDerived()) {
      tables.add(reconciliation(report));
    }
    return tables;
  }

  private static DataTable table(ReconciledReport report, Table table) {
    List<DataColumn> columns = new ArrayList<>();
    columns.add(DataColumn.of("row", "行", "Row", Type.STRING).identifying());
    columns.add(DataColumn.of("label", "项目", "Label", Type.STRING).always());
    Type type = table.unit().equals("件") ? Type.INTEGER : Type.NUMBER;
    for (Table.Key key : table.columns()) {
      columns.add(DataColumn.of(key.key(), key.label(), key.label(), type).in(table.unit()));
    }
    return new DataTable(
        Paths.table(report.document(), table.id()),
        Text.of(table.caption()),
        Text.of(""),
        OptionalInt.of(report.year()),
        columns,
        List.of("row"),
        List.of(),
        List.of(DataTable.NONE, STROKE),
        () -> table.rows().stream().map(row -> row(row, type)));
  }

  private static List<Object> row(Table.Row row, Type type) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.key().key());
    cells.add(row.key().label());
    for (Table.Cell cell : row.cells()) {
      cells.add(cell.state() == Table.State.NUMBER ? number(cell, type) : cell.text());
    }
    return cells;
  }

  private static Object number(Table.Cell cell, Type type) {
    return type == Type.INTEGER ? (Object) cell.number().intValueExact() : cell.number();
  }

  private static DataTable reconciliation(ReconciledReport report) {
    return new DataTable(
        Paths.reconciliationTable(report.document()),
        new Text("填报数与推算数对照", "Declared and derived numbers"),
        Text.of(""),
        OptionalInt.of(report.year()),
        RECONCILIATION,
        List.of("cell"),
        List.of(),
        List.of(DataTable.NONE, STROKE),
        () -> report.cells().values().stream().map(ReportTables::compared));
  }

  private static List<Object> compared(ReconciledReport.Cell cell) {
    return List.of(
        cell.key(),
        cell.label().zh(),
        cell.declared().map(ReportTables::number).orElse(DataTable.NONE),
        cell.derived().map(derived -> number(derived.text())).orElse(DataTable.NONE),
        cell.status().key(),
        cell.reason());
  }

  private static Object number(String text) {
    return text.isEmpty() || text.equals(STROKE) ? text : new BigDecimal(text);
  }
}
