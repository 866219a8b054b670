package org.gongkai.metadata;

import static org.gongkai.metadata.JsonSchema.constant;
import static org.gongkai.metadata.JsonSchema.count;
import static org.gongkai.metadata.JsonSchema.list;
import static org.gongkai.metadata.JsonSchema.map;
import static org.gongkai.metadata.JsonSchema.named;
import static org.gongkai.metadata.JsonSchema.nullable;
import static org.gongkai.metadata.JsonSchema.ref;
import static org.gongkai.metadata.JsonSchema.terms;
import static org.gongkai.metadata.JsonSchema.text;
import static org.gongkai.metadata.JsonSchema.type;
import static org.gongkai.metadata.JsonSchema.with;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataTable;
import org.gongkai.diag.Text;
import org.gongkai.metadata.JsonSchema.Properties;
import org.gongkai.model.Column;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Statistics;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Registers.Register;

/** JSON files that hold many records, and the rows of tables. */
final class FileSchemas {

  private FileSchemas() {}

  /** A row of a table: a line of its JSON Lines. */
  static Map<String, Object> row(Plan plan, DataTable table) {
    Properties properties = new Properties();
    for (DataColumn column : table.columns()) {
      properties.must(column.key(), JsonSchema.cell(column));
    }
    return JsonSchema.file(
        plan,
        Paths.rowSchema(table.path()),
        table.title(),
        table.description(),
        properties.object());
  }

  private static Map<String, Object> rows(Plan plan, String table) {
    return list(ref(plan.absolute(Paths.rowSchema(table))));
  }

  /** A table in a JSON file of its own. */
  static Map<String, Object> table(Plan plan, DataTable table) {
    String path = Paths.tableSchema(table.path());
    Map<String, Object> schema =
        JsonSchema.naming(plan, path)
            .must("url", named("网址", "address of the page", text("uri")))
            .must("title", named("名称", "name", text()))
            .may("titleEn", text())
            .may("year", named("年度", "year", JsonSchema.type("integer")))
            .may("description", text())
            .may("descriptionEn", text())
            .must("fields", named("字段", "fields", list(tableColumn())))
            .must("rows", named("记录", "records", rows(plan, table.path())))
            .object();
    return JsonSchema.file(plan, path, table.title(), table.description(), schema);
  }

  /** What a file says of a column of a table. */
  static Map<String, Object> tableColumn() {
    return new Properties()
        .must("key", text())
        .must("label", text())
        .may("labelEn", text())
        .may("description", text())
        .may("descriptionEn", text())
        .must(
            "type",
            with(
                text(),
                "enum",
                Arrays.stream(DataColumn.Type.values()).map(DataColumn.Type::key).toList()))
        .must("required", JsonSchema.type("boolean"))
        .may("unit", text())
        .may("values", list(DocumentSchema.keyed()))
        .object();
  }

  static Map<String, Object> column(Plan plan, Column column) {
    String path = Paths.schema(column);
    Map<String, Object> schema =
        JsonSchema.naming(plan, path)
            .must("column", constant(column.id()))
            .must("label", named("栏目名称", "name", text()))
            .must("kind", named("内容类型", "kind", constant(column.kind())))
            .may("description", text())
            .may("descriptionEn", text())
            .must("fields", named("字段", "fields", list(field())))
            .must("documents", named("文档", "documents", rows(plan, Paths.table(column))))
            .object();
    return JsonSchema.file(
        plan, path, Text.of(column.label()), Text.of(column.description()), schema);
  }

  /** What a column's file says of a field. */
  private static Map<String, Object> field() {
    Map<String, Object> inverse =
        new Properties().must("key", text()).must("label", text()).may("labelEn", text()).object();
    return new Properties()
        .must("key", text())
        .must("label", text())
        .may("labelEn", text())
        .may("description", text())
        .may("descriptionEn", text())
        .must(
            "type",
            with(
                text(),
                "enum",
                Arrays.stream(FieldSpec.Type.values()).map(FileSchemas::type).toList()))
        .must("required", JsonSchema.type("boolean"))
        .may("unit", text())
        .may("values", list(DocumentSchema.keyed()))
        .may("inverse", inverse)
        .object();
  }

