package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.lists.StatusChange;
import org.gongkai.model.Document;
import org.gongkai.model.Target;
import org.gongkai.output.Alternates;
import org.gongkai.output.FeedViews;
import org.gongkai.output.Listed;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;
import org.gongkai.output.Subscriptions;
import org.gongkai.output.Views;

/** The page of all feeds (订阅), and what became of policies as a list (有效性变动). */
public final class FeedPages implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    targets.add(
        new Target(
            Subscriptions.FOLDER + "index.html", new Target.Page("feeds.ftlh", () -> index(plan))));
    if (Subscriptions.hasStatusChanges(plan)) {
      Paging<StatusChange> paging = new Paging<>(StatusChange.FOLDER, plan.statusChanges());
      for (int page = 1; page <= paging.pages(); page++) {
        int number = page;
        targets.add(
            new Target(
                paging.file(page),
                new Target.Page("list.ftlh", () -> changes(plan, paging, number))));
      }
    }
    return targets;
  }

  private static FeedViews.Index index(Plan plan) {
    List<FeedViews.Group> groups = new ArrayList<>();
    for (Subscriptions.Group group : Subscriptions.of(plan)) {
      List<FeedViews.Line> lines = new ArrayList<>();
      group.lists().forEach(list -> lines.add(line(plan, list.name(), list.folder())));
      if (group.label().equals("全站") && Subscriptions.hasStatusChanges(plan)) {
        lines.add(line(plan, StatusChange.NAME, StatusChange.FOLDER));
      }
      groups.add(new FeedViews.Group(group.label(), lines));
    }
    return new FeedViews.Index(
        frame(
            plan,
            Subscriptions.NAME,
            Subscriptions.NAME,
            Subscriptions.FOLDER,
            "用阅读器订阅本站各栏目、专题、主题和机构的新信息",
            ""),
        Subscriptions.NAME,
        groups);
  }

  private static FeedViews.Line line(Plan plan, String name, String folder) {
    return new FeedViews.Line(
        new Views.Link(name, plan.url(folder)), Alternates.feedLinks(plan, folder));
  }

  private static Views.Listing changes(Plan plan, Paging<StatusChange> paging, int page) {
    String description = "政策文件公布以后施行、修改、废止、失效的情况，以及将在90日内到期的文件";
    return new Views.Listing(
        frame(
            plan,
            StatusChange.NAME,
            Paging.name(StatusChange.NAME, page),
            paging.folder(page),
            description,
            StatusChange.FOLDER),
        "status-changes",
        "",
        StatusChange.NAME,
        description,
        paging.entries(page).stream().map(change -> item(plan, change)).toList(),
        List.of(),
        paging.pager(plan, page),
        Alternates.feedLinks(plan, StatusChange.FOLDER));
  }

  private static Views.Item item(Plan plan, StatusChange change) {
    Document document = change.item().document();
    return new Views.Item(
        document.title(),
        plan.url(document.folder()),
        change.moment().toLocalDate().toString(),
        Subscriptions.sentence(plan, change),
        document.text("documentNumber"),
        change.item().status(),
        plan.label("statusChange", change.event()),
        "");
  }

  private static Views.Frame frame(
      Plan plan, String name, String title, String path, String description, String feeds) {
    return plan.frame(
        new Listed(
            name,
            title,
            path,
            description,
            List.of(name, Subscriptions.NAME),
            "数据发布",
            "",
            List.of(),
            feeds.isEmpty()
                ? Alternates.feeds(plan, "", plan.config().name())
                : Alternates.feeds(plan, feeds, name)));
  }
}
