package org.gongkai.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Table;
import org.gongkai.model.Target;

/** Each statutory table as CSV: a line a row, the row's key and label, then the numbers. */
final class TableFiles implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Site.Item item : plan.site().items()) {
      Document document = item.document();
      for (Table table : document.tables()) {
        targets.add(new Target(path(document, table), new Target.Data(() -> csv(table))));
      }
    }
    return targets;
  }

  static String path(Document document, Table table) {
    return document.folder() + table.id() + ".csv";
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
