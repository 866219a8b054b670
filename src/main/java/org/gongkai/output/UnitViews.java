package org.gongkai.output;

import java.util.List;

/** What the pages of sums of units' annual reports show (各单位年报汇总). */
public final class UnitViews {

  private UnitViews() {}

  /**
   * The sum of a year.
   *
   * @param complete whether every unit is in it
   * @param state how many are, and which are not, in words
   * @param columns what the table of units shows of each
   * @param groups the units by sort
   * @param total the sums of those columns
   * @param sheets the tables of the form, with the sums
   * @param own the government's report held against it; none if there is none
   */
  public record Sum(
      Views.Frame frame,
      String title,
      int year,
      boolean complete,
      String state,
      List<String> columns,
      List<Group> groups,
      List<String> total,
      List<Views.Sheet> sheets,
      List<Own> own,
      List<Views.Link> units,
      List<Views.Link> sums,
      List<Views.Link> values) {}

  /** Units of one sort: 县市区. */
  public record Group(String label, List<Member> members) {}

  /**
   * A unit.
   *
   * @param name with a link where its report is on this site
   * @param state whether it is counted
   * @param reason why not, as far as somebody said
   * @param values its numbers; none where it is not counted
   */
  public record Member(Views.Link name, String state, String reason, List<String> values) {}

  /**
   * The report of the government.
   *
   * @param report that says it is this sum
   * @param outcome of the comparison, in words
   * @param differences the cells that differ, where the two can be compared
   */
  public record Own(Views.Link report, String outcome, List<Difference> differences) {}

  /** A cell in which the two differ, and why, where that is explained. */
  public record Difference(
      String label, String sum, String own, String difference, String reason) {}
}
