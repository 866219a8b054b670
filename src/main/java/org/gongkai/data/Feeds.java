package org.gongkai.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.lists.Taxonomy;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Dates;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/**
 * Atom feeds (RFC 4287) of the site, of columns, special columns, subjects and issuers: the newest
 * twenty documents.
 */
public final class Feeds implements Output {

  private static final int SIZE = 20;

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    targets.add(target(plan, "", plan.config().name(), plan.site().items()));
    for (Column column : plan.config().columns()) {
      String title = column.label() + " - " + plan.config().name();
      targets.add(target(plan, column.id() + "/", title, plan.items(column)));
    }
    for (Site.Item item : plan.site().items()) {
      if (item.document().isOf("topic")) {
        String title = item.document().title() + " - " + plan.config().name();
        List<Site.Item> items = plan.neighbours().inTopic(item.document());
        targets.add(target(plan, item.document().folder(), title, items));
      }
    }
    for (Taxonomy list : plan.taxonomies().all()) {
      if (list.hasFeeds()) {
        list.all()
            .forEach(
                term -> {
                  String title = list.label() + "：" + term.label() + " - " + plan.config().name();
                  targets.add(target(plan, term.folder(), title, term.items()));
                });
      }
    }
    return targets;
  }

  private static Target target(Plan plan, String folder, String title, List<Site.Item> items) {
    return new Target(
        folder + Paths.FEED, new Target.Page("feed.ftlx", () -> view(plan, folder, title, items)));
  }

  /** A document and when it last changed. */
  private record Change(Document document, LocalDateTime moment) {}

  private static Views.Feed view(Plan plan, String folder, String title, List<Site.Item> items) {
    ZoneId zone = plan.config().timeZone();
    LocalDate today = plan.site().today();
    List<Change> newest =
        items.stream()
            .map(Site.Item::document)
            .flatMap(d -> Dates.changed(d, today).map(moment -> new Change(d, moment)).stream())
            .sorted(Comparator.comparing(Change::moment, Comparator.reverseOrder()))
            .limit(SIZE)
            .toList();
    LocalDateTime updated =
        newest.stream().findFirst().map(Change::moment).orElse(today.atStartOfDay());
    return new Views.Feed(
        plan.absolute(folder),
        title,
        plan.absolute(folder + Paths.FEED),
        plan.absolute(folder),
        Dates.offset(updated, zone),
        plan.config().owner(),
        newest.stream().map(change -> entry(plan, change, zone)).toList());
  }

  private static Views.FeedItem entry(Plan plan, Change change, ZoneId zone) {
    Document document = change.document();
    String url = plan.absolute(document.folder());
    return new Views.FeedItem(
        url,
        document.title(),
        url,
        Dates.offset(change.moment(), zone),
        document.publishedOn().map(d -> Dates.offset(d, zone)).orElse(""),
        document.text("summary"));
  }
}
