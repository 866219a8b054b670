package org.gongkai.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.dataset.Folders;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Target;
import org.gongkai.output.Alternates;
import org.gongkai.output.Catalogs;
import org.gongkai.output.DataViews;
import org.gongkai.output.Listed;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** The list of all datasets (开放数据), a page each, and the data dictionary. */
public final class DataPages implements Output {

  private static final Map<Dataset.Kind, String> GROUPS =
      new EnumMap<>(
          Map.of(
              Dataset.Kind.COLUMN, "栏目",
              Dataset.Kind.REGISTER, "公开名录",
              Dataset.Kind.STATISTICS, "统计数据",
              Dataset.Kind.REPORT, "年度报告",
              Dataset.Kind.CATALOG, "信息公开目录"));

  @Override
  public List<Target> plan(Plan plan) {
    List<Dataset> datasets = Datasets.of(plan);
    List<Target> targets = new ArrayList<>();
    targets.add(
        new Target(
            Paths.DATA + "index.html", new Target.Page("data.ftlh", () -> index(plan, datasets))));
    targets.add(
        new Target(
            Paths.DICTIONARY + "index.html",
            new Target.Page(
                "data-dictionary.ftlh", () -> new DictionaryView(plan, datasets).view())));
    for (Dataset dataset : datasets) {
      targets.add(
          new Target(
              Folders.of(dataset) + "index.html",
              new Target.Page("dataset.ftlh", () -> DatasetView.of(plan, datasets, dataset))));
    }
    return targets;
  }

  private static DataViews.Index index(Plan plan, List<Dataset> datasets) {
    List<DataViews.Group> groups = new ArrayList<>();
    for (Dataset.Kind kind :
        List.of(
            Dataset.Kind.CATALOG,
            Dataset.Kind.COLUMN,
            Dataset.Kind.REPORT,
            Dataset.Kind.STATISTICS,
            Dataset.Kind.REGISTER)) {
      List<DataViews.Line> lines =
          datasets.stream()
              .filter(dataset -> dataset.kind() == kind)
              .map(dataset -> line(plan, dataset))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new DataViews.Group(GROUPS.get(kind), lines));
      }
    }
    String description = "以开放格式提供的政府信息数据：每个数据集的内容、数据项和下载";
    return new DataViews.Index(
        frame(plan, Paths.DATA_NAME, Paths.DATA, description, List.of()),
        Paths.DATA_NAME,
        licence(plan.config()),
        new Views.Link("数据字典", plan.url(Paths.DICTIONARY)),
        descriptions(plan),
        groups);
  }

  /** On what terms; an empty text where the site does not say. */
  static Views.Link licence(SiteConfig config) {
    return config
        .licence()
        .map(licence -> new Views.Link(licence.name(), licence.url()))
        .orElse(new Views.Link("", ""));
  }

  private static List<Views.Link> descriptions(Plan plan) {
    List<Views.Link> all = new ArrayList<>();
    all.add(new Views.Link("Data Package", plan.url(Paths.DATA_PACKAGE)));
    all.add(new Views.Link("OpenAPI", plan.url(Paths.OPEN_API)));
    all.addAll(Catalogs.links(plan));
    all.add(new Views.Link("文件清单的 JSON Schema", plan.url(Paths.MANIFEST_SCHEMA)));
    if (plan.provenance().before().isPresent()) {
      all.add(new Views.Link("变更记录的 JSON Schema", plan.url(Paths.CHANGES_SCHEMA)));
    }
    if (plan.library().isThere()) {
      all.add(new Views.Link("政策文件库索引", plan.url(Paths.LIBRARY_INDEX)));
      all.add(new Views.Link("政策文件库索引的 JSON Schema", plan.url(Paths.LIBRARY_SCHEMA)));
    }
    if (!plan.site().withdrawn().isEmpty()) {
      all.add(new Views.Link("已撤下文档的 JSON Schema", plan.url(Paths.WITHDRAWN_SCHEMA)));
    }
    return all;
  }

  private static DataViews.Line line(Plan plan, Dataset dataset) {
    List<Views.Label> facts = new ArrayList<>();
    facts.add(new Views.Label("更新频率", DatasetView.cycle(plan, dataset)));
    dataset.modified().ifPresent(day -> facts.add(new Views.Label("最近更新", day.toString())));
    facts.add(new Views.Label("数据量", DatasetView.total(dataset) + " 条"));
    return new DataViews.Line(
        new Views.Link(dataset.title().zh(), plan.url(Folders.of(dataset))),
        dataset.description().zh(),
        facts,
        dataset.tables().size() == 1
            ? Edition.links(plan, dataset.tables().get(0).path())
            : List.of());
  }

  static Views.Frame frame(
      Plan plan, String name, String path, String description, List<Views.Link> above) {
    return frame(plan, name, name, path, description, above, List.of());
  }

  /**
   * The same with files and another title for the window.
   *
   * @param title for a dataset's page is not that of the page whose data it tells of
   */
  static Views.Frame frame(
      Plan plan,
      String name,
      String title,
      String path,
      String description,
      List<Views.Link> above,
      List<Views.Alternate> files) {
    List<Views.Alternate> alternates = new ArrayList<>(files);
    alternates.addAll(Alternates.feeds(plan, "", plan.config().name()));
    return plan.frame(
        new Listed(
            name,
            title,
            path,
            description,
            List.of(name, Paths.DATA_NAME),
            "数据发布",
            "",
            above,
            alternates));
  }

  static Views.Link above(Plan plan) {
    return new Views.Link(Paths.DATA_NAME, plan.url(Paths.DATA));
  }
}
