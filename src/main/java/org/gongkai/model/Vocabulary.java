package org.gongkai.model;

import java.util.List;
import java.util.Optional;

/** A closed list of values (词表). */
public record Vocabulary(String name, List<Term> terms) {

  /** A value: its key in data and its label for people; often the same. */
  public record Term(String key, String label) {}

  public Vocabulary {
    terms = List.copyOf(terms);
  }

  /** The term with this key or this label. */
  public Optional<Term> find(String typed) {
    for (Term term : terms) {
      if (term.key().equals(typed) || term.label().equals(typed)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }

  /** The label of a key; the key itself if the list does not have it. */
  public String label(String key) {
    return find(key).map(Term::label).orElse(key);
  }
}
