package org.gongkai.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.diag.Json;
import org.gongkai.model.PublishedFile;
import org.gongkai.model.PublishedFiles;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * All tables as a Data Package 2.0. It stands at the top of the site: paths in a data package are
 * relative to it and never lead upwards, and tables of reports stand beside their pages.
 */
public final class DataPackage implements Output {

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(
        new Target(
            Paths.DATA_PACKAGE,
            new Target.Index(1, (out, others) -> Json.write(json(plan, others), out))));
  }

  private static Map<String, Object> json(Plan plan, PublishedFiles others) {
    SiteConfig config = plan.config();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", PROFILES + "datapackage.json");
    json.put("name", config.domain());
    json.put("id", plan.absolute(Paths.DATA_PACKAGE));
    json.put("title", config.name() + "开放数据");
    json.put("description", config.description());
    json.put("homepage", plan.absolute(""));
    if (!config.keywords().isEmpty()) {
      json.put("keywords", config.keywords());
    }
    config.licence().ifPresent(l -> json.put("licenses", List.of(source(l.name(), l.url()))));
    json.put("contributors", contributors(config));
    json.put("sources", List.of(source(config.name(), plan.absolute(""))));
    List<Object> resources = new ArrayList<>();
    for (Dataset dataset : Datasets.of(plan)) {
      for (DataTable table : dataset.tables()) {
        resources.add(resource(plan, dataset, table, others));
      }
    }
    json.put("resources", resources);
    return json;
  }

  private static List<Object> contributors(SiteConfig config) {
    List<Object> contributors = new ArrayList<>();
    Map<String, Object> owner = new LinkedHashMap<>();
    owner.put("title", config.owner());
    if (!config.contact().email().isEmpty()) {
      owner.put("email", config.contact().email());
    }
    owner.put("path", config.url());
    owner.put("roles", List.of("publisher"));
    contributors.add(owner);
    if (!config.operator().isEmpty()) {
      Map<String, Object> operator = new LinkedHashMap<>();
      operator.put("title", config.operator());
      operator.put("roles", List.of("maintainer"));
      contributors.add(operator);
    }
    return contributors;
  }

  private static Map<String, Object> source(String title, String address) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("title", title);
    source.put("path", address);
    return source;
  }

  private static Map<String, Object> resource(
      Plan plan, Dataset dataset, DataTable table, PublishedFiles others) {
    PublishedFile file = others.file(Edition.CSV.path(table)).orElseThrow();
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", name(table.path()));
    resource.put("path", file.path());
    resource.put("type", "table");
    resource.put("title", title(dataset, table));
    String description =
        table.description().zh().isEmpty() ? dataset.description().zh() : table.description().zh();
    if (!description.isEmpty()) {
      resource.put("description", description);
    }
    resource.put("homepage", plan.absolute(dataset.page()));
    resource.put("format", "csv");
    resource.put("mediatype", file.mediaType());
    resource.put("encoding", "utf-8");
    resource.put("bytes", file.size());
    resource.put("hash", "sha256:" + file.sha256());
    resource.put("sources", List.of(source(dataset.title().zh(), plan.absolute(dataset.page()))));
    resource.put("schema", TableSchema.of(table, DataPackage::name));
    return resource;
  }

  /** A report has several tables under captions of its own. */
  private static String title(Dataset dataset, DataTable table) {
    return dataset.tables().size() == 1
        ? dataset.title().zh()
        : dataset.title().zh() + "：" + table.title().zh();
  }

  /** {@code annual-reports.2021.results}: a resource is called by one word. */
  private static String name(String table) {
    return table.replace('/', '.');
  }
}
