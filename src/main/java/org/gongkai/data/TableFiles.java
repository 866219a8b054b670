package org.gongkai.data;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.diag.Json;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;

/** Each table of data in all editions, and as JSON where its dataset's file does not say it. */
public final class TableFiles implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Dataset dataset : Datasets.of(plan)) {
      for (DataTable table : dataset.tables()) {
        if (dataset.hasJson(table)) {
          targets.add(
              new Target(
                  table.json(),
                  new Target.Streamed(out -> Json.write(TableJson.of(plan, dataset, table), out))));
        }
        for (Edition edition : Edition.values()) {
          targets.add(
              new Target(edition.path(table), new Target.Streamed(content(table, edition))));
        }
      }
    }
    return targets;
  }

  static Target.Content content(DataTable table, Edition edition) {
    return switch (edition) {
      case CSV -> out -> Csv.write(table, out);
      case JSON_LINES -> out -> JsonLines.write(table, out);
      case EXCEL -> out -> Xlsx.write(table, out);
    };
  }
}
