package org.gongkai.dataset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.dataset.DataColumn.Type;
import org.gongkai.diag.Text;
import org.gongkai.model.RollUp;
import org.gongkai.model.RollUp.State;
import org.gongkai.model.Table;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * The sum of the units' annual reports of a year: who is in it, the sums, and each unit's numbers.
 */
public final class RollUpTables {

  private static final String STROKE = "/";

  private static final List<Vocabulary.Term> STATES =
      Arrays.stream(State.values())
          .map(state -> new Vocabulary.Term(state.key(), state.label()))
          .toList();

  private static final List<DataColumn> SUMS =
      List.of(
          DataColumn.of("cell", "单元格", "Cell", Type.STRING).identifying(),
          DataColumn.of("label", "项目", "Label", Type.STRING).always(),
          DataColumn.of("sum", "合计", "Sum", Type.NUMBER)
              .described("已计入单位之和", "of the units that are counted"),
          DataColumn.of("units", "计入单位数", "Units counted", Type.INTEGER).always(),
          DataColumn.of("expected", "应报单位数", "Units expected", Type.INTEGER)
              .described("与计入单位数不同时，合计不完整", "where it is more, the sum is incomplete")
              .always(),
          DataColumn.of("own", "汇总年报", "Own report", Type.NUMBER)
              .described("本级政府年报里的数", "what the government's own report says"),
          DataColumn.of("difference", "差", "Difference", Type.NUMBER)
              .described("汇总年报减合计", "own report minus sum"),
          DataColumn.of("reason", "差异说明", "Reason", Type.STRING));

  private static final List<DataColumn> VALUES =
      List.of(
          DataColumn.of("unit", "单位代码", "Unit", Type.STRING).always(),
          DataColumn.of("name", "单位", "Name", Type.STRING).always(),
          DataColumn.of("cell", "单元格", "Cell", Type.STRING).always(),
          DataColumn.of("label", "项目", "Label", Type.STRING).always(),
          DataColumn.of("value", "数值", "Value", Type.NUMBER).always());

  private RollUpTables() {}

  static List<DataTable> of(Plan plan, RollUp rollUp) {
    return List.of(units(plan, rollUp), sums(rollUp), values(rollUp));
  }

  /** What the sum of a year is called: one that lacks units says so. */
  public static Text title(RollUp rollUp) {
    return rollUp.isComplete()
        ? new Text(
            rollUp.year() + "年各单位年报汇总", "Sum of the units' annual reports of " + rollUp.year())
        : new Text(
            rollUp.year() + "年各单位年报汇总（不完整）",
            "Sum of the units' annual reports of " + rollUp.year() + " (incomplete)");
  }

  private static DataTable units(Plan plan, RollUp rollUp) {
    List<Vocabulary.Term> sorts = plan.config().vocabularies().get("unitSort").terms();
    return table(
        Paths.rollUpUnits(rollUp.year()),
        new Text(rollUp.year() + "年报送单位", "Units of " + rollUp.year()),
        rollUp,
        List.of(
            DataColumn.of("unit", "单位代码", "Unit", Type.STRING).identifying(),
            DataColumn.of("name", "单位", "Name", Type.STRING).always(),
            DataColumn.of("sort", "类别", "Sort", Type.STRING).from(sorts).always(),
            DataColumn.of("code", "代码", "Code", Type.STRING),
            DataColumn.of("state", "情况", "State", Type.STRING).from(STATES).always(),
            DataColumn.of("reason", "原因", "Reason", Type.STRING),
            DataColumn.of("report", "年报网址", "Report", Type.STRING).of("uri")),
        List.of("unit"),
        List.of(),
        () ->
            rollUp.members().stream()
                .map(
                    member ->
                        List.of(
                            member.unit().id(),
                            member.unit().name(),
                            member.unit().sort(),
                            member.unit().code(),
                            member.state().key(),
                            member.reason(),
                            member
                                .report()
                                .map(d -> plan.absolute(d.folder()))
                                .orElse(DataTable.NONE))));
  }

  private static DataTable sums(RollUp rollUp) {
    int counted = rollUp.in(State.COUNTED).size();
    int expected = rollUp.members().size();
    return table(
        Paths.rollUpSums(rollUp.year()),
        title(rollUp),
        rollUp,
        SUMS,
        List.of("cell"),
        List.of(),
        () ->
            rollUp.cells().stream()
                .map(
                    cell ->
                        List.of(
                            cell.key(),
                            cell.label().zh(),
                            number(cell.text(), cell.state()),
                            counted,
                            expected,
                            cell.own()
                                .map(own -> number(own.text(), own.state()))
                                .orElse(DataTable.NONE),
                            cell.difference().<Object>map(d -> d).orElse(DataTable.NONE),
                            cell.reason())));
  }

  private static Object number(String text, Table.State state) {
    return state == Table.State.NUMBER ? new BigDecimal(text) : text;
  }

  private static DataTable values(RollUp rollUp) {
    return table(
        Paths.rollUpValues(rollUp.year()),
        new Text(rollUp.year() + "年各单位年报的数", "Numbers of the units' reports of " + rollUp.year()),
        rollUp,
        VALUES,
        List.of("unit", "cell"),
        List.of(
            new DataTable.ForeignKey(
                List.of("unit"), Paths.rollUpUnits(rollUp.year()), List.of("unit")),
            new DataTable.ForeignKey(
                List.of("cell"), Paths.rollUpSums(rollUp.year()), List.of("cell"))),
        () -> values(rollUp, labels(rollUp)));
  }

  private static Map<String, String> labels(RollUp rollUp) {
    Map<String, String> labels = new HashMap<>();
    rollUp.cells().forEach(cell -> labels.put(cell.key(), cell.label().zh()));
    return labels;
  }

  private static Stream<List<Object>> values(RollUp rollUp, Map<String, String> labels) {
    return rollUp.members().stream()
        .flatMap(
            member ->
                member.values().entrySet().stream()
                    .map(
                        value ->
                            List.of(
                                member.unit().id(),
                                member.unit().name(),
                                value.getKey(),
                                labels.get(value.getKey()),
                                value.getValue())));
  }

  private static DataTable table(
      String path,
      Text title,
      RollUp rollUp,
      List<DataColumn> columns,
      List<String> key,
      List<DataTable.ForeignKey> foreign,
      DataTable.Rows rows) {
    return new DataTable(
        path,
        title,
        Text.of(""),
        OptionalInt.of(rollUp.year()),
        columns,
        key,
        foreign,
        List.of(DataTable.NONE, STROKE),
        rows);
  }
}
