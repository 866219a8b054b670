package org.gongkai.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.RollUpTables;
import org.gongkai.diag.Json;
import org.gongkai.model.RollUp;
import org.gongkai.model.Table;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * The sums of the units' annual reports as JSON: what the columns of their tables mean, who is in
 * them, the sums, each unit's numbers.
 */
public final class UnitData implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    return plan.rollUps().stream()
        .map(
            rollUp ->
                new Target(
                    Paths.rollUpJson(rollUp.year()),
                    new Target.Streamed(out -> Json.write(json(plan, rollUp), out))))
        .toList();
  }

  private static Map<String, Object> json(Plan plan, RollUp rollUp) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", plan.absolute(Paths.UNITS_SCHEMA));
    json.put("url", plan.absolute(Paths.rollUp(rollUp.year())));
    json.put("title", RollUpTables.title(rollUp).zh());
    json.put("year", rollUp.year());
    json.put("complete", rollUp.isComplete());
    json.put("expected", rollUp.members().size());
    json.put("counted", rollUp.in(RollUp.State.COUNTED).size());
    json.put("fields", fields(Datasets.units(plan, rollUp)));
    json.put("units", rollUp.members().stream().map(member -> member(plan, member)));
    rollUp.own().ifPresent(own -> json.put("ownReport", plan.absolute(own.folder())));
    json.put("sums", rollUp.cells().stream().map(cell -> cell(rollUp, cell)));
    return json;
  }

  /** Of each of the tables: the units, the sums, the units' numbers. */
  private static Map<String, Object> fields(Dataset dataset) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("units", TableJson.fields(dataset.tables().get(0)));
    fields.put("sums", TableJson.fields(dataset.tables().get(1)));
    fields.put("values", TableJson.fields(dataset.tables().get(2)));
    return fields;
  }

  private static Map<String, Object> member(Plan plan, RollUp.Member member) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("unit", member.unit().id());
    entry.put("name", member.unit().name());
    entry.put("sort", member.unit().sort());
    if (!member.unit().code().isEmpty()) {
      entry.put("code", member.unit().code());
    }
    entry.put("state", member.state().key());
    if (!member.reason().isEmpty()) {
      entry.put("reason", member.reason());
    }
    member.report().ifPresent(report -> entry.put("report", plan.absolute(report.folder())));
    entry.put("values", member.values());
    return entry;
  }

  private static Map<String, Object> cell(RollUp rollUp, RollUp.Cell cell) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("cell", cell.key());
    entry.put("label", cell.label().zh());
    // Blank and “/” are no numbers: null, never 0.
    entry.put("sum", cell.state() == Table.State.NUMBER ? cell.sum() : null);
    entry.put("units", rollUp.in(RollUp.State.COUNTED).size());
    entry.put("expected", rollUp.members().size());
    cell.own()
        .ifPresent(
            own -> {
              entry.put("own", own.state() == Table.State.NUMBER ? own.number() : null);
              entry.put("difference", cell.difference().orElse(null));
            });
    if (!cell.reason().isEmpty()) {
      entry.put("reason", cell.reason());
    }
    return entry;
  }
}
