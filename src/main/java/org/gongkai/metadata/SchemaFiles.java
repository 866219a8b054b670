package org.gongkai.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.diag.Json;
import org.gongkai.model.Column;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Registers;

/** A JSON Schema for every sort of JSON file and for the rows of every table. */
public final class SchemaFiles implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    Set<String> kinds = new TreeSet<>();
    for (Column column : plan.config().columns()) {
      KindSpec kind = plan.config().kind(column);
      if (kinds.add(kind.id())) {
        add(targets, Paths.documentSchema(kind.id()), () -> DocumentSchema.of(plan, kind));
      }
      add(targets, Paths.schema(column), () -> FileSchemas.column(plan, column));
    }
    if (!plan.site().withdrawn().isEmpty()) {
      add(targets, Paths.WITHDRAWN_SCHEMA, () -> DocumentSchema.withdrawn(plan));
    }
    for (Registers.Register register : Registers.of(plan.site())) {
      String id = register.kind().id();
      add(targets, Paths.registerSchema(id), () -> FileSchemas.register(plan, register));
    }
    add(targets, Paths.MANIFEST_SCHEMA, () -> BuildSchemas.manifest(plan));
    if (plan.provenance().before().isPresent()) {
      add(targets, Paths.CHANGES_SCHEMA, () -> BuildSchemas.changes(plan));
    }
    Set<String> told = new TreeSet<>();
    for (Dataset dataset : Datasets.of(plan)) {
      told.add(dataset.schema());
      for (DataTable table : dataset.tables()) {
        add(targets, Paths.rowSchema(table.path()), () -> FileSchemas.row(plan, table));
        if (dataset.hasJson(table)) {
          add(targets, Paths.tableSchema(table.path()), () -> FileSchemas.table(plan, table));
        }
      }
    }
    if (told.contains(Paths.CATALOG_SCHEMA)) {
      add(targets, Paths.CATALOG_SCHEMA, () -> FileSchemas.catalog(plan));
    }
    if (told.contains(Paths.STATISTICS_SCHEMA)) {
      add(targets, Paths.STATISTICS_SCHEMA, () -> FileSchemas.statistics(plan));
    }
    if (told.contains(Paths.TRENDS_SCHEMA)) {
      add(targets, Paths.TRENDS_SCHEMA, () -> FileSchemas.trends(plan));
    }
    if (told.contains(Paths.UNITS_SCHEMA)) {
      add(targets, Paths.UNITS_SCHEMA, () -> SumSchemas.units(plan));
    }
    if (plan.library().isThere()) {
      add(targets, Paths.LIBRARY_SCHEMA, () -> FileSchemas.library(plan));
    }
    return targets;
  }

  private static void add(List<Target> targets, String path, Supplier<Map<String, Object>> schema) {
    targets.add(new Target(path, new Target.Data(() -> Json.bytes(schema.get()))));
  }
}
