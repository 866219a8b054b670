package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.dataset.DatasetNodes;
import org.gongkai.dataset.Datasets;
import org.gongkai.model.Attachment;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.model.WorkSheet;
import org.gongkai.output.Alternates;
import org.gongkai.output.Banners;
import org.gongkai.output.Dates;
import org.gongkai.output.DocumentNodes;
import org.gongkai.output.FieldRows;
import org.gongkai.output.Labels;
import org.gongkai.output.Leads;
import org.gongkai.output.LinkedData;
import org.gongkai.output.Output;
import org.gongkai.output.Pages;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** The page of each document, by the template of its kind. */
public final class DocumentPages implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>(plan.site().items().size());
    for (Column column : plan.config().columns()) {
      List<Site.Item> items = plan.items(column);
      for (int i = 0; i < items.size(); i++) {
        Site.Item item = items.get(i);
        List<Site.Item> newer = i == 0 ? List.of() : List.of(items.get(i - 1));
        List<Site.Item> older = i + 1 == items.size() ? List.of() : List.of(items.get(i + 1));
        String template = plan.template(column);
        targets.add(
            new Target(
                item.document().folder() + "index.html",
                new Target.Page(template, () -> view(plan, item, newer, older))));
        if (item.document().isOf("topic")) {
          targets.addAll(TopicView.later(plan, item, template));
        }
      }
    }
    return targets;
  }

  private static Record view(
      Plan plan, Site.Item item, List<Site.Item> newer, List<Site.Item> older) {
    Document document = item.document();
    Views.Page page = page(plan, item, newer, older);
    if (document.isOf("topic")) {
      return TopicView.of(plan, item, page, 1);
    }
    Optional<WorkSheet> sheet = plan.statistics().sheet(document);
    if (sheet.isPresent()) {
      return WorkSheetView.of(plan, sheet.get(), page);
    }
    return document.parts().isEmpty() ? page : ReportView.of(plan, item, page);
  }

  private static Views.Page page(
      Plan plan, Site.Item item, List<Site.Item> newer, List<Site.Item> older) {
    Document document = item.document();
    return new Views.Page(
        frame(plan, item, 1),
        document.column().kind(),
        document.title(),
        Dates.minute(document),
        Labels.source(plan.config(), document),
        document.text("author"),
        Banners.of(plan, item),
        Leads.of(plan, item),
        FieldRows.of(plan, item),
        document.parts().isEmpty() ? item.html() : "",
        item.files().stream().map(file -> file(plan, file)).toList(),
        plan.relations().shown(plan, item),
        newer.stream().map(other -> plan.link(other.document())).toList(),
        older.stream().map(other -> plan.link(other.document())).toList(),
        List.of(
            new Views.Link("JSON", plan.url(Paths.json(document))),
            new Views.Link("Markdown", plan.url(Paths.markdown(document)))));
  }

  /** What stands around a document's page, or a later page of its list. */
  static Views.Frame frame(Plan plan, Site.Item item, int number) {
    Document document = item.document();
    Pages pages = TopicView.pages(plan, document);
    List<Views.Label> labels = Labels.document(plan, document);
    if (!item.pending().isEmpty()) {
      labels.add(new Views.Label("robots", "noindex"));
    }
    Views.Frame frame =
        plan.frame(
            document.column(),
            Pages.name(document.title(), number),
            pages.folder(number),
            labels,
            List.of(plan.link(document.column()), new Views.Link(document.title(), "")),
            Alternates.of(plan, document));
    return number == 1 ? LinkedData.on(plan, frame, () -> nodes(plan, item)) : frame;
  }

  private static List<Map<String, Object>> nodes(Plan plan, Site.Item item) {
    List<Map<String, Object>> nodes = new ArrayList<>(DocumentNodes.of(plan, item));
    Datasets.numbers(plan, item.document())
        .ifPresent(dataset -> nodes.add(DatasetNodes.of(plan, dataset, List.of())));
    return nodes;
  }

  static Views.File file(Plan plan, Attachment file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return new Views.File(name, plan.url(file.path()), extension(name), size(file.size()));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
  }

  /** A size for people: {@code 12 KB}, {@code 3.4 MB}. */
  static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    } else if (bytes < 1024 * 1024) {
      return (bytes + 1023) / 1024 + " KB";
    }
    long tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
    return tenths / 10 + "." + tenths % 10 + " MB";
  }
}
