package org.gongkai.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Json;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Dates;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/** What is left of the data of documents that were withdrawn (撤下): that, when and why. */
public final class WithdrawnData implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Site.Item item : plan.site().withdrawn()) {
      Document document = item.document();
      targets.add(
          new Target(
              Paths.json(document), new Target.Data(() -> Json.bytes(record(plan, document)))));
    }
    return targets;
  }

  private static Map<String, Object> record(Plan plan, Document document) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("$schema", plan.absolute(Paths.WITHDRAWN_SCHEMA));
    record.put("url", plan.absolute(document.folder()));
    record.put("kind", document.column().kind());
    record.put("column", document.column().id());
    record.put("title", document.title());
    document
        .publishedOn()
        .ifPresent(d -> record.put("publishedOn", Dates.offset(d, plan.config().timeZone())));
    for (String key : List.of("indexNumber", "documentNumber")) {
      if (!document.text(key).isEmpty()) {
        record.put(key, document.text(key));
      }
    }
    record.put("withdrawnOn", document.text("withdrawnOn"));
    record.put("withdrawnReason", document.text("withdrawnReason"));
    DocumentLabels.withdrawn(plan, document, record);
    return record;
  }
}
