package org.gongkai.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.diag.Text;
import org.gongkai.model.ReconciledReport.Cell;
import org.gongkai.model.ReconciledReport.Derived;
import org.gongkai.model.ReconciledReport.Status;
import org.gongkai.model.Statistics;
import org.gongkai.model.Table;
import org.gongkai.report.ReportForm;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Leaf;

/** The numbers of an annual report as figures, with the sums that readers ask for. */
final class CellFigures {

  private static final Text CASES = new Text("件", "cases");
  private static final Text TEN_THOUSAND_YUAN = new Text("万元", "10,000 yuan");
  private static final Text DECLARED = new Text("年报填报的数", "as declared in the annual report");

  private CellFigures() {}

  /**
   * Figures of a year.
   *
   * @param cells those of a report, by key; without a report those that records give
   * @param path of the report, or empty
   */
  static List<Statistics.Figure> of(
      ReportForm form, int year, Map<String, Cell> cells, String path) {
    List<Statistics.Figure> figures = new ArrayList<>();
    for (FormTable table : form.tables()) {
      for (Leaf row : ReportForm.leaves(table.rows())) {
        for (Leaf column : ReportForm.leaves(table.columns())) {
          Cell cell = cells.get(table.key(row, column));
          if (cell != null && cell.state() == Table.State.NUMBER) {
            figures.add(figure(year, cell, column, path));
          }
        }
      }
    }
    figures.addAll(sums(form, year, cells, path));
    NAMES.forEach(
        (cell, name) ->
            figures.stream()
                .filter(figure -> figure.key().equals(cell))
                .findFirst()
                .map(figure -> named(figure, name))
                .ifPresent(figures::add));
    return figures;
  }

  /** A figure under another name. */
  private record Name(String key, Text label) {}

  /** Cells that are figures of their own: those that everybody asks for. */
  private static final Map<String, Name> NAMES =
      new TreeMap<>(
          Map.of(
              "applications.newReceived.total",
              new Name("applications.received", new Text("收到申请", "applications received")),
              "applications.resultsTotal.total",
              new Name("applications.closed", new Text("办结申请", "applications closed"))));

  private static Statistics.Figure named(Statistics.Figure figure, Name name) {
    return new Statistics.Figure(
        name.key(),
        name.label(),
        figure.year(),
        figure.scope(),
        figure.value(),
        figure.unit(),
        figure.share(),
        figure.formula(),
        figure.expression(),
        figure.records());
  }

  private static Statistics.Figure figure(int year, Cell cell, Leaf column, String path) {
    Text label = new Text(cell.label().zh(), english(cell.key()));
    Text unit = column.head().isAmount() ? TEN_THOUSAND_YUAN : CASES;
    Optional<Derived> derived = counted(cell);
    return new Statistics.Figure(
        cell.key(),
        label,
        year,
        Statistics.Scope.OFFICE,
        cell.value(),
        unit,
        Optional.empty(),
        derived.map(Derived::formula).orElse(DECLARED),
        derived.map(Derived::expression).orElse("declared(" + cell.key() + ")"),
        sources(cell, path));
  }

  /** What was counted for a number, unless the report has another one. */
  private static Optional<Derived> counted(Cell cell) {
    boolean same = cell.status() == Status.EQUAL || cell.status() == Status.DERIVED_ONLY;
    return cell.derived().filter(d -> same);
  }

  private static List<Statistics.Source> sources(Cell cell, String path) {
    return counted(cell)
        .map(Derived::records)
        .orElseGet(() -> List.of(Statistics.Source.document(path)));
  }

  /** {@code applications: granted, natural person}, for those who do not read the form's words. */
  private static String english(String key) {
    String words = key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).replace(".", ", ");
    return words.replaceFirst(", ", ": ");
  }

  /** What is added up from the totals of rows: groups of outcomes, all reviews and lawsuits. */
  private static List<Statistics.Figure> sums(
      ReportForm form, int year, Map<String, Cell> cells, String path) {
    List<Statistics.Figure> sums = new ArrayList<>();
    for (FormTable table : form.tables()) {
      if (table.across()) {
        all(table).sum(year, cells, path).ifPresent(sums::add);
      }
      for (ReportForm.Head head : table.rows()) {
        groups(table, head).forEach(group -> group.sum(year, cells, path).ifPresent(sums::add));
      }
    }
    return sums;
  }

  /** Rows whose totals are added up. */
  private record Group(String key, Text label, Text words, String expression, List<String> totals) {

    Optional<Statistics.Figure> sum(int year, Map<String, Cell> cells, String path) {
      List<Cell> found = totals.stream().map(cells::get).filter(c -> c != null).toList();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Statistics.Figure(
              key,
              label,
              year,
              Statistics.Scope.OFFICE,
              found.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add),
              CASES,
              Optional.empty(),
              words,
              expression,
              merged(found, path)));
    }
  }

  /** Part four in one number. */
  private static Group all(FormTable table) {
    List<String> totals =
        ReportForm.leaves(table.rows()).stream().map(row -> table.key(row) + ".total").toList();
    return new Group(
        table.group() + ".total",
        new Text(table.caption(), "all " + table.group()),
        new Text("年报第" + table.part() + "部分各项总计之和", "sum of the totals of " + table.group()),
        "sum(" + table.group() + ".*.total)",
        totals);
  }

  /** The records of several cells; of ledgers that are not published, their sum. */
  private static List<Statistics.Source> merged(List<Cell> cells, String path) {
    Map<String, Statistics.Source> merged = new TreeMap<>();
    for (Cell cell : cells) {
      for (Statistics.Source source : sources(cell, path)) {
        boolean hidden = source.kind() == Statistics.Source.Kind.PRIVATE;
        merged.merge(
            source.path() + ":" + source.line(),
            source,
            (one, two) ->
                hidden ? Statistics.Source.hidden(one.path(), one.count() + two.count()) : one);
      }
    }
    return List.copyOf(merged.values());
  }

  private static List<Group> groups(FormTable table, ReportForm.Head head) {
    List<Group> groups = new ArrayList<>();
    for (ReportForm.Head child : head.children()) {
      if (!child.isLeaf() && !child.key().isEmpty()) {
        String name = child.label().replaceFirst("^（.）", "");
        List<String> totals =
            child.children().stream()
                .map(leaf -> table.group() + "." + child.key() + "." + leaf.key() + ".total")
                .toList();
        groups.add(
            new Group(
                table.group() + "." + child.key() + ".subtotal",
                new Text(name, english(table.group() + "." + child.key())),
                new Text(
                    "年报第三部分“" + name + "”各项总计之和", "sum of the totals of the rows under " + name),
                "sum(" + table.group() + "." + child.key() + ".*.total)",
                totals));
      }
    }
    return groups;
  }
}
