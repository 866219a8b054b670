package org.gongkai.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.dataset.DatasetNodes;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.dataset.RollUpTables;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.RollUp;
import org.gongkai.model.RollUp.State;
import org.gongkai.model.Table;
import org.gongkai.model.Target;
import org.gongkai.output.Dates;
import org.gongkai.output.Labels;
import org.gongkai.output.LinkedData;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.UnitViews;
import org.gongkai.output.Views;

/** The sums of the units' annual reports, a page a year: the sum, and what each unit adds. */
public final class UnitPages implements Output {

  private static final String DESCRIPTION = "各县市区、各部门政府信息公开年度报告的汇总";

  /** What the table of units shows of each: the sums of these cells. */
  private static final List<Column> COLUMNS =
      List.of(
          new Column("本年新收申请", "applications.newReceived.total"),
          new Column("上年结转申请", "applications.carriedIn.total"),
          new Column("办理结果总计", "applications.resultsTotal.total"),
          new Column("结转下年度", "applications.carriedOut.total"),
          new Column("行政复议", "disputes.review.total"),
          new Column(
              "行政诉讼", "disputes.litigationDirect.total", "disputes.litigationAfterReview.total"),
          new Column("规范性文件制发", "proactive.normativeDocuments.issued"),
          new Column("规范性文件现行有效", "proactive.normativeDocuments.inForce"));

  private record Column(String label, List<String> cells) {
    Column(String label, String... cells) {
      this(label, List.of(cells));
    }

    /** The sum of the cells that are there; empty if none is. */
    String of(Map<String, BigDecimal> values) {
      return cells.stream()
          .map(values::get)
          .filter(Objects::nonNull)
          .reduce(BigDecimal::add)
          .map(BigDecimal::toPlainString)
          .orElse("");
    }
  }

  @Override
  public List<Target> plan(Plan plan) {
    return plan.rollUps().stream()
        .map(
            rollUp ->
                new Target(
                    Paths.rollUp(rollUp.year()) + "index.html",
                    new Target.Page("units.ftlh", () -> view(plan, rollUp))))
        .toList();
  }

  private static UnitViews.Sum view(Plan plan, RollUp rollUp) {
    String title = RollUpTables.title(rollUp).zh();
    int year = rollUp.year();
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    rollUp.cells().stream()
        .filter(cell -> cell.state() == Table.State.NUMBER)
        .forEach(cell -> sums.put(cell.key(), cell.sum()));
    return new UnitViews.Sum(
        frame(plan, rollUp, title),
        title,
        year,
        rollUp.isComplete(),
        state(rollUp) + early(plan, rollUp),
        COLUMNS.stream().map(Column::label).toList(),
        groups(plan, rollUp),
        COLUMNS.stream().map(column -> column.of(sums)).toList(),
        sheets(rollUp),
        rollUp.own().map(own -> own(plan, rollUp)).stream().toList(),
        Edition.links(plan, Paths.rollUpUnits(year), Paths.rollUpJson(year)),
        Edition.links(plan, Paths.rollUpSums(year)),
        Edition.links(plan, Paths.rollUpValues(year)));
  }

  /** Who looks at drafts sees a sum before others do. */
  private static String early(Plan plan, RollUp rollUp) {
    return rollUp.isShown(plan.site().today())
        ? ""
        : "各单位报齐以前，到" + Dates.words(RollUp.shownAtLatest(rollUp.year())) + "才公开，现在只有预览草稿时能看到。";
  }

  /** How many units are in the sum, and which are not. */
  private static String state(RollUp rollUp) {
    int all = rollUp.members().size();
    if (rollUp.isComplete()) {
      return "应当报送的 " + all + " 个单位全部计入。";
    }
    StringBuilder text = new StringBuilder("应当报送的 " + all + " 个单位，计入 ");
    text.append(rollUp.in(State.COUNTED).size()).append(" 个");
    missing(text, rollUp, State.MISSING);
    missing(text, rollUp, State.HELD);
    return text.append("。下面的合计只是已计入单位的数，不是全部。").toString();
  }

  private static void missing(StringBuilder text, RollUp rollUp, State state) {
    List<String> names = rollUp.in(state).stream().map(m -> m.unit().name()).toList();
    if (!names.isEmpty()) {
      text.append("，").append(state.label()).append(" ").append(names.size()).append(" 个（");
      text.append(String.join("、", names)).append("）");
    }
  }

