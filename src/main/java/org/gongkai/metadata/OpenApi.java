package org.gongkai.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.dataset.Folders;
import org.gongkai.diag.Json;
import org.gongkai.lists.StatusChange;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Manifest;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Target;
import org.gongkai.model.Urls;
import org.gongkai.output.Catalogs;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Subscriptions;

/**
 * All files for programs as an interface (OpenAPI 3.1): where they are, of which type, by which
 * schema. Files of a sort at the same depth are one path with parameters, so that each file that is
 * neither a page nor an attachment nor an asset of the theme is on exactly one path.
 */
public final class OpenApi implements Output {

  private static final String DOCUMENTS = "文档";
  private static final String DATASETS = "数据集";
  private static final String DESCRIPTIONS = "数据说明";
  private static final String SEARCH = "搜索引擎和浏览器";
  private static final String ATOM = "（Atom）";
  private static final String JSON_FEED = "（JSON Feed）";

  private static final ApiPaths.Names SOURCES = new ApiPaths.Names("源文件所在的文件夹", "源文件名，不带扩展名");

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(new Target(Paths.OPEN_API, new Target.Data(() -> Json.bytes(json(plan)))));
  }

  private static Map<String, Object> json(Plan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("openapi", "3.1.0");
    json.put("info", info(plan.config()));
    json.put("servers", List.of(ApiPaths.pair("url", plan.absolute("").replaceFirst("/$", ""))));
    json.put(
        "tags",
        Stream.of(DOCUMENTS, DATASETS, Subscriptions.NAME, DESCRIPTIONS, SEARCH)
            .map(name -> ApiPaths.pair("name", name))
            .toList());
    ApiPaths paths = new ApiPaths();
    plan.config().columns().forEach(column -> documents(plan, column, paths));
    Datasets.of(plan).forEach(dataset -> dataset(dataset, paths));
    lists(plan, paths);
    feeds(plan, paths);
    catalogs(plan, paths);
    schemas(plan, paths);
    search(plan, paths);
    json.put("paths", paths.all());
    json.put("components", ApiPaths.pair("responses", ApiPaths.pair("missing", missing())));
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
              Map<String, Object> terms = ApiPaths.pair("name", licence.name());
              terms.put("url", licence.url());
              info.put("license", terms);
            });
    info.put("version", "1");
    return info;
  }

  /** A column's documents, withdrawn ones too; those that are there have a text beside. */
  private static void documents(Plan plan, Column column, ApiPaths paths) {
    List<String> published = folders(plan.site().published(), column);
    List<String> withdrawn = folders(plan.site().withdrawn().stream(), column);
    Map<String, Object> schema = ref(Paths.documentSchema(column.kind()));
    if (!withdrawn.isEmpty()) {
      schema = ApiPaths.pair("oneOf", List.of(schema, ref(Paths.WITHDRAWN_SCHEMA)));
    }
    group(paths, published, "index.json", SOURCES, DOCUMENTS, column.label() + "：一篇文档", schema);
    group(
        paths,
        folders(plan.site().items().stream(), column),
        "index.md",
        SOURCES,
        DOCUMENTS,
        column.label() + "：一篇文档（Markdown）",
        JsonSchema.text());
  }

  private static List<String> folders(Stream<Site.Item> items, Column column) {
    return items
        .map(Site.Item::document)
        .filter(document -> document.column().equals(column))
        .map(Document::folder)
        .toList();
  }

  /** Files of one name in folders below one that has its own path. */
  private static void group(
      ApiPaths paths,
      List<String> folders,
      String name,
      ApiPaths.Names names,
      String tag,
      String summary,
      Map<String, Object> schema) {
    List<String> files = folders.stream().map(folder -> folder + name).toList();
    paths.group(new ApiPaths.Group(files, 1, "/" + name, names), tag, summary, schema);
  }

  private static void dataset(Dataset dataset, ApiPaths paths) {
    String title = dataset.title().zh();
    if (dataset.kind() != Dataset.Kind.REPORT) {
      paths.file(dataset.json(), DATASETS, title, ref(dataset.schema()));
    }
    for (DataTable table : dataset.tables()) {
      boolean one = dataset.tables().size() == 1;
      String name = one ? title : title + "：" + table.title().zh();
      if (dataset.hasJson(table)) {
        paths.file(table.json(), DATASETS, name, ref(Paths.tableSchema(table.path())));
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
        paths.file(edition.path(table), DATASETS, name + "（" + edition.label() + "）", schema);
      }
      paths.file(Paths.csvw(table.path()), DESCRIPTIONS, name + "（CSVW）", object());
    }
  }

  private static void lists(Plan plan, ApiPaths paths) {
    if (plan.library().isThere()) {
      paths.file(Paths.LIBRARY_INDEX, DATASETS, "政策文件库索引", ref(Paths.LIBRARY_SCHEMA));
    }
    if (plan.provenance().before().isPresent()) {
      paths.file(Paths.CHANGES_JSON, DATASETS, "变更记录", ref(Paths.CHANGES_SCHEMA));
    }
  }

  /** Those of the site and of columns by name, others as one path a sort and depth. */
  private static void feeds(Plan plan, ApiPaths paths) {
    for (Subscriptions.Group sort : Subscriptions.of(plan)) {
      List<String> below = new ArrayList<>();
      for (Subscriptions.Followed list : sort.lists()) {
        if (list.folder().indexOf('/') == list.folder().length() - 1) {
          feed(paths, list.folder(), list.name());
        } else {
          below.add(list.folder());
        }
      }
      ApiPaths.Names names = new ApiPaths.Names(sort.label(), sort.label());
      String summary = sort.label() + "：一个";
      group(paths, below, Paths.FEED, names, Subscriptions.NAME, summary + ATOM, atom());
      group(paths, below, Paths.JSON_FEED, names, Subscriptions.NAME, summary + JSON_FEED, feed());
    }
    if (Subscriptions.hasStatusChanges(plan)) {
      feed(paths, StatusChange.FOLDER, StatusChange.NAME);
    }
  }

  private static void feed(ApiPaths paths, String folder, String name) {
    paths.file(folder + Paths.FEED, Subscriptions.NAME, name + ATOM, atom());
    paths.file(folder + Paths.JSON_FEED, Subscriptions.NAME, name + JSON_FEED, feed());
  }

  private static Map<String, Object> atom() {
    return JsonSchema.text();
  }

  private static Map<String, Object> feed() {
    Map<String, Object> feed = object();
    feed.put(
        "properties",
        ApiPaths.pair("version", JsonSchema.constant("https://jsonfeed.org/version/1.1")));
    feed.put("required", List.of("version", "title", "items"));
    return feed;
  }

  private static void catalogs(Plan plan, ApiPaths paths) {
    paths.file(Manifest.PATH, DESCRIPTIONS, "文件清单", ref(Paths.MANIFEST_SCHEMA));
    paths.file(Paths.CATALOG_JSONLD, DESCRIPTIONS, "数据目录（DCAT，JSON-LD）", object());
    paths.file(Paths.CATALOG_TURTLE, DESCRIPTIONS, "数据目录（DCAT，Turtle）", JsonSchema.text());
    paths.file(Paths.CORE_METADATA, DESCRIPTIONS, "数据目录（GB/T 21063 核心元数据）", object());
    if (Catalogs.hasDataJson(plan)) {
      paths.file(Paths.DATA_JSON, DESCRIPTIONS, "数据目录（DCAT-US）", object());
    }
    paths.file(Paths.DATA_PACKAGE, DESCRIPTIONS, "全部数据表的说明（Data Package）", object());
    paths.file(Paths.OPEN_API, DESCRIPTIONS, "全部数据文件的地址（OpenAPI），就是这个文件", object());
  }

  /** Schemas that are one of several as one path a sort and depth. */
  private static void schemas(Plan plan, ApiPaths paths) {
    Map<String, List<String>> sorts = new LinkedHashMap<>();
    for (Target target : new SchemaFiles().plan(plan)) {
      String path = target.path();
      String sort = path.substring(0, path.indexOf('/', Paths.SCHEMA.length()) + 1);
      if (sort.isEmpty()) {
        paths.file(path, DESCRIPTIONS, "JSON Schema：" + path, object());
      } else {
        sorts.computeIfAbsent(sort, s -> new ArrayList<>()).add(path);
      }
    }
    ApiPaths.Names names = new ApiPaths.Names("所说明的数据表所在的文件夹", "所说明的文档类型、栏目、名录或者数据表");
    sorts.forEach(
        (sort, files) ->
            paths.group(
                new ApiPaths.Group(files, 2, ".json", names),
                DESCRIPTIONS,
                "JSON Schema：" + sort,
                object()));
  }

  /** What search engines and browsers look for by rules of their own. */
  private static void search(Plan plan, ApiPaths paths) {
    paths.file(Paths.ROBOTS, SEARCH, "给搜索引擎的规则（robots.txt）", JsonSchema.text());
    paths.file(Paths.SITEMAP, SEARCH, "网页地址的清单（sitemap）", JsonSchema.text());
    for (int part = 1; part <= Folders.sitemapParts(plan, Paths.SITEMAP_MOST); part++) {
      String summary = "网页地址的清单，第" + part + "部分";
      paths.file(Paths.sitemap(part), SEARCH, summary, JsonSchema.text());
    }
    if (plan.library().isThere()) {
      paths.file(Paths.OPEN_SEARCH, SEARCH, "怎样查找政策文件（OpenSearch）", JsonSchema.text());
    }
  }

  private static Map<String, Object> missing() {
    Map<String, Object> missing = ApiPaths.pair("description", "没有这个文件");
    missing.put("content", ApiPaths.pair("text/html", ApiPaths.pair("schema", JsonSchema.text())));
    return missing;
  }

  /** To a schema of the site, relative to this file, which stands at its top. */
  private static Map<String, Object> ref(String to) {
    return JsonSchema.ref(Urls.path(to));
  }

  private static Map<String, Object> object() {
    return JsonSchema.type("object");
  }
}
