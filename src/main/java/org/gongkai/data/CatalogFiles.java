package org.gongkai.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Json;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.CatalogRecords;
import org.gongkai.output.DisclosureViews;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** The disclosure catalog as CSV and JSON. */
public final class CatalogFiles implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    if (!plan.disclosure().isThere()) {
      return List.of();
    }
    return List.of(
        new Target(Paths.CATALOG_CSV, new Target.Data(() -> csv(plan))),
        new Target(Paths.CATALOG_JSON, new Target.Data(() -> Json.bytes(json(plan)))));
  }

  /** A record by key, in the order of the columns. */
  private static Map<String, String> record(Plan plan, Site.Item item) {
    DisclosureViews.Record record = CatalogRecords.of(plan, item);
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("indexNumber", record.indexNumber());
    cells.put("title", record.title());
    cells.put("summary", record.summary());
    cells.put("madeOn", record.madeOn());
    cells.put("issuer", record.issuer());
    cells.put("subject", record.subject());
    cells.put("statutoryItem", String.join("；", item.document().statutoryItems()));
    cells.put("url", plan.absolute(item.document().folder()));
    return cells;
  }

  private static byte[] csv(Plan plan) {
    Csv csv = new Csv();
    csv.line(
        List.of(
            "indexNumber",
            "title",
            "summary",
            "madeOn",
            "issuer",
            "subject",
            "statutoryItem",
            "url"));
    for (Site.Item item : plan.disclosure().catalog()) {
      csv.line(List.copyOf(record(plan, item).values()));
    }
    return csv.text().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> json(Plan plan) {
    List<Object> records = new ArrayList<>();
    for (Site.Item item : plan.disclosure().catalog()) {
      Map<String, Object> record = new LinkedHashMap<>(record(plan, item));
      record.values().removeIf(""::equals);
      record.computeIfPresent("statutoryItem", (key, v) -> item.document().statutoryItems());
      records.add(record);
    }
    Map<String, Object> catalog = new LinkedHashMap<>();
    catalog.put("title", "信息公开目录");
    catalog.put("publisher", plan.config().owner());
    catalog.put("records", records);
    return catalog;
  }
}
