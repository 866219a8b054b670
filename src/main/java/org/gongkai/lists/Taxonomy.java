package org.gongkai.lists;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Site;

/**
 * One way to sort the documents of all columns (分类): by subject, issuer, genre, year or keyword.
 *
 * @param key in the vocabulary {@code list}
 * @param folder of its index page: {@code subjects/}
 * @param terms those that have documents
 */
public record Taxonomy(String key, String label, String folder, List<Term> terms) {

  /**
   * A value and the documents that have it.
   *
   * @param folder of its list: {@code subjects/综合政务/}
   * @param items newest first
   * @param below terms of the second level
   */
  public record Term(String label, String folder, List<Site.Item> items, List<Term> below) {
    public Term {
      items = List.copyOf(items);
      below = List.copyOf(below);
    }
  }

  public Taxonomy {
    terms = List.copyOf(terms);
  }

  /** Whether its terms have feeds: those that people follow, and that stay. */
  public boolean hasFeeds() {
    return key.equals("subject") || key.equals("issuer");
  }

  /** Terms of both levels. */
  public Stream<Term> all() {
    return terms.stream().flatMap(term -> Stream.concat(Stream.of(term), term.below().stream()));
  }
}
