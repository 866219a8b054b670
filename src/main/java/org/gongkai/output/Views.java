package org.gongkai.output;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongkai.model.Table;

/**
 * The records that templates see: each is the complete list of its page's inputs. Plain values
 * only; what is missing is an empty text or an empty list. Addresses are ready for an attribute but
 * for HTML escaping, which the template engine does.
 */
public final class Views {

  private Views() {}

  /** A text that links; without an address it is only a text. */
  public record Link(String text, String url) {}

  /** A page label (网页标签): a meta element of 政府网站发展指引. */
  public record Label(String name, String content) {}

  /** The same content in another format. */
  public record Alternate(String type, String title, String url) {}

  /** An entry of the navigation; {@code current} is a value of aria-current, or empty. */
  public record Entry(String text, String url, String current) {}

  /**
   * What is the same on every page of the site.
   *
   * @param snapshot the day that a snapshot shows, in words: {@code 2021年6月30日}; else empty
   * @param home address of the home page
   * @param assets address of the folder of assets, with a slash at its end
   * @param version changes when an asset changes: goes behind a question mark
   * @param search address of the description of its search, or empty
   */
  public record Furniture(
      String siteName,
      String description,
      String language,
      String snapshot,
      String home,
      String assets,
      String version,
      String search,
      Footer footer) {}

  /** The foot of every page; {@code markUrl} and {@code findErrorUrl} may be empty. */
  public record Footer(
      String owner,
      String operator,
      String address,
      String postcode,
      String phone,
      String email,
      String siteCode,
      String icp,
      String police,
      String markUrl,
      String findErrorUrl,
      String mapUrl,
      String feedsUrl,
      String dataUrl) {}

  /**
   * What stands around the content of a page.
   *
   * @param title of the window, the site's name included
   * @param url the page's own absolute address
   * @param crumbs the last one is the page itself and has no address
   * @param side navigation of the statutory platform, on its pages
   * @param saying makes {@code linked}, for templates that print it
   */
  public record Frame(
      Furniture site,
      String title,
      String url,
      List<Label> labels,
      List<Entry> navigation,
      List<Link> crumbs,
      List<Alternate> alternates,
      DisclosureViews.Side side,
      Supplier<String> saying) {

    /** What the page says of itself as JSON-LD, ready for a script element; or empty. */
    public String linked() {
      return saying.get();
    }

    /** The same with other crumbs. */
    public Frame with(List<Link> others) {
      return new Frame(site, title, url, labels, navigation, others, alternates, side, saying);
    }

    /** The same with the page's content in other formats. */
    public Frame and(List<Alternate> files) {
      List<Alternate> all = Stream.concat(files.stream(), alternates.stream()).toList();
      return new Frame(site, title, url, labels, navigation, crumbs, all, side, saying);
    }

    /** The same with other linked data. */
    Frame saying(Supplier<String> json) {
      return new Frame(site, title, url, labels, navigation, crumbs, alternates, side, json);
    }
  }

  /**
   * A document in a list.
   *
   * @param date of publication, or of the last update: {@code 2021-03-22}, or empty
   * @param number document number (发文字号), or empty
   * @param status key of the status (有效性), or empty
   * @param notice what is said of a document that is not published, or empty
   */
  public record Item(
      String title,
      String url,
      String date,
      String summary,
      String number,
      String status,
      String statusLabel,
      String notice) {}

  /** A number with its name: 新收申请 61 件. */
  public record Fact(String label, String value, String unit, String url) {}

  /**
   * A column on the home page or the map: its newest documents and how many there are.
   *
   * @param base id of the kind that a declared kind adds fields to; else the same as the kind
   */
  public record Section(
      String id,
      String kind,
      String base,
      Link link,
      String description,
      int total,
      List<Item> items) {}

  /**
   * The home page.
   *
   * @param latest the newest documents of all columns
   * @param report the newest annual report; its text is empty when there is none
   * @param facts of that report
   * @param doors the statutory platform's parts and the policy library, as far as the site has them
   */
  public record Home(
      Frame frame,
      List<Section> sections,
      List<Item> latest,
      Link report,
      List<Fact> facts,
      List<Link> doors) {}

  /**
   * A list page of a column.
   *
   * @param ways where its documents are found by other marks: the policy library
   * @param data the same documents as tables for machines
   */
  public record Listing(
      Frame frame,
      String id,
      String kind,
      String title,
      String description,
      List<Item> items,
      List<Link> ways,
      Pager pager,
      List<Link> data) {}

  /**
   * Where a list page stands among the others.
   *
   * @param previous empty on the first page
   * @param next empty on the last page
   * @param numbers page numbers to jump to; an empty address is the page itself or, with the text
   *     {@code …}, a gap
   */
  public record Pager(
      int page, int pages, int total, String previous, String next, List<Link> numbers) {}

