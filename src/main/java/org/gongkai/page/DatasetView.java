package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Edition;
import org.gongkai.dataset.Folders;
import org.gongkai.output.DataViews;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** The page of a dataset: what provincial platforms say of theirs, its columns, its files. */
final class DatasetView {

  private DatasetView() {}

  static DataViews.Page of(Plan plan, List<Dataset> all, Dataset dataset) {
    String title = dataset.title().zh();
    List<Views.Alternate> files =
        dataset.tables().stream()
            .flatMap(table -> Edition.alternates(plan, table.path(), dataset.json()).stream())
            .distinct()
            .toList();
    String description = dataset.description().zh().isEmpty() ? title : dataset.description().zh();
    Views.Frame frame =
        DataPages.frame(
            plan,
            title,
            (dataset.kind() == Dataset.Kind.COLUMN ? "栏目数据：" : "数据集：") + title,
            Folders.of(dataset),
            description,
            List.of(DataPages.above(plan)),
            files);
    DictionaryView dictionary = new DictionaryView(plan, all);
    List<DataViews.Table> tables = new ArrayList<>();
    for (DataTable table : dataset.tables()) {
      tables.add(
          new DataViews.Table(
              "t" + (tables.size() + 1),
              dataset.tables().size() == 1 ? "" : table.title().zh(),
              rows(table),
              Edition.links(plan, table.path()),
              descriptions(plan, dataset, table),
              table.columns().stream().map(dictionary::column).toList()));
    }
    return new DataViews.Page(
        frame, title, dataset.description().zh(), facts(plan, dataset), tables);
  }

  private static List<Views.Link> descriptions(Plan plan, Dataset dataset, DataTable table) {
    List<Views.Link> all = new ArrayList<>();
    all.add(new Views.Link("CSVW", plan.url(Paths.csvw(table.path()))));
    all.add(new Views.Link("每行的 JSON Schema", plan.url(Paths.rowSchema(table.path()))));
    String json = dataset.hasJson(table) ? Paths.tableSchema(table.path()) : dataset.schema();
    all.add(new Views.Link("JSON 文件的 JSON Schema", plan.url(json)));
    if (dataset.kind() == Dataset.Kind.COLUMN) {
      plan.config()
          .column(dataset.id().substring("column/".length()))
          .ifPresent(
              column ->
                  all.add(
                      new Views.Link(
                          "一篇文档的 JSON Schema", plan.url(Paths.documentSchema(column.kind())))));
    }
    return all;
  }

  private static List<Views.Row> facts(Plan plan, Dataset dataset) {
    List<Views.Row> facts = new ArrayList<>();
    facts.add(row("page", "网页", new Views.Link(dataset.title().zh(), plan.url(dataset.page()))));
    text(facts, "provider", "提供部门", plan.config().owner());
    text(facts, "openness", "开放属性", "无条件开放");
    text(facts, "theme", "数据领域", themes(plan, dataset));
    text(facts, "cycle", "更新频率", cycle(plan, dataset));
    text(facts, "issued", "首次发布日期", dataset.issued().map(Object::toString).orElse(""));
    text(facts, "modified", "最近更新日期", dataset.modified().map(Object::toString).orElse(""));
    text(
        facts,
        "coverage",
        "时间范围",
        dataset.coverage().map(span -> span.from() + " 至 " + span.to()).orElse(""));
    text(facts, "total", "数据量", total(dataset) + " 条");
    text(facts, "keywords", "关键字", String.join("、", dataset.keywords()));
    Views.Link licence = DataPages.licence(plan.config());
    facts.add(
        row("licence", "使用条款", licence.text().isEmpty() ? new Views.Link("没有声明", "") : licence));
    return facts;
  }

  /** The first level of its subjects: with the second they would fill the page. */
  private static String themes(Plan plan, Dataset dataset) {
    return dataset.subjects().stream()
        .map(subject -> plan.label("subject", subject.replaceFirst("\\\\.*", "")))
        .distinct()
        .collect(Collectors.joining("；"));
  }

  private static void text(List<Views.Row> facts, String key, String label, String text) {
    if (!text.isEmpty()) {
      facts.add(row(key, label, new Views.Link(text, "")));
    }
  }

  private static Views.Row row(String key, String label, Views.Link value) {
    return new Views.Row(key, label, List.of(value));
  }

  /** How often it changes, as far as that follows from what it is. */
  static String cycle(Plan plan, Dataset dataset) {
    return switch (dataset.kind()) {
      case REPORT -> "每年";
      case COLUMN ->
          switch (dataset.cycle()) {
            case "static", "archived" -> plan.label("updateCycle", dataset.cycle());
            default -> "有新信息时更新";
          };
      case CATALOG, REGISTER, STATISTICS -> "记录变化时更新";
    };
  }

  /** How many rows all tables have. */
  static int total(Dataset dataset) {
    return dataset.tables().stream().mapToInt(DatasetView::rows).sum();
  }

  private static int rows(DataTable table) {
    try (Stream<List<Object>> rows = table.rows().stream()) {
      return (int) rows.count();
    }
  }

  /** What a type is called. */
  static String type(DataColumn.Type type) {
    return switch (type) {
      case STRING -> "文本";
      case INTEGER -> "整数";
      case NUMBER -> "数值";
      case BOOLEAN -> "是或否";
      case DATE -> "日期";
      case DATETIME -> "日期和时间";
      case LIST -> "文本，可以有几个";
    };
  }
}
