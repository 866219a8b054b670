package org.gongkai.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.DataColumn;
import org.gongkai.diag.Text;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Plan;

/**
 * Pieces of JSON Schemas (2020-12). Objects have the properties that are named and no others, so
 * that a schema refuses what it does not know.
 */
final class JsonSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private JsonSchema() {}

  /** An object's properties in their order, and which of them are always there. */
  static final class Properties {

    private final Map<String, Object> all = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    /** A property that is always there. */
    Properties must(String key, Map<String, Object> schema) {
      required.add(key);
      return may(key, schema);
    }

    Properties may(String key, Map<String, Object> schema) {
      all.put(key, schema);
      return this;
    }

    Map<String, Object> object() {
      Map<String, Object> schema = type("object");
      schema.put("properties", all);
      schema.put("required", required);
      schema.put("additionalProperties", false);
      return schema;
    }
  }

  /**
   * A schema with a file of its own, whose instances name it.
   *
   * @param rest beside its name and its title
   */
  static Map<String, Object> file(
      Plan plan, String path, Text title, Text description, Map<String, Object> rest) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("$id", plan.absolute(path));
    schema.putAll(named(title, description, rest));
    return schema;
  }

  /** The properties of a file that names its schema. */
  static Properties naming(Plan plan, String path) {
    return new Properties().must("$schema", constant(plan.absolute(path)));
  }

  /** The same with its Chinese and English terms. */
  static Map<String, Object> named(Text title, Text description, Map<String, Object> schema) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("title", title.zh());
    if (!description.zh().isEmpty()) {
      named.put("description", description.zh());
    }
    if (title.isTranslated()) {
      String more = description.isTranslated() ? ": " + description.en() : "";
      named.put("$comment", title.en() + more);
    }
    named.putAll(schema);
    return named;
  }

  static Map<String, Object> named(String zh, String en, Map<String, Object> schema) {
    return named(new Text(zh, en), Text.of(""), schema);
  }

  static Map<String, Object> type(String type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    return schema;
  }

  static Map<String, Object> text() {
    return type("string");
  }

  static Map<String, Object> text(String format) {
    return with(text(), "format", format);
  }

  static Map<String, Object> count() {
    return with(type("integer"), "minimum", 0);
  }

  static Map<String, Object> constant(String value) {
    return with(new LinkedHashMap<>(), "const", value);
  }

  static Map<String, Object> list(Map<String, Object> items) {
    return with(type("array"), "items", items);
  }

  /** An object whose keys are free. */
  static Map<String, Object> map(Map<String, Object> values) {
    return with(type("object"), "additionalProperties", values);
  }

  static Map<String, Object> ref(String to) {
    return with(new LinkedHashMap<>(), "$ref", to);
  }

  /** The same or null. */
  static Map<String, Object> nullable(Map<String, Object> schema) {
    return any(List.of(schema, type("null")));
  }

  /** What one of them says. */
  static Map<String, Object> any(List<Map<String, Object>> schemas) {
    return with(new LinkedHashMap<>(), "anyOf", List.copyOf(schemas));
  }

  static Map<String, Object> with(Map<String, Object> schema, String key, Object value) {
    schema.put(key, value);
    return schema;
  }

  /** Texts of a closed list, with their words where these are others. */
  static Map<String, Object> terms(List<Vocabulary.Term> terms) {
    if (terms.stream().allMatch(term -> term.key().equals(term.label()))) {
      return with(text(), "enum", terms.stream().map(Vocabulary.Term::key).toList());
    }
    return with(
        text(),
        "oneOf",
        terms.stream().map(term -> with(constant(term.key()), "title", term.label())).toList());
  }

  /** What a cell or a field holds that was filled in. */
  static Map<String, Object> value(DataColumn column) {
    return switch (column.type()) {
      case STRING -> string(column, column.required());
      case INTEGER -> type("integer");
      case NUMBER -> type("number");
      case BOOLEAN -> type("boolean");
      case DATE -> text("date");
      case DATETIME -> text("date-time");
      case LIST -> with(list(string(column, true)), "minItems", 1);
    };
  }

  private static Map<String, Object> string(DataColumn column, boolean filled) {
    Map<String, Object> schema = column.terms().isEmpty() ? text() : terms(column.terms());
    if (!column.format().isEmpty()) {
      schema.put("format", column.format());
    }
    if (filled && column.terms().isEmpty()) {
      schema.put("minLength", 1);
    }
    column.pattern().ifPresent(p -> schema.put("pattern", Regexes.whole(p)));
    return schema;
  }

  /** A field or a cell with its term and what it says. */
  static Map<String, Object> property(DataColumn column) {
    return named(column.title(), Descriptions.of(column), value(column));
  }

  /** A cell, which is null where nothing was filled in. */
  static Map<String, Object> cell(DataColumn column) {
    Map<String, Object> value = value(column);
    return named(
        column.title(), Descriptions.of(column), column.required() ? value : nullable(value));
  }
}
