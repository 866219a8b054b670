package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Banners;
import org.gongkai.output.Pages;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.TopicViews;
import org.gongkai.output.Views;

/** The page of a special column (专题专栏): its text, then what belongs to it, from any column. */
final class TopicView {

  private TopicView() {}

  /** A page of it. */
  static TopicViews.Topic of(Plan plan, Site.Item topic, Views.Page page, int number) {
    Pages pages = pages(plan, topic.document());
    List<TopicViews.Entry> items =
        pages.on(plan.neighbours().inTopic(topic.document()), number).stream()
            .map(item -> item(plan, item))
            .toList();
    String feed = plan.url(topic.document().folder() + Paths.FEED);
    return new TopicViews.Topic(
        page, items, pages.pager(plan, number), new Views.Link("订阅本专题", feed));
  }

  /** The pages after the first, which have the list alone. */
  static List<Target> later(Plan plan, Site.Item topic, String template) {
    List<Target> targets = new ArrayList<>();
    Pages pages = pages(plan, topic.document());
    for (int page = 2; page <= pages.count(); page++) {
      int number = page;
      targets.add(
          new Target(
              pages.folder(page) + "index.html",
              new Target.Page(template, () -> of(plan, topic, bare(plan, topic, number), number))));
    }
    return targets;
  }

  private static Views.Page bare(Plan plan, Site.Item topic, int number) {
    Document document = topic.document();
    return new Views.Page(
        DocumentPages.frame(plan, topic, number),
        document.column().kind(),
        document.title(),
        "",
        "",
        "",
        Banners.of(plan, topic),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Pages pages(Plan plan, Document document) {
    return Pages.of(document.folder(), plan.neighbours().inTopic(document).size());
  }

  private static TopicViews.Entry item(Plan plan, Site.Item item) {
    return new TopicViews.Entry(plan.item(item), plan.link(item.document().column()));
  }
}
