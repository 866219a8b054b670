package org.gongkai.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Document;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.ReconciledReport.Cell;
import org.gongkai.model.ReconciledReport.Derived;
import org.gongkai.model.Statistics;
import org.gongkai.model.Table;

/** An annual report's numbers as data: tables, subtotals, explanations, and what records give. */
final class ReportData {

  private ReportData() {}

  static Map<String, Object> of(ReconciledReport report) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("tables", report.tables().stream().map(ReportData::table).toList());
    data.put("subtotals", subtotals(report));
    data.put("explanations", explanations(report));
    if (report.isDerived()) {
      data.put("reconciliation", reconciliation(report));
    }
    return data;
  }

  private static Map<String, Object> table(Table table) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", table.id());
    data.put("caption", table.caption());
    List<Object> columns = new ArrayList<>();
    table.columns().forEach(column -> columns.add(named(column)));
    data.put("columns", columns);
    List<Object> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      Map<String, Object> entry = named(row.key());
      Map<String, Object> values = new LinkedHashMap<>();
      for (Table.Cell cell : row.cells()) {
        // Blank and “/” are no numbers: null, never 0.
        values.put(cell.column(), cell.state() == Table.State.NUMBER ? cell.number() : null);
      }
      entry.put("values", values);
      rows.add(entry);
    }
    data.put("rows", rows);
    return data;
  }

  private static Map<String, Object> named(Table.Key key) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", key.key());
    entry.put("label", key.label());
    return entry;
  }

  private static List<Object> explanations(ReconciledReport report) {
    List<Object> list = new ArrayList<>();
    for (ReconciledReport.Part part : report.parts()) {
      for (Document.Note note : part.notes()) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("cell", note.cell());
        entry.put("label", note.label());
        entry.put("reason", note.reason());
        list.add(entry);
      }
    }
    return list;
  }

  private static List<Object> subtotals(ReconciledReport report) {
    List<Object> list = new ArrayList<>();
    for (Statistics.Figure figure : report.figures()) {
      if (figure.key().endsWith(".subtotal")) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", figure.key());
        entry.put("label", figure.label().zh());
        entry.put("value", figure.value());
        entry.put("formula", figure.formula().zh());
        list.add(entry);
      }
    }
    list.sort(Comparator.comparing(entry -> (String) ((Map<?, ?>) entry).get("key")));
    return list;
  }

  /** Every cell that records give a number for, beside the number that was declared. */
  private static List<Object> reconciliation(ReconciledReport report) {
    List<Object> list = new ArrayList<>();
    for (Cell cell : report.cells().values()) {
      if (cell.derived().isPresent()) {
        Derived derived = cell.derived().get();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("cell", cell.key());
        entry.put("declared", cell.declared().map(ReportData::number).orElse(null));
        entry.put("derived", derived.isNumber() ? derived.value() : null);
        entry.put("status", cell.status().key());
        if (!cell.reason().isEmpty()) {
          entry.put("reason", cell.reason());
        }
        entry.put("formula", derived.expression());
        list.add(entry);
      }
    }
    return list;
  }

  /** A number; a stroke is none: null, as in the tables. What was not declared has the status. */
  private static BigDecimal number(String text) {
    return text.equals("/") ? null : new BigDecimal(text);
  }
}
