package org.gongkai.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.model.Site;
import org.gongkai.model.Vocabulary;

/** Documents by the terms that they have, and the orders of terms. */
final class Groups {

  private Groups() {}

  /** The documents of each term, in the order in which they are given. */
  static Map<String, List<Site.Item>> of(
      List<Site.Item> items, Function<Site.Item, Collection<String>> terms) {
    Map<String, List<Site.Item>> groups = new LinkedHashMap<>();
    for (Site.Item item : items) {
      for (String term : terms.apply(item)) {
        groups.computeIfAbsent(term, t -> new ArrayList<>()).add(item);
      }
    }
    return groups;
  }

  /** As a vocabulary has its terms, by a name of them. */
  static Comparator<String> byVocabulary(
      Vocabulary vocabulary, Function<Vocabulary.Term, String> name) {
    Map<String, Integer> places = new HashMap<>();
    vocabulary.terms().forEach(term -> places.putIfAbsent(name.apply(term), places.size()));
    return Comparator.comparing((String t) -> places.getOrDefault(t, Integer.MAX_VALUE))
        .thenComparing(Comparator.naturalOrder());
  }

  /** From the most used. */
  static Comparator<String> byUse(Map<String, List<Site.Item>> groups) {
    return Comparator.comparing((String t) -> groups.get(t).size(), Comparator.reverseOrder())
        .thenComparing(Comparator.naturalOrder());
  }
}
