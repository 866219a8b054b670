package org.gongkai.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.gongkai.lists.StatusChange;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Dates;
import org.gongkai.output.FeedViews;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Subscriptions;
import org.gongkai.output.Views;

/**
 * Feeds, as Atom (RFC 4287) and as JSON Feed 1.1: the newest twenty documents of the site, of
 * columns, special columns, subjects and issuers; what became of policies.
 */
public final class Feeds implements Output {

  private static final int SIZE = 20;

  /** One clean-up may end many policies in a day. */
  private static final int CHANGES = 200;

  /** How much of a text stands for a summary that was not written. */
  private static final int BEGINNING = 200;

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Subscriptions.Group group : Subscriptions.of(plan)) {
      for (Subscriptions.Followed list : group.lists()) {
        both(list.folder(), () -> documents(plan, list), targets);
      }
    }
    if (Subscriptions.hasStatusChanges(plan)) {
      both(StatusChange.FOLDER, () -> changes(plan), targets);
    }
    return targets;
  }

  private static void both(String folder, Supplier<FeedViews.Feed> feed, List<Target> targets) {
    targets.add(new Target(folder + Paths.FEED, new Target.Page("feed.ftlx", feed)));
    targets.add(
        new Target(folder + Paths.JSON_FEED, new Target.Data(() -> JsonFeed.bytes(feed.get()))));
  }

  /** A document and when it last changed. */
  private record Change(Document document, LocalDateTime moment) {}

  private static FeedViews.Feed documents(Plan plan, Subscriptions.Followed list) {
    LocalDate today = plan.site().today();
    List<Change> newest =
        list.items().stream()
            .map(Site.Item::document)
            .flatMap(d -> Dates.changed(d, today).map(moment -> new Change(d, moment)).stream())
            .sorted(Comparator.comparing(Change::moment, Comparator.reverseOrder()))
            .limit(SIZE)
            .toList();
    return feed(
        plan,
        list.folder(),
        list.title(),
        "",
        newest.stream().findFirst().map(Change::moment).orElse(today.atStartOfDay()),
        newest.stream().map(change -> item(plan, change)).toList());
  }

  private static FeedViews.Feed feed(
      Plan plan,
      String folder,
      String title,
      String description,
      LocalDateTime updated,
      List<FeedViews.Item> items) {
    return new FeedViews.Feed(
        plan.absolute(folder),
        title,
        description,
        plan.absolute(folder + Paths.FEED),
        plan.absolute(folder + Paths.JSON_FEED),
        plan.absolute(folder),
        Dates.offset(updated, plan.config().timeZone()),
        plan.config().owner(),
        items);
  }

  private static FeedViews.Item item(Plan plan, Change change) {
    Document document = change.document();
    ZoneId zone = plan.config().timeZone();
    String url = plan.absolute(document.folder());
    String summary = document.text("summary");
    return new FeedViews.Item(
        url,
        document.title(),
        url,
        Dates.offset(change.moment(), zone),
        document.publishedOn().map(d -> Dates.offset(d, zone)).orElse(""),
        summary,
        summary.isEmpty() ? beginning(document) : summary,
        List.of(new Views.Label(document.column().id(), document.column().label())));
  }

  /** How a text begins, or the title where there is none. */
  private static String beginning(Document document) {
    String text = document.body().plain().strip().replaceAll("\\s+", " ");
    int length = text.codePointCount(0, text.length());
    if (text.isEmpty()) {
      return document.title();
    }
    return length <= BEGINNING
        ? text
        : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
  }

  private static FeedViews.Feed changes(Plan plan) {
    List<StatusChange> newest = plan.statusChanges().stream().limit(CHANGES).toList();
    return feed(
        plan,
        StatusChange.FOLDER,
        StatusChange.NAME + " - " + plan.config().name(),
        "政策文件公布以后施行、修改、废止、失效，以及有效期将在" + Site.LAPSING_WITHIN_DAYS + "日内届满",
        newest.stream()
            .findFirst()
            .map(StatusChange::moment)
            .orElse(plan.site().today().atStartOfDay()),
        newest.stream().map(change -> item(plan, change)).toList());
  }

  private static FeedViews.Item item(Plan plan, StatusChange change) {
    Document document = change.item().document();
    String url = plan.absolute(document.folder());
    String label = plan.label("statusChange", change.event());
    String moment = Dates.offset(change.moment(), plan.config().timeZone());
    String sentence = Subscriptions.sentence(plan, change);
    return new FeedViews.Item(
        // The same document may change again, each time as another entry.
        url + "#" + change.event() + "-" + change.on(),
        label + "：" + document.title(),
        url,
        moment,
        moment,
        sentence,
        sentence,
        List.of(new Views.Label(change.event(), label)));
  }
}
