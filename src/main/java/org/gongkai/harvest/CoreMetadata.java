package org.gongkai.harvest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.diag.Json;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** Each dataset's entry in the elements of GB/T 21063 and of the guide to such catalogs. */
public final class CoreMetadata implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(
        new Target(Paths.CORE_METADATA, new Target.Data(() -> Json.bytes(everything(plan)))));
  }

  private static Map<String, Object> everything(Plan plan) {
    List<Object> elements = new ArrayList<>();
    for (Elements.Element element : Elements.ALL) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("standard", element.standard());
      one.put("name", element.name());
      one.put("obligation", element.obligation());
      elements.add(one);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("elements", elements);
    all.put("datasets", Datasets.of(plan).stream().map(dataset -> entry(plan, dataset)).toList());
    return all;
  }

  /** What is not known is left out. */
  private static Map<String, Object> entry(Plan plan, Dataset dataset) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (Elements.Element element : Elements.ALL) {
      Object value = element.value().of(plan, dataset);
      if (!value.equals("") && !value.equals(List.of())) {
        entry.put(element.name(), value);
      }
    }
    return entry;
  }
}
