package org.gongkai.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongkai.diag.Text;

/**
 * The annual reports of all units of a year, summed cell by cell (汇总).
 *
 * @param members every unit that has to report on the year, in the order of {@code site.yaml}
 * @param parts the tables of the form, with the sums
 * @param cells in statutory order
 * @param own the report of the government that says it is this sum, if there is one
 */
public record RollUp(
    int year,
    List<Member> members,
    List<ReconciledReport.Part> parts,
    List<Cell> cells,
    Optional<Document> own) {

  public RollUp {
    members = List.copyOf(members);
    parts = List.copyOf(parts);
    cells = List.copyOf(cells);
  }

  /** Whether a unit's numbers are in the sum. */
  public enum State {
    COUNTED("counted", "已计入"),
    HELD("held", "暂不计入"),
    MISSING("missing", "未报送");

    private final String key;
    private final String label;

    State(String key, String label) {
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

  /**
   * A unit and what it adds.
   *
   * @param reason why it is not counted, as far as somebody said
   * @param report its annual report on this site, where the numbers are from there
   * @param values its numbers by cell, where they are counted
   */
  public record Member(
      Unit unit,
      State state,
      String reason,
      Optional<Document> report,
      Map<String, BigDecimal> values) {
    public Member {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * A cell.
   *
   * @param text the sum as printed; empty if no unit gives one
   * @param state a stroke if all units have one
   * @param own as published in the government's report, if it has one
   * @param reason why the two differ, where that is explained; or empty
   */
  public record Cell(
      String key,
      Text label,
      BigDecimal sum,
      String text,
      Table.State state,
      Optional<Table.Cell> own,
      String reason) {

    public Cell {
      // A reason is one for a difference: where there is none, it says nothing.
      boolean same = own.isEmpty() || own.get().number().compareTo(sum) == 0;
      reason = state == Table.State.BLANK || same ? "" : reason;
    }

    /** What the government's report has more than the sum, if both are there. */
    public Optional<BigDecimal> difference() {
      return state == Table.State.BLANK ? Optional.empty() : own.map(o -> o.number().subtract(sum));
    }

    public boolean differs() {
      return difference().filter(d -> d.signum() != 0).isPresent();
    }
  }

  /**
   * Whether readers see it on a day: once the year is over, and an incomplete sum not before
   * governments' reports are due (条例第五十条: by the end of March).
   */
  public boolean isShown(LocalDate today) {
    return isOver(today) && (isComplete() || !today.isBefore(shownAtLatest(year)));
  }

  /** Whether its year is over. */
  public boolean isOver(LocalDate today) {
    return today.getYear() > year;
  }

  /** The day from which the sum of a year is shown even where units lack. */
  public static LocalDate shownAtLatest(int year) {
    return LocalDate.of(year + 1, 4, 1);
  }

  /** Whether every unit is in the sum. */
  public boolean isComplete() {
    return !members.isEmpty() && in(State.COUNTED).size() == members.size();
  }

  /** The units in a state. */
  public List<Member> in(State state) {
    return members.stream().filter(member -> member.state() == state).toList();
  }

  /** The same with other texts in its documents. */
  RollUp with(UnaryOperator<Document> change) {
    return new RollUp(
        year,
        members.stream()
            .map(m -> new Member(m.unit, m.state, m.reason, m.report.map(change), m.values))
            .toList(),
        parts,
        cells,
        own.map(change));
  }
}
