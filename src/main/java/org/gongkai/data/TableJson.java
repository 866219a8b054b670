package org.gongkai.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.Cells;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.diag.Text;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** A table as one JSON file: what its columns mean, then the rows, as in JSON Lines. */
final class TableJson {

  private TableJson() {}

  static Map<String, Object> of(Plan plan, Dataset dataset, DataTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", plan.absolute(Paths.tableSchema(table.path())));
    json.put("url", plan.absolute(dataset.page()));
    put(json, "title", table.title());
    table.year().ifPresent(year -> json.put("year", year));
    put(json, "description", table.description());
    json.put("fields", fields(table));
    json.put("rows", table.rows().stream().map(row -> Cells.object(table, row)));
    return json;
  }

  /** What the columns mean. */
  static List<Map<String, Object>> fields(DataTable table) {
    return table.columns().stream().map(TableJson::field).toList();
  }

  private static Map<String, Object> field(DataColumn column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("key", column.key());
    put(field, "label", column.title());
    put(field, "description", column.description());
    field.put("type", column.type().key());
    field.put("required", column.required());
    if (!column.unit().isEmpty()) {
      field.put("unit", column.unit());
    }
    if (!column.terms().isEmpty()) {
      field.put("values", values(column.terms()));
    }
    return field;
  }

  private static List<Map<String, Object>> values(List<Vocabulary.Term> terms) {
    return terms.stream()
        .map(
            term -> {
              Map<String, Object> value = new LinkedHashMap<>();
              value.put("key", term.key());
              value.put("label", term.label());
              return value;
            })
        .toList();
  }

  /** A text in Chinese and, where it has been given, in English. */
  private static void put(Map<String, Object> entry, String key, Text text) {
    if (!text.zh().isEmpty()) {
      entry.put(key, text.zh());
    }
    if (text.isTranslated()) {
      entry.put(key + "En", text.en());
    }
  }
}
