package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Dates;
import org.gongkai.output.Labels;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** What is left of documents that were withdrawn (撤下): that, when and why. */
public final class WithdrawnPages implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Site.Item item : plan.site().withdrawn()) {
      Document document = item.document();
      targets.add(
          new Target(
              document.folder() + "index.html",
              new Target.Page("withdrawn.ftlh", () -> view(plan, document))));
    }
    return targets;
  }

  private static Views.Withdrawn view(Plan plan, Document document) {
    List<Views.Label> labels = Labels.withdrawn(plan, document);
    labels.add(new Views.Label("robots", "noindex"));
    Views.Frame frame =
        plan.frame(
            document.column(),
            document.title(),
            document.folder(),
            labels,
            List.of(plan.link(document.column()), new Views.Link(document.title(), "")),
            List.of(
                new Views.Alternate("application/json", "JSON", plan.url(Paths.json(document)))));
    return new Views.Withdrawn(
        frame,
        document.title(),
        Dates.minute(document),
        document.date("withdrawnOn").map(Dates::words).orElse(""),
        document.text("withdrawnReason"));
  }
}
