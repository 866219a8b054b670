package org.gongkai.output;

import java.util.List;

/** What templates see of the statutory platform; like {@link Views}, complete and plain. */
public final class DisclosureViews {

  private DisclosureViews() {}

  /**
   * The left navigation of the platform (政府信息公开); without parts on pages that do not belong to it.
   *
   * @param title the platform's prescribed name
   */
  public record Side(String title, String url, List<Part> parts) {

    /** What pages beside the platform have. */
    static final Side NONE = new Side("", "", List.of());
  }

  /**
   * One of the five parts.
   *
   * @param key guide, rules, items, reports, application
   * @param open whether the page is in it
   * @param groups the statutory items, by article; of other parts none
   */
  public record Part(String key, Views.Entry entry, boolean open, List<Group> groups) {}

  /** The items of an article: 第二十条. */
  public record Group(String label, List<Views.Entry> entries) {}

  /**
   * The platform's first page: the statutory items with how much there is of each.
   *
   * @param latest the newest documents of all items
   */
  public record Home(
      Views.Frame frame,
      String title,
      String owner,
      List<Items> groups,
      List<Row> latest,
      Views.Link catalog) {}

  /** The items of an article with their documents' number. */
  public record Items(String label, List<Line> lines) {}

  /** An item; {@code none} if its explanation says that there is no such information. */
  public record Line(String number, Views.Link link, int total, boolean none) {}

  /**
   * The page of a statutory item.
   *
   * @param number in article 20, or empty
   * @param article 第二十条 or 第二十一条
   * @param basis of its explanation, or empty
   * @param html text of its explanation, safe and complete, or empty
   * @param updated when the explanation was, or empty
   */
  public record Item(
      Views.Frame frame,
      String key,
      String number,
      String title,
      String article,
      String basis,
      String html,
      boolean none,
      String updated,
      List<Row> rows,
      Views.Pager pager) {}

  /** A document in a table of the platform: 名称、索引号、发布机构、发布日期. */
  public record Row(String title, String url, String indexNumber, String issuer, String date) {}

  /** The disclosure catalog (信息公开目录) with what article 12 asks for. */
  public record Catalog(
      Views.Frame frame,
      String title,
      List<Record> rows,
      Views.Pager pager,
      List<Views.Link> data) {}

  /** A document in the catalog; {@code madeOn} is its 生成日期. */
  public record Record(
      String indexNumber,
      String title,
      String url,
      String summary,
      String madeOn,
      String issuer,
      String subject) {}

  /** Annual reports by year, the newest first. */
  public record Reports(Views.Frame frame, String title, List<Year> years) {}

  /** The reports of a year, each with the body that made it. */
  public record Year(int year, List<Report> reports) {}

  /** A report; {@code date} is when it was published. */
  public record Report(String organization, Views.Link link, String date) {}
}
