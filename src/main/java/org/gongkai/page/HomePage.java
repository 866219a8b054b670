package org.gongkai.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.lists.Disclosure;
import org.gongkai.lists.Library;
import org.gongkai.model.Document;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Site;
import org.gongkai.model.Table;
import org.gongkai.model.Target;
import org.gongkai.output.Catalogs;
import org.gongkai.output.Labels;
import org.gongkai.output.LinkedData;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/**
 * The home page: the newest documents, column by column, and the figures of the newest report of
 * the site's owner, or else of anybody.
 */
public final class HomePage implements Output {

  private static final int ITEMS = 8;

  @Override
  public List<Target> plan(Plan plan) {
    return List.of(new Target("index.html", new Target.Page("home.ftlh", () -> view(plan))));
  }

  private static Views.Home view(Plan plan) {
    List<Views.Item> latest =
        plan.site().items().stream()
            .filter(item -> item.document().publishedOn().isPresent())
            .sorted(
                Comparator.comparing(
                    (Site.Item item) -> item.document().publishedOn().get(),
                    Comparator.reverseOrder()))
            .limit(ITEMS)
            .map(plan::item)
            .toList();
    Optional<Document> report =
        plan.site().items().stream()
            .map(Site.Item::document)
            .filter(document -> !document.parts().isEmpty())
            .max(
                Comparator.comparing((Document d) -> isOwners(plan, d))
                    .thenComparing(d -> (Integer) d.value("year").orElseThrow().value()));
    return new Views.Home(
        LinkedData.on(
            plan,
            plan.frame(plan.config().name(), "", Labels.home(plan.config()))
                .and(Catalogs.alternates(plan)),
            LinkedData.site(plan)),
        sections(plan),
        latest,
        report.map(plan::link).orElse(new Views.Link("", "")),
        report.map(document -> facts(plan, document)).orElse(List.of()),
        doors(plan));
  }

  /** The platform leads to its own columns, but for the reports. */
  private static List<Views.Section> sections(Plan plan) {
    return plan.sections(ITEMS).stream()
        .filter(section -> section.kind().equals("annual-report") || !plan.isHeld(section.id()))
        .toList();
  }

  /** What people come for first. */
  private static List<Views.Link> doors(Plan plan) {
    List<Views.Link> doors = new ArrayList<>();
    Disclosure disclosure = plan.disclosure();
    if (disclosure.isThere()) {
      disclosure.guide().ifPresent(item -> doors.add(door(plan, "政府信息公开指南", item)));
      doors.add(new Views.Link("法定主动公开内容", plan.url(Disclosure.FOLDER)));
      doors.add(new Views.Link("政府信息公开年报", plan.url(Disclosure.REPORTS)));
      disclosure.application().ifPresent(item -> doors.add(door(plan, "依申请公开", item)));
    }
    plan.config().columns().stream()
        .filter(column -> column.kind().equals("website-report") && !plan.items(column).isEmpty())
        .forEach(column -> doors.add(plan.link(column)));
    if (plan.library().isThere()) {
      doors.add(new Views.Link(Library.TITLE, plan.url(Library.FOLDER)));
    }
    return doors;
  }

  private static Views.Link door(Plan plan, String name, Site.Item item) {
    return new Views.Link(name, plan.url(item.document().folder()));
  }

  /** Whose report it is: other bodies' reports may be newer, but the site is its owner's. */
  private static boolean isOwners(Plan plan, Document report) {
    return report.text("organization").equals(plan.config().owner());
  }

  private static List<Views.Fact> facts(Plan plan, Document report) {
    List<Views.Fact> facts = new ArrayList<>();
    for (Table table :
        plan.statistics().report(report).map(ReconciledReport::tables).orElse(List.of())) {
      String url = plan.url(report.folder()) + "#" + table.anchor();
      if (table.id().equals("applications")) {
        fact(table, "newReceived", "total", "新收申请", url).ifPresent(facts::add);
        fact(table, "resultsTotal", "total", "办结申请", url).ifPresent(facts::add);
        fact(table, "carriedOut", "total", "结转下年度", url).ifPresent(facts::add);
      } else if (table.id().equals("art20-1")) {
        fact(table, "normativeDocuments", "issued", "制发规范性文件", url).ifPresent(facts::add);
        fact(table, "normativeDocuments", "inForce", "现行有效规范性文件", url).ifPresent(facts::add);
      }
    }
    return facts;
  }

  private static Optional<Views.Fact> fact(
      Table table, String row, String column, String label, String url) {
    return table
        .cell(row, column)
        .filter(cell -> cell.state() == Table.State.NUMBER)
        .map(cell -> new Views.Fact(label, cell.text(), "件", url));
  }
}
