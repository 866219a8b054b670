package org.gongkai.harvest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.diag.Json;
import org.gongkai.model.MediaTypes;
import org.gongkai.model.Target;
import org.gongkai.output.Catalogs;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * The catalog as DCAT-US 1.1 ({@code data.json}), which many harvesters read. It asks for an e-mail
 * address: a site without one has no such file, rather than one that they refuse.
 */
public final class DataJson implements Output {

  private static final String SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";

  /** Codes of American offices, which all datasets must have: no office, and no programme. */
  private static final List<String> NO_BUREAU = List.of("000:00");

  private static final List<String> NO_PROGRAM = List.of("000:000");

  @Override
  public List<Target> plan(Plan plan) {
    return Catalogs.hasDataJson(plan)
        ? List.of(new Target(Paths.DATA_JSON, new Target.Data(() -> Json.bytes(catalog(plan)))))
        : List.of();
  }

  private static Map<String, Object> catalog(Plan plan) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", SCHEMA + "/catalog.jsonld");
    all.put("@id", plan.absolute(Paths.DATA_JSON));
    all.put("@type", "dcat:Catalog");
    all.put("conformsTo", SCHEMA);
    all.put("describedBy", SCHEMA + "/catalog.json");
    Addresses addresses = new Addresses(plan);
    List<Object> datasets = new ArrayList<>();
    for (Dataset dataset : Datasets.of(plan)) {
      modified(dataset)
          .ifPresent(modified -> datasets.add(dataset(plan, addresses, dataset, modified)));
    }
    all.put("dataset", datasets);
    return all;
  }

  /** When it changed, or else how often it does: one of them is asked for. */
  private static Optional<String> modified(Dataset dataset) {
    return dataset
        .modified()
        .map(Object::toString)
        .or(() -> Frequency.of(dataset).map(Frequency::iso).filter(iso -> iso.startsWith("R")));
  }

  private static Map<String, Object> dataset(
      Plan plan, Addresses addresses, Dataset dataset, String modified) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("@type", "dcat:Dataset");
    map.put("identifier", addresses.dataset(dataset));
    map.put("title", dataset.title().zh());
    map.put("description", dataset.summary().zh());
    map.put(
        "keyword",
        dataset.keywords().isEmpty() ? List.of(dataset.title().zh()) : dataset.keywords());
    map.put("modified", modified);
    dataset.issued().ifPresent(day -> map.put("issued", day.toString()));
    map.put("publisher", agent(plan.config().owner()));
    map.put("contactPoint", contact(plan));
    map.put("accessLevel", "public");
    map.put("bureauCode", NO_BUREAU);
    map.put("programCode", NO_PROGRAM);
    DcatGraph.license(plan.config()).ifPresent(url -> map.put("license", url));
    map.put("landingPage", plan.absolute(dataset.page()));
    map.put("language", List.of("zh-CN"));
    dataset.coverage().ifPresent(span -> map.put("temporal", span.from() + "/" + span.to()));
    if (!plan.config().divisionCode().isEmpty()) {
      map.put("spatial", "GB/T 2260 " + plan.config().divisionCode());
    }
    Frequency.of(dataset).ifPresent(often -> map.put("accrualPeriodicity", often.iso()));
    if (!dataset.subjects().isEmpty()) {
      map.put("theme", dataset.subjects().stream().map(key -> plan.label("subject", key)).toList());
    }
    map.put(
        "distribution", dataset.files().stream().map(file -> distribution(plan, file)).toList());
    return map;
  }

  private static Map<String, Object> agent(String name) {
    Map<String, Object> agent = new LinkedHashMap<>();
    agent.put("@type", "org:Organization");
    agent.put("name", name);
    return agent;
  }

  private static Map<String, Object> contact(Plan plan) {
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("@type", "vcard:Contact");
    contact.put("fn", plan.config().owner());
    contact.put("hasEmail", Owner.mailto(plan.config().contact().email()));
    return contact;
  }

  private static Map<String, Object> distribution(Plan plan, Dataset.File file) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("@type", "dcat:Distribution");
    map.put("title", Distributions.titled(file).zh());
    map.put("description", file.description().zh());
    map.put("downloadURL", plan.absolute(file.path()));
    map.put("mediaType", MediaTypes.type(file.path()));
    map.put("format", file.format());
    if (!file.schema().isEmpty()) {
      map.put("describedBy", plan.absolute(file.schema()));
      map.put("describedByType", MediaTypes.type(file.schema()));
    }
    return map;
  }
}
