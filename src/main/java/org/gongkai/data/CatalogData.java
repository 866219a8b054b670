package org.gongkai.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.CatalogTable;
import org.gongkai.dataset.Cells;
import org.gongkai.dataset.DataTable;
import org.gongkai.diag.Json;
import org.gongkai.model.Target;
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

  private static Map<String, Object> json(Plan plan) {
    Map<String, Object> catalog = new LinkedHashMap<>();
    catalog.put("$schema", plan.absolute(Paths.CATALOG_SCHEMA));
    catalog.put("title", "信息公开目录");
    catalog.put("publisher", plan.config().owner());
    DataTable table = CatalogTable.of(plan);
    catalog.put("records", table.rows().stream().map(row -> Cells.object(table, row)));
    return catalog;
  }
}
