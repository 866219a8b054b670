package org.gongkai.stats;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.ledger.PolicyEntry;
import org.gongkai.model.Document;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;

/**
 * All policy documents that the office answers for, each once: those with a page, and the rows of
 * the register (政策文件登记簿) for those without.
 */
public final class PolicyStock {

  private static final String KIND = "policy";

  private PolicyStock() {}

  /** Whether all of them could be read. */
  static boolean isSure(Site site) {
    List<String> folders =
        site.config().columns().stream()
            .filter(column -> column.kind().equals(KIND))
            .map(column -> column.id() + "/")
            .toList();
    return site.ledgers("policies").stream().allMatch(Ledger::whole)
        && Stream.concat(site.unread().stream(), site.faulty().stream())
            .noneMatch(path -> folders.stream().anyMatch(path::startsWith));
  }

  /**
   * A document as it is counted.
   *
   * @param issuers organs that made it; the register does not say
   * @param endedOn the first day on which it is no longer in force
   * @param ending repealed, expired, or empty
   * @param record path of the document or of the register
   */
  public record Policy(
      String number,
      List<String> issuers,
      String category,
      LocalDate writtenOn,
      Optional<LocalDate> endedOn,
      String ending,
      String record) {

    public Policy {
      issuers = List.copyOf(issuers);
    }

    /** Whether an organ made it; of decrees in the register the number says so. */
    boolean isBy(String organ) {
      return issuers.contains(organ) || issuers.isEmpty() && number.startsWith(organ);
    }

    /** Whether it is no longer in force on a day. */
    public boolean hasEnded(LocalDate day) {
      return endedOn.filter(end -> !end.isAfter(day)).isPresent();
    }
  }

  /** An end that a document may come to. */
  private record End(LocalDate day, String ending) {}

  /**
   * Every document once, in the order of the site, then of the register. To take one off the site
   * (撤下) neither repeals it nor unmakes it.
   */
  public static List<Policy> of(Site site) {
    List<Policy> all = new ArrayList<>();
    Map<String, Site.Item> documents = documents(site);
    for (Site.Item item : published(site)) {
      if (isPolicy(item)) {
        all.add(of(item));
      }
    }
    for (Ledger ledger : site.ledgers("policies")) {
      for (Ledger.Row row : ledger.rows()) {
        PolicyEntry entry = (PolicyEntry) row.entry();
        if (!documents.containsKey(entry.number())) {
          all.add(of(entry, ledger.path()));
        }
      }
    }
    return all;
  }

  /**
   * All that is or was on the site, each policy once: one that was withdrawn and published anew,
   * with its title and its date, is the new one.
   */
  static List<Site.Item> published(Site site) {
    Set<String> there =
        site.items().stream().filter(PolicyStock::isPolicy).map(PolicyStock::name).collect(toSet());
    return Stream.concat(
            site.items().stream(),
            site.withdrawn().stream().filter(item -> !there.contains(name(item))))
        .toList();
  }

  private static String name(Site.Item policy) {
    return policy.document().text("writtenOn") + " " + policy.document().title();
  }

  /** The documents that are or were published and have a number, by it. */
  public static Map<String, Site.Item> documents(Site site) {
    Map<String, Site.Item> documents = new HashMap<>();
    for (Site.Item item : published(site)) {
      String number = item.document().text("documentNumber");
      if (isPolicy(item) && !number.isEmpty()) {
        documents.putIfAbsent(number, item);
      }
    }
    return documents;
  }

  private static boolean isPolicy(Site.Item item) {
    // A document with a mistake may lack what it is counted by.
    return item.document().column().kind().equals(KIND)
        && item.pending().isEmpty()
        && item.document().value("category").isPresent()
        && item.document().date("writtenOn").isPresent();
  }

  /** A document with a page. */
  public static Policy of(Site.Item item) {
    Document document = item.document();
    Stream<End> ends =
        Stream.concat(
            item.relations().stream().flatMap(PolicyStock::end),
            expiry(document.date("expiresOn")));
    return policy(
        document.text("documentNumber"),
        document.texts("issuers"),
        (String) document.value("category").orElseThrow().value(),
        document.date("writtenOn").orElseThrow(),
        ends,
        document.path());
  }

  /** A row of the register. */
  public static Policy of(PolicyEntry entry, String path) {
    Stream<End> typed = entry.endedOn().map(day -> new End(day, entry.ending())).stream();
    return policy(
        entry.number(),
        List.of(),
        entry.category(),
        entry.writtenOn().orElseThrow(),
        Stream.concat(typed, expiry(entry.expiresOn())),
        path);
  }

  private static Policy policy(
      String number,
      List<String> issuers,
      String category,
      LocalDate written,
      Stream<End> ends,
      String path) {
    Optional<End> first = ends.min(Comparator.comparing(End::day));
    return new Policy(
        number,
        issuers,
        category,
        written,
        first.map(End::day),
        first.map(End::ending).orElse(""),
        path);
  }

  private static Stream<End> end(Site.Relation relation) {
    boolean acts = relation.force() != Site.Force.NEVER;
    String ending =
        switch (relation.key()) {
          case "repealedBy", "replacedBy" -> "repealed";
          case "lapsedBy" -> "expired";
          default -> "";
        };
    return acts && !ending.isEmpty()
        ? relation.since().map(day -> new End(day, ending)).stream()
        : Stream.empty();
  }

  private static Stream<End> expiry(Optional<LocalDate> last) {
    return last.map(day -> new End(day.plusDays(1), "expired")).stream();
  }
}
