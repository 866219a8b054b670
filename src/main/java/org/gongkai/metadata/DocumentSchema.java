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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.DocumentTerms;
import org.gongkai.dataset.FieldColumns;
import org.gongkai.diag.Text;
import org.gongkai.metadata.JsonSchema.Properties;
import org.gongkai.model.Column;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindSpec;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Site;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Statuses;

/** The {@code index.json} beside a document's page. */
final class DocumentSchema {

  private static final String RELATION = "#/$defs/relation";
  private static final String ATTACHMENT = "#/$defs/attachment";
  private static final String TABLE = "#/$defs/table";

  private DocumentSchema() {}

  /** Documents of a kind. */
  static Map<String, Object> of(Plan plan, KindSpec kind) {
    String path = Paths.documentSchema(kind.id());
    Properties properties = JsonSchema.naming(plan, path);
    common(plan, kind, properties);
    for (FieldSpec field : kind.fields()) {
      if (field.type() != FieldSpec.Type.STRUCTURE && FieldColumns.isTold(field)) {
        Map<String, Object> schema = JsonSchema.property(FieldColumns.column(plan, field));
        if (field.required()) {
          properties.must(field.key(), schema);
        } else {
          properties.may(field.key(), schema);
        }
      }
    }
    if (plan.site().snapshot()) {
      properties.may("textOf", told("textOf", text("date")));
    }
    status(plan, kind, properties);
    properties.may("relations", told("relations", relations(plan)));
    properties.may("attachments", told("attachments", list(ref(ATTACHMENT))));
    Map<String, Object> pieces = new LinkedHashMap<>();
    pieces.put("relation", relation(plan));
    pieces.put("attachment", attachment());
    if (kind.base().equals("annual-report")) {
      report(properties);
      pieces.put("table", table());
    }
    if (kind.base().equals("website-report")) {
      properties.must("sheet", SumSchemas.sheet());
    }
    properties.must("html", told("html", text()));
    properties.must("text", told("text", text()));
    labels(properties);
    Map<String, Object> schema = properties.object();
    schema.put("$defs", pieces);
    return JsonSchema.file(plan, path, kind.label(), kind.description(), schema);
  }

  /** What a document's record has beside its fields, by its term. */
  private static Map<String, Object> told(String key, Map<String, Object> schema) {
    return named(DocumentTerms.of(key), Text.of(""), schema);
  }

  /** The words for keys and for codes. */
  private static void labels(Properties properties) {
    properties
        .must("labels", told("labels", map(text())))
        .must("labelsEn", told("labelsEn", map(text())))
        .must("valueLabels", told("valueLabels", map(map(text()))));
  }

  private static void common(Plan plan, KindSpec kind, Properties properties) {
    List<String> columns =
        plan.config().columns().stream()
            .filter(column -> column.kind().equals(kind.id()))
            .map(Column::id)
            .toList();
    properties
        .must("url", told("url", text("uri")))
        .must("kind", told("kind", constant(kind.id())))
        .must("column", told("column", with(text(), "enum", columns)));
  }

  private static void status(Plan plan, KindSpec kind, Properties properties) {
    boolean known =
        plan.config().columns().stream()
            .filter(column -> column.kind().equals(kind.id()))
            .flatMap(column -> plan.items(column).stream())
            .map(Site.Item::status)
            .anyMatch(status -> !status.isEmpty());
    if (known) {
      String vocabulary = Statuses.vocabulary(kind.id());
      properties.may(
          "status",
          named(
              Text.of(Statuses.term(kind.id())),
              Text.of(""),
              terms(FieldColumns.terms(plan.config().vocabularies(), vocabulary))));
    }
  }

  private static Map<String, Object> relations(Plan plan) {
    Properties all = new Properties();
    plan.relations()
        .all()
        .forEach((key, name) -> all.may(key, named(name, name, list(ref(RELATION)))));
    return all.object();
  }

