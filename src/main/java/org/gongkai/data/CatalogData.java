package org.gongkai.data;

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

/** The disclosure catalog as JSON. */
public final class CatalogData implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    if (!plan.disclosure().isThere()) {
      return List.of();
    }
    return List.of(
        new Target(Paths.CATALOG_JSON, new Target.Streamed(out -> Json.write(json(plan), out))));
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

  private static Map<String, Object> json(Plan plan) {
    Map<String, Object> catalog = new LinkedHashMap<>();
    catalog.put("title", "信息公开目录");
    catalog.put("publisher", plan.config().owner());
    catalog.put("records", plan.disclosure().catalog().stream().map(i -> filled(plan, i)));
    return catalog;
  }

  private static Map<String, Object> filled(Plan plan, Site.Item item) {
    Map<String, Object> record = new LinkedHashMap<>(record(plan, item));
    record.values().removeIf(""::equals);
    record.computeIfPresent("statutoryItem", (key, v) -> item.document().statutoryItems());
    return record;
  }
}
