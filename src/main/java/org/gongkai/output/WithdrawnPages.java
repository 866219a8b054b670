package org.gongkai.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Json;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;

/** What is left of documents that were withdrawn (撤下): that, when and why, as page and data. */
final class WithdrawnPages implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Site.Item item : plan.site().withdrawn()) {
      Document document = item.document();
      targets.add(
          new Target(
              document.folder() + "index.html",
              new Target.Page("withdrawn.ftlh", () -> view(plan, document))));
      targets.add(
          new Target(
              DocumentData.path(document),
              new Target.Data(() -> Json.bytes(record(plan, document)))));
    }
    return targets;
  }

  private static Views.Withdrawn view(Plan plan, Document document) {
    List<Views.Label> labels = Labels.document(plan, document);
    labels.removeIf(label -> label.name().equals("Description"));
    labels.add(new Views.Label("robots", "noindex"));
    Views.Frame frame =
        plan.frame(
            document.column(),
            document.title(),
            document.folder(),
            labels,
            List.of(plan.link(document.column()), new Views.Link(document.title(), "")),
            List.of());
    return new Views.Withdrawn(
        frame,
        document.title(),
        Dates.minute(document),
        Labels.source(plan.config(), document),
        document.date("withdrawnOn").map(Dates::words).orElse(""),
        document.text("withdrawnReason"));
  }

  private static Map<String, Object> record(Plan plan, Document document) {
    Map<String, Object> record = new LinkedHashMap<>();
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
    return record;
  }
}
