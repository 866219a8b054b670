package org.gongkai.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All documents that are published on a day, linked with each other.
 *
 * @param calendar working days, for periods that are counted in them
 * @param today the day the site is built for
 * @param snapshot whether that is how it once stood, shown for looking back
 * @param drafts whether drafts and what is not due yet are shown too
 * @param items in the order of their columns, newest first in each
 * @param withdrawn documents that were taken back: what is left of them is a page that says so
 * @param formerAddresses pages that lead to documents, sorted by path
 * @param upcoming documents that are not due yet, sorted by path: rules look at them before their
 *     day
 * @param attachments the files that published documents link to, sorted by path
 * @param withheld documents that are drafts or not due yet, sorted by path
 * @param next when the site will be another without anybody editing it
 * @param locked addresses that were made public once
 * @param unread paths of files that could not be understood: what is looked for and not found may
 *     be in them
 * @param faulty paths of documents that have mistakes of their own: what is counted in them may be
 *     wrong
 * @param ledgers records that are counted, by ledger, then year
 * @param units annual reports of other bodies, whose numbers are summed; they have no pages
 */
public record Site(
    SiteConfig config,
    WorkingCalendar calendar,
    LocalDate today,
    boolean snapshot,
    boolean drafts,
    List<Item> items,
    List<Item> withdrawn,
    List<FormerAddress> formerAddresses,
    List<Document> upcoming,
    List<Attachment> attachments,
    List<Document> withheld,
    Optional<Change> next,
    List<LockedAddress> locked,
    List<String> unread,
    List<String> faulty,
    List<Ledger> ledgers,
    List<Document> units) {

  /** How many days before a policy lapses the site begins to tell it. */
  public static final int LAPSING_WITHIN_DAYS = 90;

  public Site {
    ledgers = List.copyOf(ledgers);
    units = List.copyOf(units);
    unread = List.copyOf(unread);
    faulty = List.copyOf(faulty);
    items = List.copyOf(items);
    withdrawn = List.copyOf(withdrawn);
    formerAddresses = List.copyOf(formerAddresses);
    upcoming = List.copyOf(upcoming);
    withheld = List.copyOf(withheld);
    locked = List.copyOf(locked);
    attachments = List.copyOf(attachments);
  }

  /**
   * A document in its place among the others.
   *
   * @param status key in the vocabulary {@code status} (有效性), or empty for kinds that have none
   * @param relations declared here or generated from the other end
   * @param addresses of the body's links, in their order, escaped for an attribute
   * @param files attachments named by the document's field
   * @param pending why it is not on the site yet: draft, scheduled, or empty for one that is
   */
  public record Item(
      Document document,
      String status,
      List<Relation> relations,
      List<String> addresses,
      List<Attachment> files,
      String pending) {
    public Item {
      relations = List.copyOf(relations);
      addresses = List.copyOf(addresses);
      files = List.copyOf(files);
    }

    /** The same item with another document. */
    public Item with(Document other) {
      return new Item(other, status, relations, addresses, files, pending);
    }

    /** The relations of a kind. */
    public List<Relation> related(String key) {
      return relations.stream().filter(r -> r.key().equals(key)).toList();
    }

    /** The whole text with its links' addresses. */
    public String html() {
      return html(0, document.body().html().length());
    }

    /** The text between two offsets of the body's HTML. */
    public String html(int from, int to) {
      return document.body().html(from, to, addresses);
    }
  }

  /**
   * A relation to another document.
   *
   * @param key the field's, or its inverse's
   * @param since the acting document's first day, for a relation that changes the other's status
   */
  public record Relation(String key, Document other, Force force, Optional<LocalDate> since) {}

  /**
   * What comes by itself with time: a publication, a change of status.
   *
   * @param at in the site's time zone
   * @param paths of the documents that change then, sorted
   * @param announced whether nothing changes but the list of changes of status, on which they are
   *     from then on
   */
  public record Change(LocalDateTime at, List<String> paths, boolean announced) {
    public Change(LocalDateTime at, List<String> paths) {
      this(at, paths, false);
    }

    public Change {
      paths = List.copyOf(paths);
    }
  }

  /** Whether the acting document has done what it says. */
  public enum Force {
    HOLDS,
    /** From a day still to come. */
    COMING,
    /** The acting document itself ended before its first day. */
    NEVER
  }

  /**
   * All documents that are, were or will be published: first in list order, then those withdrawn,
   * then those not due yet.
   */
  public List<Document> documents() {
    return Stream.concat(published().map(Item::document), upcoming.stream()).toList();
  }

  /** The same site with other texts in its documents. */
  public Site with(UnaryOperator<Document> change) {
    UnaryOperator<Item> changed = item -> item.with(change.apply(item.document()));
    return new Site(
        config,
        calendar,
        today,
        snapshot,
        drafts,
        items.stream().map(changed).toList(),
        withdrawn,
        formerAddresses,
        upcoming.stream().map(change).toList(),
        attachments,
        withheld,
        next,
        locked,
        unread,
        faulty,
        ledgers,
        units);
  }

  /**
   * Whether what texts say of a year can be compared with records: the year is over, and the
   * records are as new as the texts. In a snapshot they are those of then, and the texts are of
   * today.
   */
  public boolean compares(int year) {
    return !snapshot && year < today.getYear();
  }

  /**
   * Whether a document is about a year that was not over when the site stood as it is shown: there
   * was nothing yet that it could be made of.
   */
  public boolean isToCome(Document document, int year) {
    return snapshot
        && year >= today.getYear()
        && upcoming.stream().anyMatch(other -> other.path().equals(document.path()));
  }

  /** What is or was published, by now: numbers that are counted once stay counted. */
  public Stream<Item> published() {
    return Stream.concat(items.stream(), withdrawn.stream());
  }

  /**
   * The addresses that must stay, as people see them ({@code /policies/2021/zzb-12/}), each with
   * the first day on which it was public: of documents, withdrawn ones too, of what leads on to
   * them, and of columns.
   */
  public SortedMap<String, LocalDate> addresses() {
    SortedMap<String, LocalDate> all = new TreeMap<>();
    published()
        .filter(item -> item.pending().isEmpty())
        .forEach(item -> all.put("/" + item.document().folder(), since(item.document())));
    for (FormerAddress old : formerAddresses) {
      String path = "/" + old.path();
      String shown = path.endsWith("/index.html") ? path.substring(0, path.length() - 10) : path;
      all.putIfAbsent(shown, since(old.document()));
    }
    config.columns().forEach(column -> all.putIfAbsent("/" + column.id() + "/", today));
    return all;
  }

  private LocalDate since(Document document) {
    return document.publishedOn().map(LocalDateTime::toLocalDate).orElse(today);
  }

  /** The documents that are not shown, by the folders of their pages. */
  public Map<String, Document> withheldByFolder() {
    Map<String, Document> all = new HashMap<>();
    withheld.forEach(document -> all.put(document.folder(), document));
    return all;
  }

  /** The list that holds today, of a ledger that has one a year. */
  public Optional<Ledger> latest(String id) {
    return ledgers(id).stream()
        .filter(ledger -> ledger.year() <= today.getYear())
        .reduce((earlier, later) -> later);
  }

  /** The files of a ledger, by year. */
  public List<Ledger> ledgers(String id) {
    return ledgers.stream().filter(ledger -> ledger.kind().id().equals(id)).toList();
  }

  /** The documents of a column, in list order. */
  public List<Item> in(Column column) {
    return items.stream().filter(i -> i.document().column().id().equals(column.id())).toList();
  }
}
