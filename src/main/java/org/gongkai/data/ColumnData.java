package org.gongkai.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.dataset.Cells;
import org.gongkai.dataset.ColumnTable;
import org.gongkai.dataset.DataTable;
import org.gongkai.diag.Json;
import org.gongkai.diag.Text;
import org.gongkai.model.Column;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldSpec.Type;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** A column's documents as JSON: what the fields of their kind are, and a record a document. */
public final class ColumnData implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Column column : plan.config().columns()) {
      targets.add(
          new Target(
              Paths.json(column), new Target.Streamed(out -> Json.write(json(plan, column), out))));
    }
    return targets;
  }

  private static Map<String, Object> json(Plan plan, Column column) {
    KindSpec kind = plan.config().kind(column);
    List<FieldSpec> fields = ColumnTable.fields(kind);
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("$schema", plan.absolute(Paths.schema(column)));
    table.put("column", column.id());
    table.put("label", column.label());
    table.put("kind", kind.id());
    put(table, "description", kind.description());
    table.put("fields", fields.stream().map(field -> described(plan, field)).toList());
    DataTable rows = ColumnTable.of(plan, column);
    table.put("documents", rows.rows().stream().map(row -> Cells.object(rows, row)));
    return table;
  }

  /** What the field is, as far as it has it. */
  private static Map<String, Object> described(Plan plan, FieldSpec field) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", field.key());
    put(entry, "label", field.label());
    put(entry, "description", field.description());
    entry.put("type", type(field.type()));
    entry.put("required", field.required());
    if (!field.unit().isEmpty()) {
      entry.put("unit", field.unit());
    }
    if (!field.vocabulary().isEmpty()) {
      List<Object> terms = new ArrayList<>();
      plan.config()
          .vocabularies()
          .get(field.vocabulary())
          .terms()
          .forEach(term -> terms.add(named(term.key(), term.label())));
      entry.put("values", terms);
    }
    field
        .inverse()
        .ifPresent(
            inverse -> {
              Map<String, Object> other = new LinkedHashMap<>();
              other.put("key", inverse.key());
              put(other, "label", inverse.label());
              entry.put("inverse", other);
            });
    return entry;
  }

  /** A text in Chinese and, where it has been given, in English. */
  private static void put(Map<String, Object> entry, String key, Text text) {
    if (!text.zh().isEmpty()) {
      entry.put(key, text.zh());
    }
    if (!text.en().equals(text.zh())) {
      entry.put(key + "En", text.en());
    }
  }

  private static Map<String, Object> named(String key, String label) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", key);
    entry.put("label", label);
    return entry;
  }

  /** The type as declarations call it. */
  private static String type(Type type) {
    return type == Type.MOMENT ? "time" : type.name().toLowerCase(Locale.ROOT);
  }
}
