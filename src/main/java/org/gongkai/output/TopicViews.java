package org.gongkai.output;

import java.util.List;

/** What templates see of special columns (专题专栏). */
public final class TopicViews {

  private TopicViews() {}

  /** A document in a special column, and the column it comes from. */
  public record Entry(Views.Item item, Views.Link column) {}

  /**
   * A page of a special column.
   *
   * @param page on later pages without its text
   * @param items from any column, newest first, twenty a page
   */
  public record Topic(Views.Page page, List<Entry> items, Views.Pager pager, Views.Link feed) {}
}
