package org.gongkai.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.diag.Json;
import org.gongkai.model.Column;
import org.gongkai.model.Manifest;
import org.gongkai.model.MediaTypes;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Target;
import org.gongkai.model.Urls;
import org.gongkai.output.Catalogs;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * The data files as an interface (OpenAPI 3.1): where they are, of which type, by which schema.
 * Documents of a column at the same depth are one path with parameters.
 */
public final class OpenApi implements Output {

  private static final String DOCUMENTS = "文档";
  private static final String DATASETS = "数据集";
  private static final String DESCRIPTIONS = "数据说明";

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(new Target(Paths.OPEN_API, new Target.Data(() -> Json.bytes(json(plan)))));
  }

  private static Map<String, Object> json(Plan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("openapi", "3.1.0");
    json.put("info", info(plan.config()));
    json.put("servers", List.of(pair("url", plan.absolute("").replaceFirst("/$", ""))));
    json.put(
        "tags", List.of(DOCUMENTS, DATASETS, DESCRIPTIONS).stream().map(OpenApi::tag).toList());
    Map<String, Object> paths = new LinkedHashMap<>();
    plan.config().columns().forEach(column -> documents(plan, column, paths));
    for (Dataset dataset : Datasets.of(plan)) {
      dataset(dataset, paths);
    }
    if (plan.library().isThere()) {
      file(paths, Paths.LIBRARY_INDEX, DATASETS, "政策文件库索引", ref(Paths.LIBRARY_SCHEMA));
    }
    if (plan.provenance().before().isPresent()) {
      file(paths, Paths.CHANGES_JSON, DATASETS, "变更记录", ref(Paths.CHANGES_SCHEMA));
    }
    file(paths, Manifest.PATH, DESCRIPTIONS, "文件清单", ref(Paths.MANIFEST_SCHEMA));
    file(paths, Paths.CORE_METADATA, DESCRIPTIONS, "数据目录（GB/T 21063 核心元数据）", object());
    if (Catalogs.hasDataJson(plan)) {
      file(paths, Paths.DATA_JSON, DESCRIPTIONS, "数据目录（DCAT-US）", object());
    }
    file(paths, Paths.DATA_PACKAGE, DESCRIPTIONS, "全部数据表的说明（Data Package）", object());
    json.put("paths", paths);
    json.put("components", pair("responses", pair("missing", missing())));
    return json;
  }

  private static Map<String, Object> info(SiteConfig config) {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", config.name() + "开放数据");
    info.put("description", "本网站的数据文件。都是静态文件，只能读取，不需要注册和密钥。");
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("name", config.owner());
    contact.put("url", config.url());
    if (!config.contact().email().isEmpty()) {
      contact.put("email", config.contact().email());
    }
    info.put("contact", contact);
    config
        .licence()
        .ifPresent(
            licence -> {
              Map<String, Object> terms = pair("name", licence.name());
              terms.put("url", licence.url());
              info.put("license", terms);
            });
    info.put("version", "1");
    return info;
  }

  private static Map<String, Object> tag(String name) {
    return pair("name", name);
  }

  /** A column's documents: a path for each depth at which there are some, withdrawn ones too. */
  private static void documents(Plan plan, Column column, Map<String, Object> paths) {
    Map<Integer, String> examples = new TreeMap<>();
    plan.site()
        .published()
        .filter(item -> item.document().column().equals(column))
        .map(item -> item.document().folder())
        .sorted()
        .forEach(folder -> examples.putIfAbsent(folder.split("/").length, folder));
    boolean withdrawn =
        plan.site().withdrawn().stream()
            .map(Site.Item::document)
            .anyMatch(document -> document.column().equals(column));
    Map<String, Object> schema = ref(Paths.documentSchema(column.kind()));
    if (withdrawn) {
      List<Object> either = List.of(schema, ref(Paths.WITHDRAWN_SCHEMA));
      schema = new LinkedHashMap<>();
      schema.put("oneOf", either);
    }
    for (String folder : examples.values()) {
      String[] steps = folder.split("/");
      StringBuilder path = new StringBuilder("/" + Urls.path(steps[0]));
      List<Object> parameters = new ArrayList<>();
      for (int i = 1; i < steps.length; i++) {
        String name = i == steps.length - 1 ? "name" : "folder" + i;
        path.append("/{").append(name).append('}');
        parameters.add(parameter(name, steps[i]));
      }
      Map<String, Object> get =
          operation(DOCUMENTS, column.label() + "：一篇文档", "application/json", schema);
      if (!parameters.isEmpty()) {
        get.put("parameters", parameters);
      }
      paths.put(path + "/index.json", pair("get", get));
    }
  }

  private static Map<String, Object> parameter(String name, String example) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", "path");
    parameter.put("required", true);
    parameter.put("description", name.equals("name") ? "源文件名，不带扩展名" : "源文件所在的文件夹");
    parameter.put("schema", JsonSchema.text());
    parameter.put("example", example);
    return parameter;
  }

  private static void dataset(Dataset dataset, Map<String, Object> paths) {
    String title = dataset.title().zh();
    if (dataset.kind() != Dataset.Kind.REPORT) {
      file(paths, dataset.json(), DATASETS, title, ref(dataset.schema()));
    }
    for (DataTable table : dataset.tables()) {
      boolean one = dataset.tables().size() == 1;
      String name = one ? title : title + "：" + table.title().zh();
      if (dataset.hasJson(table)) {
        file(paths, table.json(), DATASETS, name, ref(Paths.tableSchema(table.path())));
      }
      for (Edition edition : Edition.values()) {
        Map<String, Object> schema =
            switch (edition) {
              case CSV -> JsonSchema.text();
              case JSON_LINES ->
                  JsonSchema.with(
                      JsonSchema.text(), "description", "每行的格式见 " + Paths.rowSchema(table.path()));
              case EXCEL -> new LinkedHashMap<>();
            };
        file(paths, edition.path(table), DATASETS, name + "（" + edition.label() + "）", schema);
      }
      file(paths, Paths.csvw(table.path()), DESCRIPTIONS, name + "（CSVW）", object());
    }
    if (!dataset.feed().isEmpty()) {
      file(paths, dataset.feed(), DATASETS, title + "（Atom）", JsonSchema.text());
    }
  }

  private static void file(
      Map<String, Object> paths, String path, String tag, String summary, Map<String, Object> of) {
    Map<String, Object> get = operation(tag, summary, MediaTypes.type(path), of);
    paths.put("/" + Urls.path(path), pair("get", get));
  }

  private static Map<String, Object> operation(
      String tag, String summary, String mediaType, Map<String, Object> schema) {
    Map<String, Object> found = pair("description", summary);
    found.put("content", pair(mediaType, pair("schema", schema)));
    Map<String, Object> responses = pair("200", found);
    responses.put("404", ref("#/components/responses/missing"));
    Map<String, Object> get = pair("tags", List.of(tag));
    get.put("summary", summary);
    get.put("responses", responses);
    return get;
  }

  private static Map<String, Object> missing() {
    Map<String, Object> missing = pair("description", "没有这个文件");
    missing.put("content", pair("text/html", pair("schema", JsonSchema.text())));
    return missing;
  }

  /** To a schema of the site, relative to this file, which stands at its top. */
  private static Map<String, Object> ref(String to) {
    return pair("$ref", to.startsWith("#") ? to : Urls.path(to));
  }

  private static Map<String, Object> object() {
    return JsonSchema.type("object");
  }

  private static Map<String, Object> pair(String key, Object value) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put(key, value);
    return pair;
  }
}
