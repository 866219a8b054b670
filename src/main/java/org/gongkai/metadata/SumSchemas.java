package org.gongkai.metadata;

import static org.gongkai.metadata.JsonSchema.count;
import static org.gongkai.metadata.JsonSchema.list;
import static org.gongkai.metadata.JsonSchema.map;
import static org.gongkai.metadata.JsonSchema.named;
import static org.gongkai.metadata.JsonSchema.nullable;
import static org.gongkai.metadata.JsonSchema.terms;
import static org.gongkai.metadata.JsonSchema.text;
import static org.gongkai.metadata.JsonSchema.type;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.DocumentTerms;
import org.gongkai.dataset.FieldColumns;
import org.gongkai.diag.Text;
import org.gongkai.metadata.JsonSchema.Properties;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.RollUp;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** The sums of the units' annual reports, and the items of a website's work sheet. */
final class SumSchemas {

  private SumSchemas() {}

  static Map<String, Object> units(Plan plan) {
    Map<String, Object> schema =
        JsonSchema.naming(plan, Paths.UNITS_SCHEMA)
            .must("url", named("网址", "address of the page", text("uri")))
            .must("title", text())
            .must("year", named("年度", "year", type("integer")))
            .must("complete", named("单位是否齐全", "whether all units are in it", type("boolean")))
            .must("expected", named("应报单位数", "units expected", count()))
            .must("counted", named("计入单位数", "units counted", count()))
            .must("fields", named("字段", "fields", fields()))
            .must("units", named("单位", "units", list(member(plan))))
            .may("ownReport", named("汇总年报", "the government's own report", text("uri")))
            .must("sums", named("合计", "sums", list(sum())))
            .object();
    return JsonSchema.file(
        plan,
        Paths.UNITS_SCHEMA,
        new Text("各单位年报汇总", "sum of the units' annual reports"),
        Text.of(""),
        schema);
  }

  /** What the columns of each table mean. */
  private static Map<String, Object> fields() {
    Map<String, Object> columns = list(FileSchemas.tableColumn());
    return new Properties()
        .must("units", columns)
        .must("sums", columns)
        .must("values", columns)
        .object();
  }

  private static Map<String, Object> member(Plan plan) {
    List<Vocabulary.Term> states =
        Arrays.stream(RollUp.State.values())
            .map(state -> new Vocabulary.Term(state.key(), state.label()))
            .toList();
    return new Properties()
        .must("unit", named("单位代码", "unit", text()))
        .must("name", named("单位", "name", text()))
        .must(
            "sort",
            named(
                "类别", "sort", terms(FieldColumns.terms(plan.config().vocabularies(), "unitSort"))))
        .may("code", named("代码", "code", text()))
        .must("state", named("情况", "state", terms(states)))
        .may("reason", named("原因", "reason", text()))
        .may("report", named("年报网址", "its annual report", text("uri")))
        .must("values", named("各单元格的数", "numbers by cell", map(type("number"))))
        .object();
  }

  /** A number that no unit gives is null, never 0. */
  private static Map<String, Object> sum() {
    return new Properties()
        .must("cell", named("单元格", "cell", text()))
        .must("label", named("项目", "label", text()))
        .must("sum", named("合计", "sum", nullable(type("number"))))
        .must("units", named("计入单位数", "units counted", count()))
        .must("expected", named("应报单位数", "units expected", count()))
        .may("own", named("汇总年报的数", "the own report's number", nullable(type("number"))))
        .may("difference", named("差", "own report minus sum", nullable(type("number"))))
        .may("reason", named("差异说明", "reason", text()))
        .object();
  }

  /** The blocks of a work sheet. */
  static Map<String, Object> sheet() {
    List<Vocabulary.Term> statuses =
        Arrays.stream(ReconciledReport.Status.values())
            .map(status -> new Vocabulary.Term(status.key(), status.label()))
            .toList();
    Map<String, Object> item =
        new Properties()
            .must("key", text())
            .must("label", text())
            .must(
                "value",
                named(
                    "填写的内容，空白为空值",
                    "what is filled in, null where it is blank",
                    JsonSchema.any(List.of(type("number"), type("boolean"), text(), type("null")))))
            .may("unit", named("单位", "unit", text()))
            .may("declared", named("填报数", "declared", nullable(type("number"))))
            .may("derived", named("推算数", "derived", type("number")))
            .may("figure", named("指标代码", "key of the figure", text()))
            .may("status", terms(statuses))
            .may("reason", named("差异说明", "reason", text()))
            .object();
    Map<String, Object> block =
        new Properties()
            .must("key", text())
            .must("label", text())
            .must("items", list(item))
            .object();
    return named(DocumentTerms.of("sheet"), Text.of(""), list(block));
  }
}
