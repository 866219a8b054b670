package org.gongkai.stats;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongkai.kind.AnnualReport;
import org.gongkai.kind.WebsiteReport;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;

/**
 * Of which years a source of records tells how many there were. Of these a figure that counts
 * nothing is 0; of others there is none, since nobody kept count:
 *
 * <ul>
 *   <li>a ledger: the years that it has a file of, be it without rows;
 *   <li>the register of policies, one list in files of several years: from the year of its first
 *       file to that of its last, or to the last year in which one of its documents was written or
 *       ended;
 *   <li>documents: from the first year of which there is one of the sort to the last of which the
 *       site has anything; and each year of an annual report or work sheet in which the site was
 *       published, if it has a column for them.
 * </ul>
 */
final class Coverage {

  private final Site site;
  private final SortedSet<Integer> published;
  private final SortedSet<Integer> years = new TreeSet<>();
  private final SortedSet<Integer> reported = new TreeSet<>();

  /**
   * @param published years in which documents were put on the site or updated
   */
  Coverage(Site site, Set<Integer> published) {
    this.site = site;
    this.published = new TreeSet<>(published);
    for (Document document : site.documents()) {
      int year = reportedBy(document);
      if (year > 0 && !site.isToCome(document, year)) {
        reported.add(year);
      }
    }
    years.addAll(published);
    years.addAll(reported);
    site.ledgers().forEach(ledger -> years.add(ledger.year()));
    years.removeIf(year -> year > site.today().getYear());
  }

  /** The year of a work sheet or of the owner's annual report; 0 for other documents. */
  private int reportedBy(Document document) {
    if (document.content() instanceof WebsiteReport sheet) {
      return sheet.year();
    }
    return document.content() instanceof AnnualReport report
            && document.text("organization").equals(site.config().owner())
        ? report.year()
        : 0;
  }

  /** The years of which there is something, none of them still to come. */
  SortedSet<Integer> years() {
    return years;
  }

  /** Whether a ledger has a file of a year. */
  boolean ofLedger(String id, int year) {
    return site.ledgers(id).stream().anyMatch(ledger -> ledger.year() == year);
  }

  /** Whether the register of policies reaches from a year or before to that year or beyond. */
  boolean ofRegister(int year) {
    boolean begun = false;
    boolean reaches = false;
    for (Ledger ledger : site.ledgers("policies")) {
      begun |= ledger.year() <= year;
      reaches |= ledger.year() >= year || ledger.rows().stream().anyMatch(r -> isOf(r, year));
    }
    return begun && reaches;
  }

  private static boolean isOf(Ledger.Row row, int year) {
    return Set.of("writtenOn", "endedOn").stream()
        .flatMap(key -> row.value(key).map(FieldValue::value).stream())
        .anyMatch(day -> ((java.time.LocalDate) day).getYear() >= year);
  }

  /** Whether all documents of a year are there to be counted. */
  boolean ofSite(int year) {
    return ofDocuments(published, true, year);
  }

  /** Whether a year's documents of a kind are there to be counted. */
  boolean ofKind(String kind, Set<Integer> own, int year) {
    return ofDocuments(own, columns(column -> column.kind().equals(kind)), year);
  }

  /** Whether a year's documents of a column are there to be counted. */
  boolean ofColumn(String id, Set<Integer> own, int year) {
    return ofDocuments(own, columns(column -> column.id().equals(id)), year);
  }

  private boolean columns(java.util.function.Predicate<Column> test) {
    return site.config().columns().stream().anyMatch(test);
  }

  /**
   * @param own years of which there are such documents
   * @param kept whether the site has a place for them
   */
  private boolean ofDocuments(Set<Integer> own, boolean kept, int year) {
    boolean since =
        !own.isEmpty()
            && own.stream().mapToInt(y -> y).min().getAsInt() <= year
            && !years.isEmpty()
            && year <= years.last();
    return since || kept && reported.contains(year) && published.contains(year);
  }
}