  /** The other end; what must be known of a policy or an interpretation stands there, too. */
  private static Map<String, Object> relation(Plan plan) {
    return new Properties()
        .may("title", named("标题", "title", text()))
        .must("url", told("url", text("uri")))
        .may(
            "withdrawn",
            named(
                new Text("已撤下", "withdrawn"),
                new Text("已经撤下的文档，不再列出标题", "it was withdrawn: its title is told no more"),
                Map.of("type", "boolean")))
        .may(
            "since",
            named(
                new Text("自何日起", "since"),
                new Text("从这一天起；空值表示没有生效", "from this day on; null if it never held"),
                nullable(text("date"))))
        .may("documentNumber", named("发文字号", "document number", text()))
        .may("form", named("解读形式", "form", text()))
        .may("by", named("解读人", "by whom", text()))
        .may("status", named("状态", "status", text()))
        .may("column", told("column", with(text(), "enum", ids(plan))))
        .object();
  }

  private static List<String> ids(Plan plan) {
    return plan.config().columns().stream().map(Column::id).toList();
  }

  private static Map<String, Object> attachment() {
    return new Properties()
        .must("name", named("文件名", "name", text()))
        .must("url", named("网址", "address", text("uri")))
        .may("mediaType", named("媒体类型", "media type", text()))
        .must("size", named("字节数", "size in bytes", count()))
        .may("sha256", named("SHA-256", "SHA-256", with(text(), "pattern", "^[0-9a-f]{64}$")))
        .object();
  }

  private static void report(Properties properties) {
    properties
        .may("tables", told("tables", list(ref(TABLE))))
        .may("subtotals", told("subtotals", list(subtotal())))
        .may("explanations", told("explanations", list(explanation())))
        .may("reconciliation", told("reconciliation", list(compared())));
  }

  /** A number that stands in no form is null, never 0. */
  private static Map<String, Object> table() {
    Map<String, Object> row =
        new Properties()
            .must("key", text())
            .must("label", text())
            .must("values", map(nullable(type("number"))))
            .object();
    return new Properties()
        .must("id", text())
        .must("caption", text())
        .must("columns", list(keyed()))
        .must("rows", list(row))
        .object();
  }

  /** A key and its label. */
  static Map<String, Object> keyed() {
    return new Properties().must("key", text()).must("label", text()).object();
  }

  private static Map<String, Object> subtotal() {
    return new Properties()
        .must("key", text())
        .must("label", text())
        .must("value", type("number"))
        .must("formula", text())
        .object();
  }

  private static Map<String, Object> explanation() {
    return new Properties()
        .must("cell", text())
        .must("label", text())
        .must("reason", text())
        .object();
  }

  private static Map<String, Object> compared() {
    List<Vocabulary.Term> statuses =
        Arrays.stream(ReconciledReport.Status.values())
            .map(status -> new Vocabulary.Term(status.key(), status.label()))
            .toList();
    return new Properties()
        .must("cell", text())
        .must("declared", named("填报数", "declared", nullable(type("number"))))
        .must("derived", named("推算数", "derived", nullable(type("number"))))
        .must("status", terms(statuses))
        .may("reason", text())
        .must("formula", text())
        .object();
  }

  /** What is left of a document that was withdrawn. */
  static Map<String, Object> withdrawn(Plan plan) {
    List<String> kinds = plan.config().kinds().stream().map(KindSpec::id).toList();
    Properties properties =
        JsonSchema.naming(plan, Paths.WITHDRAWN_SCHEMA)
            .must("url", told("url", text("uri")))
            .must("kind", told("kind", with(text(), "enum", kinds)))
            .must("column", told("column", with(text(), "enum", ids(plan))))
            .must("title", named("标题", "title", text()))
            .may("publishedOn", named("发布时间", "published on", text("date-time")))
            .may("indexNumber", named("索引号", "index number", text()))
            .may("documentNumber", named("发文字号", "document number", text()))
            .must("withdrawnOn", named("撤下日期", "withdrawn on", text("date")))
            .must("withdrawnReason", named("撤下原因", "reason", text()));
    labels(properties);
    return JsonSchema.file(
        plan,
        Paths.WITHDRAWN_SCHEMA,
        new Text("已撤下的文档", "withdrawn document"),
        new Text("文档撤下后留下的说明", "what is left of a document that was withdrawn"),
        properties.object());
  }
}
