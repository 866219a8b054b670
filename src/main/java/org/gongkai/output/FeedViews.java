package org.gongkai.output;

import java.util.List;

/** What templates see of feeds; like {@link Views}, complete and plain. */
public final class FeedViews {

  private FeedViews() {}

  /**
   * A feed, as Atom and as JSON Feed; moments are RFC 3339.
   *
   * @param self absolute address of the Atom feed
   * @param json absolute address of the same as JSON Feed
   * @param alternate absolute address of the page for people
   */
  public record Feed(
      String id,
      String title,
      String description,
      String self,
      String json,
      String alternate,
      String updated,
      String author,
      List<Item> items) {}

  /**
   * An entry of a feed.
   *
   * @param summary as the document says, or empty
   * @param text never empty: the summary, or how the text begins
   * @param categories keys with their words: the column, or what became of a policy
   */
  public record Item(
      String id,
      String title,
      String url,
      String updated,
      String published,
      String summary,
      String text,
      List<Views.Label> categories) {}

  /** The page that lists all feeds (订阅). */
  public record Index(Views.Frame frame, String title, List<Group> groups) {}

  /** Feeds of one sort: columns, subjects, issuers. */
  public record Group(String label, List<Line> lines) {}

  /** A feed's page, and the feed in both formats. */
  public record Line(Views.Link page, List<Views.Link> feeds) {}
}
