package org.gongkai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A rule of law or of the office for the dates of a kind's documents, declared as data. */
public sealed interface KindRule {

  /** Days that do not come one after another are an error: each may be the same as the next. */
  record Order(List<String> fields) implements KindRule {
    public Order {
      fields = List.copyOf(fields);
    }
  }

  /** What is published later than a period after a day is late (公开时限). */
  record PublishedWithin(Period period, String after, Scope scope) implements KindRule {}

  /** What lasts from one day to another, both counted, lasts at least a period (公示期). */
  record Lasts(Period period, String from, String to, Scope scope) implements KindRule {}

  /** A number of days (日) or of working days (工作日). */
  record Period(int days, boolean working) {}

  /**
   * Where a rule comes from and what it holds for.
   *
   * @param basis the law and its article, as told to people
   * @param since the first day it looks at: earlier ones were under an earlier law
   * @param when values of which one must be there, by field; nothing for a rule without conditions
   */
  record Scope(String basis, Optional<LocalDate> since, Map<String, List<String>> when) {
    public Scope {
      when = java.util.Collections.unmodifiableMap(new TreeMap<>(when));
    }

    /** Whether the rule holds for a document whose day this is. */
    public boolean holds(Document document, LocalDate day) {
      return since.filter(day::isBefore).isEmpty()
          && when.entrySet().stream()
              .allMatch(
                  entry ->
                      document.texts(entry.getKey()).stream().anyMatch(entry.getValue()::contains));
    }
  }
}
