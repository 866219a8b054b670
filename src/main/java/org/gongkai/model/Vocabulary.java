package org.gongkai.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A closed list of values (词表). */
public record Vocabulary(String name, List<Term> terms) {

  /** A value: its key in data and its label for people; often the same. */
  public record Term(String key, String label) {}

  public Vocabulary {
    terms = List.copyOf(terms);
  }

  /** The numbers of a form before its labels: （一）, 1. */
  private static final Pattern NUMBER = Pattern.compile("^(?:（[一二三四五六七八九十]+）|\\d{1,2}[.．、]\\s*)");

  private static final Pattern REMARK = Pattern.compile("（[^（）]*）$");

  /**
   * The term with this key or this label; a label that a form numbers may be typed without its
   * number and the remark in brackets behind it, if only one is meant.
   */
  public Optional<Term> find(String typed) {
    for (Term term : terms) {
      if (term.key().equals(typed) || term.label().equals(typed)) {
        return Optional.of(term);
      }
    }
    String bare = bare(typed);
    List<Term> meant =
        terms.stream()
            .filter(term -> term.label().contains(bare))
            .filter(term -> NUMBER.matcher(term.label()).lookingAt())
            .filter(term -> bare(term.label()).equals(bare))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** All that can be typed for a term, in the order of the terms. */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Term term : terms) {
      names.add(term.key());
      names.add(term.label());
      String bare = bare(term.label());
      if (find(bare).filter(term::equals).isPresent()) {
        names.add(bare);
      }
    }
    return List.copyOf(names);
  }

  private static String bare(String label) {
    return REMARK.matcher(NUMBER.matcher(label).replaceFirst("")).replaceFirst("");
  }

  /** The label of a key; the key itself if the list does not have it. */
  public String label(String key) {
    return find(key).map(Term::label).orElse(key);
  }
}
