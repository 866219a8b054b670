package org.gongkai.ledger;

import java.util.List;
import java.util.function.Consumer;
import org.gongkai.diag.Text;
import org.gongkai.field.Fields;
import org.gongkai.model.Ledger;

/**
 * A ledger and how its rows are read.
 *
 * @param fields read from the ledger's record
 * @param day key of the date that decides the year, for a ledger of years; empty for others
 * @param unique key of what no two rows have in common; empty if there is none
 * @param rules what must be right in a row by itself
 */
public record LedgerKind(
    Ledger.Kind kind, Fields fields, String day, String unique, Consumer<LedgerRow> rules) {

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
        new Ledger.Kind(id, label, description, false, span, fields.specs(), List.of());
    return new LedgerKind(kind, fields, day, "", row -> {});
  }

  /** The same with the key of what no two rows have in common. */
  LedgerKind unique(String key) {
    return new LedgerKind(kind, fields, day, key, rules);
  }

  /** The same with rules for each row. */
  LedgerKind rules(Consumer<LedgerRow> more) {
    return new LedgerKind(kind, fields, day, unique, more);
  }

  /** The same with its rows published, and the shares that they give. */
  LedgerKind open(Ledger.Rate... rates) {
    Ledger.Kind open =
        new Ledger.Kind(
            kind.id(),
            kind.label(),
            kind.description(),
            true,
            kind.span(),
            kind.fields(),
            List.of(rates));
    return new LedgerKind(open, fields, day, unique, rules);
  }
}
