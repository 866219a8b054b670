package org.gongkai.output;

import java.util.List;

/** What templates see of lists across columns; like {@link Views}, complete and plain. */
public final class ListViews {

  private ListViews() {}

  /** A term with the number of its documents and, of a first level, the terms below it. */
  public record Term(Views.Link link, int total, List<Term> below) {}

  /**
   * All terms of one sort: 主题分类, 发布机构.
   *
   * @param key of the sort: subject, issuer, genre, year, keyword
   * @param sorts the indexes of all sorts, this one without an address
   */
  public record Terms(
      Views.Frame frame,
      String key,
      String title,
      List<Term> terms,
      List<Views.Link> sorts,
      Views.Pager pager) {}

  /**
   * The documents of a term.
   *
   * @param key of its sort
   * @param sort name of its sort, with the address of the index
   * @param feed its Atom feed: none or one
   */
  public record TermPage(
      Views.Frame frame,
      String key,
      Views.Link sort,
      String title,
      List<Term> below,
      List<Views.Item> items,
      Views.Pager pager,
      List<Views.Link> feed) {}
}
