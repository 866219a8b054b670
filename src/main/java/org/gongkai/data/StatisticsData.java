package org.gongkai.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.StatisticsTable;
import org.gongkai.diag.Json;
import org.gongkai.model.Statistics;
import org.gongkai.model.Statistics.Figure;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** The figures of each year as JSON, with formulas and the records that were counted. */
public final class StatisticsData implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    StatisticsTable.years(plan.statistics())
        .forEach(
            (year, figures) ->
                targets.add(
                    new Target(
                        Paths.statisticsJson(year),
                        new Target.Streamed(out -> Json.write(json(plan, year, figures), out)))));
    return targets;
  }

  private static Map<String, Object> json(Plan plan, int year, List<Figure> figures) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", plan.absolute(Paths.STATISTICS_SCHEMA));
    json.put("url", plan.absolute(Paths.statistics(year)));
    json.put("year", year);
    json.put("figures", figures.stream().map(StatisticsData::figure));
    return json;
  }

  private static Map<String, Object> figure(Figure figure) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", figure.key());
    entry.put("label", figure.label().zh());
    entry.put("labelEn", figure.label().en());
    entry.put("scope", figure.scope().key());
    entry.put("value", figure.value());
    entry.put("unit", figure.unit().zh());
    figure.share().ifPresent(share -> entry.put("numerator", share.numerator()));
    figure.share().ifPresent(share -> entry.put("denominator", share.denominator()));
    entry.put("formula", figure.formula().zh());
    entry.put("expression", figure.expression());
    entry.put("counted", figure.counted());
    entry.put("records", figure.records().stream().map(StatisticsData::source).toList());
    return entry;
  }

  /** Of a ledger that is not published nothing but its file's name and how many rows. */
  private static Map<String, Object> source(Statistics.Source source) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", source.path());
    if (source.line() > 0) {
      entry.put("line", source.line());
    }
    if (source.kind() == Statistics.Source.Kind.PRIVATE) {
      entry.put("count", source.count());
    }
    return entry;
  }
}