  private static List<UnitViews.Group> groups(Plan plan, RollUp rollUp) {
    Map<String, List<UnitViews.Member>> groups = new LinkedHashMap<>();
    for (RollUp.Member member : rollUp.members()) {
      groups
          .computeIfAbsent(plan.label("unitSort", member.unit().sort()), s -> new ArrayList<>())
          .add(member(plan, member));
    }
    List<UnitViews.Group> all = new ArrayList<>();
    groups.forEach((label, members) -> all.add(new UnitViews.Group(label, members)));
    return all;
  }

  private static UnitViews.Member member(Plan plan, RollUp.Member member) {
    String url = member.report().map(d -> plan.url(d.folder())).orElse("");
    List<String> values =
        member.state() == State.COUNTED
            ? COLUMNS.stream().map(column -> column.of(member.values())).toList()
            : List.of();
    return new UnitViews.Member(
        new Views.Link(member.unit().name(), url), member.state().label(), member.reason(), values);
  }

  /** The tables of the form; of an incomplete sum each says so by itself. */
  private static List<Views.Sheet> sheets(RollUp rollUp) {
    String note =
        rollUp.isComplete()
            ? ""
            : "（不完整："
                + rollUp.members().size()
                + " 个单位中的 "
                + rollUp.in(State.COUNTED).size()
                + " 个）";
    List<Views.Sheet> sheets = new ArrayList<>();
    for (ReconciledReport.Part part : rollUp.parts()) {
      for (Table table : part.tables()) {
        Table named =
            new Table(
                table.id(),
                table.caption() + note,
                table.unit(),
                table.note(),
                table.head(),
                table.columns(),
                table.rows());
        sheets.add(new Views.Sheet(named, List.of()));
      }
    }
    return sheets;
  }

  private static UnitViews.Own own(Plan plan, RollUp rollUp) {
    Views.Link report = plan.link(rollUp.own().orElseThrow());
    if (!rollUp.isComplete()) {
      return new UnitViews.Own(report, "汇总不完整，暂不核对；各格的数和差见下载的数据。", List.of());
    }
    List<UnitViews.Difference> differences =
        rollUp.cells().stream()
            .filter(RollUp.Cell::differs)
            .map(
                cell ->
                    new UnitViews.Difference(
                        cell.label().zh(),
                        cell.text(),
                        cell.own().map(Table.Cell::text).orElse(""),
                        cell.difference().map(UnitPages::signed).orElse(""),
                        cell.reason()))
            .toList();
    long compared = rollUp.cells().stream().filter(c -> c.difference().isPresent()).count();
    String outcome =
        differences.isEmpty()
            ? "逐格核对，" + compared + " 格全部一致。"
            : "逐格核对 " + compared + " 格，" + differences.size() + " 格不一致，原因如下。";
    return new UnitViews.Own(report, outcome, differences);
  }

  private static String signed(BigDecimal difference) {
    String text = difference.stripTrailingZeros().toPlainString();
    return difference.signum() > 0 ? "+" + text : text;
  }

  private static Views.Frame frame(Plan plan, RollUp rollUp, String title) {
    int year = rollUp.year();
    List<Views.Label> labels = new ArrayList<>(Labels.site(plan.config()));
    labels.add(new Views.Label("ColumnName", StatisticsPages.NAME));
    labels.add(new Views.Label("ColumnDescription", DESCRIPTION));
    labels.add(new Views.Label("ColumnKeywords", StatisticsPages.NAME));
    labels.add(new Views.Label("ColumnType", "数据发布"));
    Views.Frame frame = plan.frame(title, Paths.rollUp(year), labels);
    Views.Frame whole =
        frame
            .with(
                List.of(
                    frame.crumbs().get(0),
                    new Views.Link(StatisticsPages.NAME, plan.url(Paths.STATISTICS)),
                    new Views.Link(title, "")))
            .and(Edition.alternates(plan, Paths.rollUpSums(year), Paths.rollUpJson(year)));
    return LinkedData.on(
        plan, whole, List.of(DatasetNodes.of(plan, Datasets.units(plan, rollUp), List.of())));
  }

  /** The years that have a sum, newest first, with how many units are in it. */
  static List<Views.Fact> facts(Plan plan) {
    List<Views.Fact> facts = new ArrayList<>();
    for (RollUp rollUp : plan.rollUps()) {
      int counted = rollUp.in(State.COUNTED).size();
      facts.add(
          0,
          new Views.Fact(
              RollUpTables.title(rollUp).zh(),
              counted + "/" + rollUp.members().size(),
              "个单位已计入",
              plan.url(Paths.rollUp(rollUp.year()))));
    }
    return facts;
  }
}
