package org.gongkai.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.gongkai.lists.Disclosure;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.DisclosureViews;
import org.gongkai.output.Listed;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/**
 * The statutory platform (政府信息公开平台, 国办公开办函〔2019〕61号): its first page, the rules, the annual
 * reports. The guide and the application page are documents.
 */
public final class DisclosurePages implements Output {

  private static final int LATEST = 10;

  @Override
  public List<Target> plan(Plan plan) {
    if (!plan.disclosure().isThere()) {
      return List.of();
    }
    List<Target> targets = new ArrayList<>();
    targets.add(
        new Target(
            Disclosure.FOLDER + "index.html",
            new Target.Page("disclosure.ftlh", () -> home(plan))));
    targets.add(
        new Target(
            Disclosure.REPORTS + "index.html",
            new Target.Page("reports.ftlh", () -> reports(plan))));
    rules(plan, targets);
    return targets;
  }

  /** A page of the platform below its first one. */
  static Views.Frame frame(
      Plan plan, String part, String name, String path, int page, String type, String description) {
    return plan.frame(
        new Listed(
            name,
            Paging.name(name, page) + " - " + Disclosure.TITLE,
            path,
            description,
            List.of(Disclosure.TITLE, name),
            type,
            part,
            List.of(new Views.Link(Disclosure.TITLE, plan.url(Disclosure.FOLDER))),
            List.of()));
  }

  private static DisclosureViews.Home home(Plan plan) {
    List<DisclosureViews.Items> groups = new ArrayList<>();
    for (String article : List.of("第二十条", "第二十一条")) {
      List<DisclosureViews.Line> lines =
          plan.disclosure().items().stream()
              .filter(item -> item.article().equals(article))
              .map(
                  item ->
                      new DisclosureViews.Line(
                          item.number(),
                          new Views.Link(item.label(), plan.url(item.folder())),
                          item.items().size(),
                          item.isNone()))
              .toList();
      groups.add(new DisclosureViews.Items("条例" + article, lines));
    }
    return new DisclosureViews.Home(
        plan.frame(
            new Listed(
                Disclosure.TITLE,
                Disclosure.TITLE,
                Disclosure.FOLDER,
                "集中公开法定主动公开内容、公开指南、公开制度、公开年报和依申请公开",
                List.of(Disclosure.TITLE, "法定主动公开内容"),
                "信息公开目录",
                "items",
                List.of(),
                List.of())),
        Disclosure.TITLE,
        plan.config().owner(),
        groups,
        plan.disclosure().catalog().stream().limit(LATEST).map(i -> row(plan, i)).toList(),
        new Views.Link("信息公开目录", plan.url(Disclosure.CATALOG)));
  }

  /** A document as a line of the platform's tables. */
  static DisclosureViews.Row row(Plan plan, Site.Item item) {
    Document document = item.document();
    return new DisclosureViews.Row(
        document.title(),
        plan.url(document.folder()),
        document.text("indexNumber"),
        plan.issuer(document),
        plan.item(item).date());
  }

  private static DisclosureViews.Reports reports(Plan plan) {
    TreeMap<Integer, List<DisclosureViews.Report>> years = new TreeMap<>(Comparator.reverseOrder());
    for (Site.Item item : plan.disclosure().reports()) {
      Document document = item.document();
      int year = (Integer) document.value("year").orElseThrow().value();
      years
          .computeIfAbsent(year, y -> new ArrayList<>())
          .add(
              new DisclosureViews.Report(
                  document.text("organization"), plan.link(document), plan.item(item).date()));
    }
    List<DisclosureViews.Year> sorted = new ArrayList<>();
    years.forEach(
        (year, reports) -> {
          reports.sort(order(plan.config().owner()));
          sorted.add(new DisclosureViews.Year(year, List.copyOf(reports)));
        });
    String name = "政府信息公开年报";
    return new DisclosureViews.Reports(
        frame(plan, "reports", name, Disclosure.REPORTS, 1, "信息公开年报", "历年政府信息公开工作年度报告"),
        name,
        sorted);
  }

  /** The site's owner first, then the other bodies by name. */
  private static Comparator<DisclosureViews.Report> order(String owner) {
    return Comparator.comparing((DisclosureViews.Report r) -> !r.organization().equals(owner))
        .thenComparing(DisclosureViews.Report::organization);
  }

  private static void rules(Plan plan, List<Target> targets) {
    Paging<Site.Item> paging = new Paging<>(Disclosure.RULES, plan.disclosure().rules());
    for (int page = 1; page <= paging.pages(); page++) {
      int number = page;
      targets.add(
          new Target(
              paging.file(page), new Target.Page("list.ftlh", () -> rules(plan, paging, number))));
    }
  }

  private static Views.Listing rules(Plan plan, Paging<Site.Item> paging, int page) {
    String name = "政府信息公开制度";
    String description = "政府信息公开条例和本地的公开制度";
    return new Views.Listing(
        frame(plan, "rules", name, paging.folder(page), page, "政策文件", description),
        "rules",
        "",
        name,
        description,
        paging.entries(page).stream().map(plan::item).toList(),
        List.of(),
        paging.pager(plan, page),
        List.of());
  }
}
