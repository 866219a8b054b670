package org.gongkai.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Table;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** Each statutory table as CSV: a line a row, the row's key and label, then the numbers. */
public final class TableFiles implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Site.Item item : plan.site().items()) {
      Document document = item.document();
      for (Table table : document.tables()) {
        targets.add(new Target(Paths.csv(document, table), new Target.Data(() -> csv(table))));
      }
    }
    return targets;
  }

  private static byte[] csv(Table table) {
    Csv csv = new Csv();
    List<String> head = new ArrayList<>(List.of("row", "label"));
    table.columns().forEach(column -> head.add(column.key()));
    csv.line(head);
    for (Table.Row row : table.rows()) {
      List<String> line = new ArrayList<>(List.of(row.key().key(), row.key().label()));
      row.cells().forEach(cell -> line.add(cell.text()));
      csv.line(line);
    }
    return csv.text().getBytes(StandardCharsets.UTF_8);
  }
}
