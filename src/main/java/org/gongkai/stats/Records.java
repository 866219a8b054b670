package org.gongkai.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.Document;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics.Source;
import org.gongkai.stats.Documents.When;

/** What there is to count, found once for all figures: documents and rows by year. */
final class Records {

  private final Site site;
  private final Map<String, List<Ledger>> ledgers = new HashMap<>();
  private final Map<Ledger.Row, Integer> lines = new IdentityHashMap<>();
  private final Map<String, SortedMap<Integer, List<Document>>> counted = new HashMap<>();
  private final Coverage coverage;

  Records(Site site) {
    this.site = site;
    Set<Integer> published =
        site.published()
            .filter(item -> item.pending().isEmpty())
            .flatMap(item -> When.UPDATED.years(item.document(), site.today()).stream())
            .collect(Collectors.toSet());
    coverage = new Coverage(site, published);
    for (Ledger ledger : site.ledgers()) {
      ledgers.computeIfAbsent(ledger.kind().id(), id -> new ArrayList<>()).add(ledger);
      if (ledger.kind().open()) {
        lines(ledger);
      }
    }
  }

  /** The lines of all rows, in one pass: rows stand in the order of the file. */
  private void lines(Ledger ledger) {
    String text = ledger.source().text();
    int line = 1;
    int at = 0;
    for (Ledger.Row row : ledger.rows()) {
      for (; at < row.place().start(); at++) {
        char c = text.charAt(at);
        line += c == '\n' || c == '\r' && !text.startsWith("\n", at + 1) ? 1 : 0;
      }
      lines.put(row, line);
    }
  }

  Site site() {
    return site;
  }

  /** The years of which there is something. */
  SortedSet<Integer> years() {
    return coverage.years();
  }

  /** Of which years there are records of what. */
  Coverage coverage() {
    return coverage;
  }

  /**
   * The published documents by the years that they count in, looked for once.
   *
   * @param key what is looked for
   * @param years in which a document counts
   */
  SortedMap<Integer, List<Document>> documents(
      String key, Function<Document, SortedSet<Integer>> years) {
    return counted.computeIfAbsent(
        key,
        k -> {
          SortedMap<Integer, List<Document>> found = new TreeMap<>();
          site.published()
              .filter(item -> item.pending().isEmpty())
              .map(Site.Item::document)
              .forEach(
                  document ->
                      years
                          .apply(document)
                          .forEach(
                              year ->
                                  found
                                      .computeIfAbsent(year, y -> new ArrayList<>())
                                      .add(document)));
          return found;
        });
  }

  /** A ledger's file of a year. */
  Optional<Ledger> ledger(String id, int year) {
    return ledgers(id).stream().filter(ledger -> ledger.year() == year).findFirst();
  }

  /** A ledger's files of a year and of all years before. */
  List<Ledger> upTo(String id, int year) {
    return ledgers(id).stream().filter(ledger -> ledger.year() <= year).toList();
  }

  List<Ledger> ledgers(String id) {
    return ledgers.getOrDefault(id, List.of());
  }

  /** Rows as what was counted: each by its line, or only how many, as the ledger allows. */
  Stream<Source> sources(Ledger ledger, Collection<Ledger.Row> rows) {
    if (ledger.kind().open()) {
      return rows.stream().map(row -> Source.row(ledger.path(), lines.get(row)));
    }
    return rows.isEmpty() ? Stream.of() : Stream.of(Source.hidden(ledger.path(), rows.size()));
  }
}
