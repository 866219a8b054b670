package org.gongkai.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.TrendTable;
import org.gongkai.diag.Json;
import org.gongkai.model.Statistics.Figure;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** Every figure of every year as JSON, its years side by side: one without a number is null. */
public final class TrendData implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Integer> years = TrendTable.years(plan);
    return years.isEmpty()
        ? List.of()
        : List.of(
            new Target(
                Paths.TRENDS_JSON, new Target.Streamed(out -> Json.write(json(plan, years), out))));
  }

  private static Map<String, Object> json(Plan plan, List<Integer> years) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", plan.absolute(Paths.TRENDS_SCHEMA));
    json.put("url", plan.absolute(Paths.STATISTICS));
    json.put("years", years);
    json.put(
        "figures",
        TrendTable.figures(plan).values().stream().map(figure -> figure(plan, years, figure)));
    return json;
  }

  private static Map<String, Object> figure(Plan plan, List<Integer> years, Figure figure) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", figure.key());
    entry.put("label", figure.label().zh());
    entry.put("labelEn", figure.label().en());
    entry.put("unit", figure.unit().zh());
    entry.put(
        "values",
        years.stream()
            .map(year -> TrendTable.value(plan, year, figure.key()).orElse(null))
            .toList());
    return entry;
  }
}
