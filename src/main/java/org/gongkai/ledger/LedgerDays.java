package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;

/**
 * What ledgers say on a day. A row is there from its own date on, and a cell says nothing, or what
 * it said before, until the date that goes with it: an application that was closed later is still
 * open. What has no date is known as long as its row is there. The dates of each ledger stand with
 * its {@code LEDGER}.
 */
public final class LedgerDays {

  private static final Map<String, LedgerKind> KINDS =
      Ledgers.ALL.stream()
          .collect(Collectors.toUnmodifiableMap(ledger -> ledger.kind().id(), ledger -> ledger));

  private LedgerDays() {}

  /**
   * The ledgers as they stood at the end of a day, without those of years to come.
   *
   * @param day in the site's time zone
   */
  public static List<Ledger> on(List<Ledger> all, LocalDate day) {
    return all.stream()
        .filter(ledger -> begins(ledger).filter(first -> first.isAfter(day)).isEmpty())
        .map(ledger -> on(ledger, day))
        .toList();
  }

  /** The first day after a day on which they say something else, and the files that do. */
  public static Optional<Site.Change> next(List<Ledger> all, LocalDate day) {
    NavigableMap<LocalDate, Set<String>> days = new TreeMap<>();
    for (Ledger ledger : all) {
      begins(ledger).filter(at -> at.isAfter(day)).ifPresent(at -> add(days, at, ledger));
      List<String> dates = dates(ledger);
      for (Ledger.Row row : ledger.rows()) {
        dates.stream()
            .flatMap(key -> date(row, key).filter(at -> at.isAfter(day)).stream())
            .forEach(at -> add(days, at, ledger));
      }
    }
    return Optional.ofNullable(days.firstEntry())
        .map(next -> new Site.Change(next.getKey().atStartOfDay(), List.copyOf(next.getValue())));
  }

  private static void add(Map<LocalDate, Set<String>> days, LocalDate at, Ledger ledger) {
    days.computeIfAbsent(at, d -> new TreeSet<>()).add(ledger.path());
  }

  /** The first day of a file's year; a register is one list, whatever its files are called. */
  private static Optional<LocalDate> begins(Ledger ledger) {
    return ledger.kind().span() == Ledger.Span.REGISTER
        ? Optional.empty()
        : Optional.of(LocalDate.of(ledger.year(), 1, 1));
  }

  private static List<String> dates(Ledger ledger) {
    LedgerKind kind = KINDS.get(ledger.kind().id());
    List<String> keys = new ArrayList<>(kind.told().stream().map(LedgerKind.Told::day).toList());
    if (!kind.since().isEmpty()) {
      keys.add(kind.since());
    }
    return keys;
  }

  private static Ledger on(Ledger ledger, LocalDate day) {
    List<String> dates = dates(ledger);
    boolean later =
        ledger.rows().stream()
            .anyMatch(row -> dates.stream().anyMatch(key -> isLater(row, key, day)));
    if (!later) {
      return ledger;
    }
    LedgerKind kind = KINDS.get(ledger.kind().id());
    List<Ledger.Row> rows =
        ledger.rows().stream()
            .filter(row -> !isLater(row, kind.since(), day))
            .map(row -> on(kind, row, day))
            .toList();
    return new Ledger(
        ledger.kind(), ledger.year(), ledger.path(), ledger.source(), rows, ledger.whole());
  }

  private static Ledger.Row on(LedgerKind kind, Ledger.Row row, LocalDate day) {
    Map<String, Object> before = new HashMap<>();
    for (LedgerKind.Told told : kind.told()) {
      if (isLater(row, told.day(), day)) {
        before.put(told.day(), "");
        before.putAll(told.before());
      }
    }
    if (before.isEmpty()) {
      return row;
    }
    List<FieldValue> values = new ArrayList<>();
    for (FieldValue value : row.values()) {
      Object said = before.getOrDefault(value.spec().key(), value.value());
      if (!said.equals("")) {
        values.add(new FieldValue(value.spec(), said, value.place()));
      }
    }
    Map<String, Object> byKey = new HashMap<>();
    values.forEach(value -> byKey.put(value.spec().key(), value.value()));
    return new Ledger.Row((Ledger.Entry) kind.fields().make(byKey), values, row.place());
  }

  private static boolean isLater(Ledger.Row row, String key, LocalDate day) {
    return date(row, key).filter(at -> at.isAfter(day)).isPresent();
  }

  private static Optional<LocalDate> date(Ledger.Row row, String key) {
    return row.value(key).map(FieldValue::value).map(LocalDate.class::cast);
  }
}
