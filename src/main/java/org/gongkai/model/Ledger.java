package org.gongkai.model;

import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Place;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;

/**
 * A file of records that are counted (台账): {@code ledgers/applications-2021.csv}.
 *
 * @param year the one in its name
 * @param rows in the order of the file, without those that have an error
 * @param whole whether every row could be read: what is looked for and not found may be in the rest
 */
public record Ledger(
    Kind kind, int year, String path, SourceText source, List<Row> rows, boolean whole) {

  public Ledger {
    rows = List.copyOf(rows);
  }

  /** A ledger's own record. */
  public interface Entry {}

  /** What the year in a file's name means. */
  public enum Span {
    /** The file has what happened in the year. */
    YEAR,
    /** The file is the whole list as it stood in the year: the latest is the one that holds. */
    STATE,
    /** All files together are one list, whatever the dates in them. */
    REGISTER
  }

  /**
   * What a ledger is.
   *
   * @param id beginning of its files' names
   * @param open whether its rows are published
   * @param unique key of what no two rows have in common, and all have; empty if there is none
   * @param rates shares that two of its numbers give, row by row
   */
  public record Kind(
      String id,
      Text label,
      Text description,
      boolean open,
      String unique,
      Span span,
      List<FieldSpec> fields,
      List<Rate> rates) {
    public Kind {
      fields = List.copyOf(fields);
      rates = List.copyOf(rates);
    }
  }

  /** A share: the keys of two numbers. */
  public record Rate(String key, Text label, String part, String whole) {}

  /**
   * A row.
   *
   * @param entry what the ledger made of it
   * @param values the cells that were filled in, in the ledger's order
   */
  public record Row(Entry entry, List<FieldValue> values, Place place) {
    public Row {
      values = List.copyOf(values);
    }

    public Optional<FieldValue> value(String key) {
      for (FieldValue value : values) {
        if (value.spec().key().equals(key)) {
          return Optional.of(value);
        }
      }
      return Optional.empty();
    }

    /** The place of a cell, or of the row when the cell is empty. */
    public Place place(String key) {
      return value(key).map(FieldValue::place).orElse(place);
    }
  }
}
