package org.gongkai.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongkai.diag.Text;
import org.gongkai.field.Fields;
import org.gongkai.model.Ledger;

/**
 * A ledger and how its rows are read.
 *
 * @param fields read from the ledger's record
 * @param day key of the date that decides the year, for a ledger of years; empty for others
 * @param since key of the date from which a row is there; empty if rows are there from the first
 *     day of their file's year
 * @param told what a row says only from a later day on
 * @param rules what must be right in a row by itself
 */
public record LedgerKind(
    Ledger.Kind kind,
    Fields fields,
    String day,
    String since,
    List<Told> told,
    Consumer<LedgerRow> rules) {

  public LedgerKind {
    told = List.copyOf(told);
  }

  /**
   * Cells that nobody could know before a day.
   *
   * @param day key of the date; the date is not known before, either
   * @param before keys of the cells, each with what it said before; an empty text for nothing
   */
  public record Told(String day, Map<String, Object> before) {
    public Told {
      before = Map.copyOf(before);
    }
  }

  /** A ledger of what happened, year by year, which is only counted. */
  static LedgerKind yearly(
      String id, Text label, Text description, Class<? extends Record> type, String day) {
    return of(id, label, description, Ledger.Span.YEAR, type, day);
  }

  /** A ledger whose latest file is the whole list. */
  static LedgerKind state(String id, Text label, Text description, Class<? extends Record> type) {
    return of(id, label, description, Ledger.Span.STATE, type, "");
  }

  /** A ledger whose files are one list together. */
  static LedgerKind register(
      String id, Text label, Text description, Class<? extends Record> type) {
    return of(id, label, description, Ledger.Span.REGISTER, type, "");
  }

  private static LedgerKind of(
      String id,
      Text label,
      Text description,
      Ledger.Span span,
      Class<? extends Record> type,
      String day) {
    Fields fields = Fields.of(type);
    Ledger.Kind kind =
        new Ledger.Kind(id, label, description, false, "", span, fields.specs(), List.of());
    return new LedgerKind(kind, fields, day, day, List.of(), row -> {});
  }

  /** The same with the key of what no two rows have in common, a required field. */
  LedgerKind unique(String key) {
    return with(kind.open(), key, kind.rates());
  }

  /** The same with rows that are there from a date on, which a row may lack. */
  LedgerKind since(String key) {
    return new LedgerKind(kind, fields, day, key, told, rules);
  }

  /** The same with a date that is not known before its day, nor are cells that go with it. */
  LedgerKind told(String date, String... cells) {
    Map<String, Object> before = new HashMap<>();
    for (String cell : cells) {
      before.put(cell, "");
    }
    return told(date, before);
  }

  /** The same with a date before which cells said something else. */
  LedgerKind told(String date, Map<String, Object> before) {
    List<Told> all = new ArrayList<>(told);
    all.add(new Told(date, before));
    return new LedgerKind(kind, fields, day, since, all, rules);
  }

  /** The same with rules for each row. */
  LedgerKind rules(Consumer<LedgerRow> more) {
    return new LedgerKind(kind, fields, day, since, told, more);
  }

  /** The same with its rows published, and the shares that they give. */
  LedgerKind open(Ledger.Rate... rates) {
    return with(true, kind.unique(), List.of(rates));
  }

  private LedgerKind with(boolean open, String unique, List<Ledger.Rate> rates) {
    Ledger.Kind changed =
        new Ledger.Kind(
            kind.id(),
            kind.label(),
            kind.description(),
            open,
            unique,
            kind.span(),
            kind.fields(),
            rates);
    return new LedgerKind(changed, fields, day, since, told, rules);
  }
}
