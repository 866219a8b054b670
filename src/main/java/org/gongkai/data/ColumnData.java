package org.gongkai.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Json;
import org.gongkai.diag.Text;
import org.gongkai.model.Column;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldSpec.Type;
import org.gongkai.model.FieldValue;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * A column's documents as one table, in CSV and in JSON: a row a document, a column for each field
 * of its kind, filled or not; the JSON says what the fields are.
 */
public final class ColumnData implements Output {

  /** The office's own affair. */
  private static final Set<String> OWN =
      Set.of("draft", "aliases", "withdrawnOn", "withdrawnReason");

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Column column : plan.config().columns()) {
      targets.add(new Target(Paths.csv(column), new Target.Data(() -> csv(plan, column))));
      targets.add(new Target(Paths.json(column), new Target.Data(() -> json(plan, column))));
    }
    return targets;
  }

  /** What fits into a cell, and is not the same for all that is published. */
  private static List<FieldSpec> fields(KindSpec kind) {
    return kind.fields().stream()
        .filter(field -> field.type() != Type.STRUCTURE && !OWN.contains(field.key()))
        .toList();
  }

  private static byte[] csv(Plan plan, Column column) {
    List<FieldSpec> fields = fields(plan.config().kind(column));
    List<Site.Item> items = plan.items(column);
    boolean status = hasStatus(items);
    Csv csv = new Csv();
    List<String> head = new ArrayList<>(List.of("path", "url"));
    fields.forEach(field -> head.add(field.key()));
    head.addAll(status ? List.of("status") : List.of());
    csv.line(head);
    for (Site.Item item : items) {
      List<String> line = new ArrayList<>();
      line.add(item.document().path());
      line.add(plan.absolute(item.document().folder()));
      for (FieldSpec field : fields) {
        Object value = value(plan, item, field).orElse("");
        line.add(value instanceof List<?> list ? joined(list) : text(value));
      }
      line.addAll(status ? List.of(item.status()) : List.of());
      csv.line(line);
    }
    return csv.text().getBytes(StandardCharsets.UTF_8);
  }

  private static String joined(List<?> list) {
    return String.join("；", list.stream().map(ColumnData::text).toList());
  }

  private static String text(Object value) {
    return value instanceof java.math.BigDecimal decimal
        ? decimal.toPlainString()
        : String.valueOf(value);
  }

  private static byte[] json(Plan plan, Column column) {
    KindSpec kind = plan.config().kind(column);
    List<FieldSpec> fields = fields(kind);
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("column", column.id());
    table.put("label", column.label());
    table.put("kind", kind.id());
    put(table, "description", kind.description());
    table.put("fields", fields.stream().map(field -> described(plan, field)).toList());
    List<Object> rows = new ArrayList<>();
    for (Site.Item item : plan.items(column)) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("path", item.document().path());
      row.put("url", plan.absolute(item.document().folder()));
      fields.forEach(field -> row.put(field.key(), value(plan, item, field).orElse(null)));
      if (!item.status().isEmpty()) {
        row.put("status", item.status());
      }
      rows.add(row);
    }
    table.put("documents", rows);
    return Json.bytes(table);
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

  /** A value as plain data; documents and files by their addresses. */
  private static Optional<Object> value(Plan plan, Site.Item item, FieldSpec field) {
    if (field.type() == Type.REFERENCES) {
      List<String> others =
          item.document().references(field.key()).isEmpty()
              ? List.of()
              : item.related(field.key()).stream()
                  .map(relation -> plan.absolute(relation.other().folder()))
                  .toList();
      return Optional.<Object>of(others).filter(list -> !others.isEmpty());
    } else if (field.type() == Type.FILES) {
      List<String> files = item.files().stream().map(file -> plan.absolute(file.path())).toList();
      return Optional.<Object>of(files).filter(list -> !files.isEmpty());
    }
    return item.document().value(field.key()).map(value -> plain(plan, value));
  }

  private static Object plain(Plan plan, FieldValue value) {
    return DocumentData.plain(plan, value);
  }

  private static boolean hasStatus(List<Site.Item> items) {
    return items.stream().anyMatch(item -> !item.status().isEmpty());
  }
}