  /** A line of a document's table: a field's label and its values. */
  public record Row(String key, String label, List<Link> values) {}

  /** A file for download; {@code type} is the extension in capitals. */
  public record File(String name, String url, String type, String size) {}

  /** Documents in one relation to this one. */
  public record Related(String key, String label, List<Link> links) {}

  /**
   * A statement about the document's state that a reader must not miss.
   *
   * @param kind repealed, expired, partly, amended, notYet, coming, draft, scheduled; archived for
   *     special columns; notStarted, open, closed for solicitations
   */
  public record Banner(String kind, String text, List<Link> links) {}

  /** Documents that a page leads to before its text: its interpretations, its policies. */
  public record Lead(String key, String label, List<LeadItem> items) {}

  /**
   * One of these documents.
   *
   * @param facts its number, its form, its date
   * @param status key of its status, or empty
   */
  public record LeadItem(
      String title, String url, List<String> facts, String status, String statusLabel) {}

  /**
   * A document's page.
   *
   * @param kind id of its kind
   * @param date when it was published: {@code 2021-03-22 09:30}, or empty
   * @param html the text, safe and complete
   * @param previous the newer neighbour in its column: none or one
   * @param next the older neighbour in its column: none or one
   */
  public record Page(
      Frame frame,
      String kind,
      String title,
      String date,
      String source,
      String author,
      List<Banner> banners,
      List<Lead> leads,
      List<Row> fields,
      String html,
      List<File> files,
      List<Related> related,
      List<Link> previous,
      List<Link> next,
      List<Link> data) {}

  /** Leads on from an address at which a document once was. */
  public record Redirect(String title, String url, String absolute) {}

  /**
   * What is left of a document that was withdrawn.
   *
   * @param date when it was published: {@code 2021-03-22 09:30}, or empty
   * @param withdrawn the day, in words: {@code 2021年7月1日}
   */
  public record Withdrawn(
      Frame frame, String title, String date, String withdrawn, String reason) {}

  /** A statutory table and the same as data. */
  public record Sheet(Table table, List<Link> data) {
    public Sheet {
      data = List.copyOf(data);
    }
  }

  /**
   * A part of an annual report: 一、总体情况.
   *
   * @param heading with its number
   * @param html its text, without the heading; empty for parts that are tables
   * @param notes explanations of numbers in the tables: the row and column, and the reason
   */
  public record Part(
      String id, String heading, String html, List<Sheet> sheets, List<Label> notes) {}

  /**
   * An annual report's page.
   *
   * @param form number of the notice that prescribes its form
   * @param reconciliation the table that puts its numbers beside the records', if there is one
   * @param origins where the year's figures are explained; empty if records give none of its
   *     numbers
   * @param trends its last years side by side; none if there is but one
   */
  public record Report(
      Page page,
      int year,
      String organization,
      String form,
      String before,
      List<Part> parts,
      List<Link> reconciliation,
      List<Link> origins,
      List<TrendViews.Trend> trends) {}

  /**
   * A figure of a register: 迁入统一平台 38 家.
   *
   * @param whole what it is a part of; empty for a figure that is no share
   * @param percent with one decimal and the sign, or empty
   */
  public record Share(String label, String part, String unit, String whole, String percent) {}

  /** A register in the list of registers. */
  public record RegisterLine(Link link, String description, int total, List<Share> shares) {}

  /** The page that lists the public registers (公开名录). */
  public record Registers(Frame frame, String title, List<RegisterLine> registers) {}

  /** A row of a register; the first cell names what the row is about. */
  public record Cells(List<Link> cells) {}

  /**
   * A page of a public register.
   *
   * @param year the latest that its rows are of
   * @param heads labels of the columns
   * @param data the whole register in other formats
   */
  public record Register(
      Frame frame,
      String id,
      String title,
      String description,
      int year,
      List<Share> shares,
      List<String> heads,
      List<Cells> rows,
      Pager pager,
      List<Link> data) {}

  /**
   * A page for people that lists all columns (站点地图).
   *
   * @param lists across the columns, with how many terms or documents each has
   * @param catalogs of all data
   */
  public record SiteMap(
      Frame frame, List<Section> sections, List<Fact> lists, List<Link> catalogs) {}

  /** A page with nothing but its frame: 404. */
  public record Bare(Frame frame) {}

  /** {@code sitemap.xml}. */
  public record Addresses(List<Address> addresses) {}

  /** An address for search engines; {@code modified} is a date or empty. */
  public record Address(String url, String modified) {}
}
