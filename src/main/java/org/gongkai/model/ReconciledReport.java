package org.gongkai.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongkai.diag.Text;

/**
 * An annual report with its numbers from both sources: declared (填报) in its file, derived (由记录推算)
 * from documents and ledgers. What is published of a cell is the declared number, if there is one.
 *
 * @param parts of its form that have tables
 * @param cells by key, in statutory order: those that have a number from either source
 * @param figures its cells and what is worked out from them
 */
public record ReconciledReport(
    Document document,
    int year,
    List<Part> parts,
    Map<String, Cell> cells,
    List<Statistics.Figure> figures) {

  public ReconciledReport {
    parts = List.copyOf(parts);
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    figures = List.copyOf(figures);
  }

  /** The same numbers in a report with another text. */
  ReconciledReport with(UnaryOperator<Document> change) {
    return new ReconciledReport(change.apply(document), year, parts, cells, figures);
  }

  /** The same without some of its notes (差异说明), by what they are about. */
  ReconciledReport without(Set<String> keys) {
    List<Part> kept =
        parts.stream()
            .map(
                part ->
                    new Part(
                        part.number(),
                        part.tables(),
                        part.notes().stream().filter(n -> !keys.contains(n.cell())).toList()))
            .filter(part -> !part.tables().isEmpty() || !part.notes().isEmpty())
            .toList();
    return new ReconciledReport(document, year, kept, cells, figures);
  }

  /**
   * The tables of a part, and why numbers in them do not fit others (差异说明).
   *
   * @param number 二
   */
  public record Part(String number, List<Table> tables, List<Document.Note> notes) {
    public Part {
      tables = List.copyOf(tables);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A cell.
   *
   * @param key {@code applications.granted.naturalPerson}
   * @param label row and column
   * @param value 0 unless the state is a number
   * @param text as printed
   * @param declared as typed in the report; empty if it was not
   * @param reason why the two differ, where that is explained; or empty
   */
  public record Cell(
      String key,
      Text label,
      BigDecimal value,
      String text,
      Table.State state,
      Optional<String> declared,
      Optional<Derived> derived,
      Status status,
      String reason) {}

  /**
   * What the records give.
   *
   * @param sure false if some of them could not be read: then it may be wrong
   */
  public record Derived(
      BigDecimal value,
      String text,
      boolean sure,
      Text formula,
      String expression,
      List<Statistics.Source> records) {
    public Derived {
      records = List.copyOf(records);
    }

    /** Whether it is one: the sum of strokes alone is a stroke. */
    public boolean isNumber() {
      return !text.equals("/");
    }
  }

  /** How the two sources of a cell go together. */
  public enum Status {
    EQUAL("equal", "一致"),
    DIFFERS("differs", "不一致"),
    DECLARED_ONLY("declaredOnly", "只有填报数"),
    DERIVED_ONLY("derivedOnly", "只有推算数"),
    EXPLAINED("explained", "已说明");

    private final String key;
    private final String label;

    Status(String key, String label) {
      this.key = key;
      this.label = label;
    }

    /** Its name in data. */
    public String key() {
      return key;
    }

    public String label() {
      return label;
    }
  }

  /** All statutory tables, in page order. */
  public List<Table> tables() {
    return parts.stream().flatMap(part -> part.tables().stream()).toList();
  }

  /** The tables and notes of a part. */
  public Optional<Part> part(String number) {
    return parts.stream().filter(part -> part.number().equals(number)).findFirst();
  }

  public Optional<Cell> cell(String key) {
    return Optional.ofNullable(cells.get(key));
  }

  /** Whether any of its numbers can be compared with records. */
  public boolean isDerived() {
    return cells.values().stream().anyMatch(cell -> cell.derived().isPresent());
  }
}
