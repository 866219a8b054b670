package org.gongkai.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.Cells;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.RegisterTable;
import org.gongkai.diag.Json;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Registers;
import org.gongkai.output.Registers.Register;

/** Each public register as JSON: all columns by their keys, terms by theirs. */
public final class RegisterData implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Register register : Registers.of(plan.site())) {
      targets.add(
          new Target(
              register.json(), new Target.Streamed(out -> Json.write(json(plan, register), out))));
    }
    return targets;
  }

  private static Map<String, Object> json(Plan plan, Register register) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", plan.absolute(Paths.registerSchema(register.kind().id())));
    json.put("url", plan.absolute(register.folder()));
    json.put("id", register.kind().id());
    json.put("label", register.kind().label().zh());
    json.put("year", register.year());
    json.put("fields", register.kind().fields().stream().map(RegisterData::field).toList());
    DataTable table = RegisterTable.of(plan, register);
    json.put("rows", table.rows().stream().map(row -> Cells.object(table, row)));
    return json;
  }

  private static Map<String, Object> field(FieldSpec spec) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("key", spec.key());
    field.put("label", spec.label().zh());
    return field;
  }
}
