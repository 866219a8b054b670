package org.gongkai.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gongkai.dataset.Cells;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataTable;
import org.gongkai.model.Vocabulary;

/** A table's columns and keys as Table Schema 2.0 has them. */
final class TableSchema {

  static final String PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";

  private TableSchema() {}

  /**
   * @param resource the name of the resource that is the table with a path
   */
  static Map<String, Object> of(DataTable table, UnaryOperator<String> resource) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", PROFILE);
    schema.put("fields", table.columns().stream().map(TableSchema::field).toList());
    schema.put("missingValues", table.missing());
    if (!table.primaryKey().isEmpty()) {
      schema.put("primaryKey", table.primaryKey());
    }
    if (!table.foreignKeys().isEmpty()) {
      schema.put(
          "foreignKeys", table.foreignKeys().stream().map(key -> foreign(key, resource)).toList());
    }
    return schema;
  }

  private static Map<String, Object> foreign(
      DataTable.ForeignKey key, UnaryOperator<String> resource) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("resource", resource.apply(key.table()));
    reference.put("fields", key.others());
    Map<String, Object> foreign = new LinkedHashMap<>();
    foreign.put("fields", key.columns());
    foreign.put("reference", reference);
    return foreign;
  }

  private static Map<String, Object> field(DataColumn column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.key());
    field.put("title", column.title().zh());
    String described = described(column);
    if (!described.isEmpty()) {
      field.put("description", described);
    }
    boolean list = column.type() == DataColumn.Type.LIST;
    field.put("type", list ? "string" : column.type().key());
    if (!list && !column.format().isEmpty()) {
      field.put("format", column.format());
    }
    Map<String, Object> constraints = constraints(column);
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    boolean worded = column.terms().stream().anyMatch(term -> !term.key().equals(term.label()));
    if (worded && column.type() == DataColumn.Type.STRING) {
      field.put("categories", categories(column.terms()));
    }
    return field;
  }

  /**
   * What a column says. The text of the standard has lists, its profile has not and refuses them:
   * so a list is a text that says how it is to be read.
   */
  private static String described(DataColumn column) {
    String said = Descriptions.of(column).zh();
    if (column.type() != DataColumn.Type.LIST) {
      return said;
    }
    boolean open = !said.isEmpty() && !said.endsWith("。");
    return said + (open ? "。" : "") + "有几个值时用“" + Cells.SEPARATOR + "”隔开。";
  }

  private static Map<String, Object> constraints(DataColumn column) {
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (column.required()) {
      constraints.put("required", true);
    }
    if (column.unique()) {
      constraints.put("unique", true);
    }
    if (column.type() == DataColumn.Type.STRING) {
      column.pattern().ifPresent(form -> constraints.put("pattern", Regexes.whole(form)));
      if (!column.terms().isEmpty()) {
        constraints.put("enum", column.terms().stream().map(Vocabulary.Term::key).toList());
      }
    }
    return constraints;
  }

  private static List<Object> categories(List<Vocabulary.Term> terms) {
    List<Object> categories = new ArrayList<>();
    for (Vocabulary.Term term : terms) {
      Map<String, Object> category = new LinkedHashMap<>();
      category.put("value", term.key());
      category.put("label", term.label());
      categories.add(category);
    }
    return categories;
  }
}
