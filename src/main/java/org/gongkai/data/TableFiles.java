package org.gongkai.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Document;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Site;
import org.gongkai.model.Table;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * Each statutory table as CSV: a line a row, the row's key and label, then the numbers. Where
 * records give numbers, too, both stand side by side in a table of their own, a line a cell.
 */
public final class TableFiles implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Site.Item item : plan.site().items()) {
      plan.statistics()
          .report(item.document())
          .ifPresent(report -> targets.addAll(targets(report, item.document())));
    }
    return targets;
  }

  private static List<Target> targets(ReconciledReport report, Document document) {
    List<Target> targets = new ArrayList<>();
    for (Table table : report.tables()) {
      targets.add(new Target(Paths.csv(document, table), new Target.Data(() -> csv(table))));
    }
    if (report.isDerived()) {
      targets.add(
          new Target(Paths.reconciliation(document), new Target.Data(() -> compared(report))));
    }
    return targets;
  }

  private static byte[] compared(ReconciledReport report) {
    Csv csv = new Csv();
    csv.line(List.of("cell", "label", "declared", "derived", "status", "reason"));
    for (ReconciledReport.Cell cell : report.cells().values()) {
      csv.line(
          List.of(
              cell.key(),
              cell.label().zh(),
              cell.declared().orElse(""),
              cell.derived().map(ReconciledReport.Derived::text).orElse(""),
              cell.status().key(),
              cell.reason()));
    }
    return csv.text().getBytes(StandardCharsets.UTF_8);
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
