package org.gongkai.output;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;

/** Atom feeds (RFC 4287) of the site and of each column: the newest twenty documents. */
final class Feeds implements Output {

  static final String NAME = "feed.xml";
  private static final int SIZE = 20;

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    targets.add(target(plan, "", plan.config().name(), plan.site().items()));
    for (Column column : plan.config().columns()) {
      String title = column.label() + " - " + plan.config().name();
      targets.add(target(plan, column.id() + "/", title, plan.items(column)));
    }
    return targets;
  }

  private static Target target(Plan plan, String folder, String title, List<Site.Item> items) {
    return new Target(
        folder + NAME, new Target.Page("feed.ftlx", () -> view(plan, folder, title, items)));
  }

  private static Views.Feed view(Plan plan, String folder, String title, List<Site.Item> items) {
    ZoneId zone = plan.config().timeZone();
    List<Document> newest =
        items.stream()
            .map(Site.Item::document)
            .filter(document -> Dates.changed(document).isPresent())
            .sorted(Comparator.comparing(Feeds::changed, Comparator.reverseOrder()))
            .limit(SIZE)
            .toList();
    LocalDateTime updated =
        newest.stream().findFirst().map(Feeds::changed).orElse(plan.site().today().atStartOfDay());
    return new Views.Feed(
        plan.absolute(folder),
        title,
        plan.absolute(folder + NAME),
        plan.absolute(folder),
        Dates.offset(updated, zone),
        plan.config().owner(),
        newest.stream().map(document -> entry(plan, document, zone)).toList());
  }

  private static LocalDateTime changed(Document document) {
    return Dates.changed(document).orElseThrow();
  }

  private static Views.FeedItem entry(Plan plan, Document document, ZoneId zone) {
    String url = plan.absolute(document.folder());
    return new Views.FeedItem(
        url,
        document.title(),
        url,
        Dates.offset(changed(document), zone),
        document.publishedOn().map(d -> Dates.offset(d, zone)).orElse(""),
        document.text("summary"));
  }
}