  private static String type(FieldSpec.Type type) {
    return type == FieldSpec.Type.MOMENT ? "time" : type.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> register(Plan plan, Register register) {
    String id = register.kind().id();
    String path = Paths.registerSchema(id);
    Map<String, Object> schema =
        JsonSchema.naming(plan, path)
            .must("url", named("网址", "address of the page", text("uri")))
            .must("id", constant(id))
            .must("label", named("名称", "name", text()))
            .must("year", named("年度", "year", JsonSchema.type("integer")))
            .must("fields", named("字段", "fields", list(DocumentSchema.keyed())))
            .must("rows", named("记录", "records", rows(plan, register.table())))
            .object();
    return JsonSchema.file(
        plan, path, register.kind().label(), register.kind().description(), schema);
  }

  static Map<String, Object> catalog(Plan plan) {
    Map<String, Object> schema =
        JsonSchema.naming(plan, Paths.CATALOG_SCHEMA)
            .must("title", text())
            .must("publisher", named("发布机构", "publisher", text()))
            .must("records", named("目录条目", "records", rows(plan, Paths.CATALOG_TABLE)))
            .object();
    return JsonSchema.file(
        plan, Paths.CATALOG_SCHEMA, new Text("信息公开目录", "disclosure catalog"), Text.of(""), schema);
  }

  static Map<String, Object> statistics(Plan plan) {
    Map<String, Object> record =
        new Properties()
            .must("path", named("文件", "file", text()))
            .may("line", named("行", "line", with(JsonSchema.type("integer"), "minimum", 1)))
            .may("count", named("件数，台账不公开时只有它", "how many, of a private ledger", count()))
            .object();
    Map<String, Object> figure =
        new Properties()
            .must("key", named("指标代码", "key", text()))
            .must("label", named("指标", "label", text()))
            .must("labelEn", named("指标英文名", "label in English", text()))
            .must(
                "scope",
                named(
                    "统计范围",
                    "scope",
                    terms(
                        Arrays.stream(Statistics.Scope.values())
                            .map(scope -> new Vocabulary.Term(scope.key(), scope.label().zh()))
                            .toList())))
            .must("value", named("数值", "value", JsonSchema.type("number")))
            .must("unit", named("单位", "unit", text()))
            .may("numerator", named("分子", "numerator", JsonSchema.type("number")))
            .may("denominator", named("分母", "denominator", JsonSchema.type("number")))
            .must("formula", named("算法", "formula in words", text()))
            .must("expression", named("算法，供程序阅读", "formula for programs", text()))
            .must("counted", named("记录数", "records counted", count()))
            .must("records", named("记录", "records", list(record)))
            .object();
    Map<String, Object> schema =
        JsonSchema.naming(plan, Paths.STATISTICS_SCHEMA)
            .must("url", named("网址", "address of the page", text("uri")))
            .must("year", named("年度", "year", JsonSchema.type("integer")))
            .must("figures", named("指标", "figures", list(figure)))
            .object();
    return JsonSchema.file(
        plan,
        Paths.STATISTICS_SCHEMA,
        new Text("一年的统计数据", "statistics of a year"),
        Text.of(""),
        schema);
  }

  static Map<String, Object> trends(Plan plan) {
    Map<String, Object> figure =
        new Properties()
            .must("key", named("指标代码", "key", text()))
            .must("label", named("指标", "label", text()))
            .must("labelEn", named("指标英文名", "label in English", text()))
            .must("unit", named("单位", "unit", text()))
            .must(
                "values",
                named(
                    "各年数值，没有数据的年度为空值",
                    "values by year, null for none",
                    list(nullable(JsonSchema.type("number")))))
            .object();
    Map<String, Object> schema =
        JsonSchema.naming(plan, Paths.TRENDS_SCHEMA)
            .must("url", named("网址", "address of the page", text("uri")))
            .must("years", named("年度", "years", list(JsonSchema.type("integer"))))
            .must("figures", named("指标", "figures", list(figure)))
            .object();
    return JsonSchema.file(
        plan,
        Paths.TRENDS_SCHEMA,
        new Text("历年统计数据", "statistics of all years"),
        Text.of(""),
        schema);
  }

  /** The library's index, under keys of one letter. */
  static Map<String, Object> library(Plan plan) {
    Map<String, Object> facet =
        new Properties().must("label", text()).must("values", map(text())).object();
    Map<String, Object> document =
        new Properties()
            .must("t", named("标题", "title", text()))
            .must("u", named("网址", "address of the page", text("uri-reference")))
            .may("n", named("发文字号", "document number", text()))
            .may("w", named("成文日期", "written on", text("date")))
            .may("p", named("发布日期", "published on", text("date")))
            .may("v", named("有效性", "status", text()))
            .may("f", named("现行有效", "in force", with(JsonSchema.type("integer"), "const", 1)))
            .may("c", named("文件类别", "category", text()))
            .may("s", named("主题分类", "subject", text()))
            .must("i", named("发文机关", "issuers", list(text())))
            .may("g", named("体裁分类", "genre", text()))
            .may("d", named("摘要", "summary", text()))
            .object();
    Map<String, Object> schema =
        JsonSchema.naming(plan, Paths.LIBRARY_SCHEMA)
            .must("title", text())
            .must("url", named("网址", "address of the page", text("uri")))
            .must("facets", named("分面", "facets", map(facet)))
            .must("documents", named("文件", "documents", list(document)))
            .object();
    return JsonSchema.file(
        plan,
        Paths.LIBRARY_SCHEMA,
        new Text("政策文件库索引", "index of the policy library"),
        Text.of(""),
        schema);
  }
}
