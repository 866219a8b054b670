package org.gongkai.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.LineColumn;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.model.Node;
import org.gongkai.model.Reason;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Leaf;
import org.gongkai.syntax.CsvReader;

/**
 * Reads the numbers of a report from a spreadsheet: a row of the form a line, its label, then the
 * numbers in statutory order, as they stand in the form's own tables. Lines that only name columns
 * or groups of rows may stand between them.
 */
public final class ReportCsv {

  private static final Set<String> EXPLAIN = Set.of("explain", "差异说明");
  private static final Set<String> BASE_YEAR = Set.of("baseYear", "基年");

  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[\t;；，|]");

  /** A file with more mistakes is no form that was filled in. */
  private static final int MOST = 50;

  private final ReportForm form;
  private final List<Problem> problems;

  /** What begins a line of numbers, by key and by label. */
  private final Map<String, Row> names = new LinkedHashMap<>();

  /** What may begin a line without numbers. */
  private final Set<String> headings = new HashSet<>();

  private final Map<String, Map<String, Node>> rows = new LinkedHashMap<>();
  private final Map<String, Node.Scalar> seen = new HashMap<>();
  private final Set<String> mistaken = new HashSet<>();
  private final List<Node.Pair> reasons = new ArrayList<>();
  private boolean baseYear;

  private ReportCsv(ReportForm form, List<Problem> problems) {
    this.form = form;
    this.problems = problems;
    for (FormTable table : form.tables()) {
      rows.putIfAbsent(table.group(), new LinkedHashMap<>());
      headings.add(ReportReader.bare(table.caption()));
      heads(table.rows());
      heads(table.columns());
      for (Leaf row : ReportForm.leaves(table.rows())) {
        names.put(table.key(row), new Row(table, row));
        names.put(ReportReader.bare(row.head().label()), new Row(table, row));
      }
    }
    form.parts().forEach(part -> headings.add(ReportReader.bare(part.heading())));
  }

  private record Row(FormTable table, Leaf leaf) {}

  private void heads(List<ReportForm.Head> heads) {
    for (ReportForm.Head head : heads) {
      headings.add(ReportReader.bare(head.label()));
      heads(head.children());
    }
  }

  /** What a file says: its numbers, and whether the year before used another form. */
  public record Read(ReportNumbers numbers, boolean baseYear) {}

  public static Read read(ReportForm form, SourceText source, List<Problem> problems) {
    ReportCsv csv = new ReportCsv(form, problems);
    csv.lines(source);
    Map<String, ReportCells> groups = new HashMap<>();
    csv.rows.forEach(
        (group, typed) ->
            groups.put(
                group,
                ReportReader.read(form, group, typed, csv.mistaken, source.top(), problems)));
    Map<String, Reason> explain =
        csv.reasons.isEmpty()
            ? Map.of()
            : ReasonReader.read(form, new Node.Mapping(csv.reasons, source.top()), problems);
    return new Read(
        new ReportNumbers(
            groups.get("proactive"), groups.get("applications"), groups.get("disputes"), explain),
        csv.baseYear);
  }

  private void lines(SourceText source) {
    int before = problems.size();
    CsvReader reader = new CsvReader(source, problems);
    while (problems.size() - before < MOST) {
      if (reader.skipRemark()) {
        continue;
      }
      Optional<CsvReader.Row> line = reader.next();
      boolean torn = problems.stream().skip(before).anyMatch(p -> p.code() == Code.CSV_QUOTE);
      if (torn || line.filter(this::hasOtherSeparator).isPresent()) {
        break;
      } else if (line.isEmpty()) {
        return;
      }
      if (!line.get().isBlank() && !line.get().cells().get(0).text().startsWith("#")) {
        line(line.get());
      }
    }
    // What could not be read may hold every row that was not found.
    names.values().forEach(row -> mistaken.add(row.table().key(row.leaf())));
  }

  /** A whole line in one cell: with another separator there are no cells to be read. */
  private boolean hasOtherSeparator(CsvReader.Row line) {
    Node.Scalar only = line.cells().get(0);
    Matcher separator = OTHER_SEPARATOR.matcher(only.text());
    boolean found =
        line.cells().size() == 1
            && !only.text().startsWith("#")
            && separator.find()
            && isName(ReportReader.bare(only.text().substring(0, separator.start())));
    if (found) {
      Text shown =
          separator.group().equals("\t")
              ? new Text("制表符（Tab）", "tabs")
              : Text.of(separator.group());
      int at = only.place().start() + separator.start();
      problems.add(Problem.of(Code.CSV_SEPARATOR, only.place().source().place(at, at + 1), shown));
    }
    return found;
  }

  private boolean isName(String label) {
    return names.containsKey(label) || headings.contains(label);
  }

  private void line(CsvReader.Row line) {
    Node.Scalar first = line.cells().get(0);
    List<Node.Scalar> cells = withoutBlanksBehind(line.cells());
    Row row = names.getOrDefault(first.text(), names.get(ReportReader.bare(first.text())));
    if (row != null) {
      numbers(row, first, cells, line.place());
    } else if (EXPLAIN.contains(first.text()) && cells.size() == 3) {
      reasons.add(new Node.Pair(cells.get(1), cells.get(2)));
    } else if (BASE_YEAR.contains(first.text())) {
      baseYear = cells.size() == 1 || !cells.get(1).text().equals("否");
    } else if (isColumns(cells)) {
      columns(cells);
    } else if (cells.size() > 1 || !headings.contains(ReportReader.bare(first.text()))) {
      unknown(first);
    }
  }

  /** A spreadsheet makes all lines as long as the longest. */
  private static List<Node.Scalar> withoutBlanksBehind(List<Node.Scalar> cells) {
    int size = cells.size();
    while (size > 1 && cells.get(size - 1).isBlank()) {
      size--;
    }
    return cells.subList(0, size);
  }

  private void numbers(Row row, Node.Scalar label, List<Node.Scalar> cells, Place place) {
    FormTable table = row.table();
    String key = table.key(row.leaf());
    Node.Scalar before = seen.putIfAbsent(key, label);
    if (before != null) {
      problems.add(
          Problem.of(
                  Code.ROW_REPEATED,
                  label.place(),
                  row.leaf().head().label(),
                  LineColumn.of(label.place().source(), before.place().start()).line())
              .with("note.first-here", before.place()));
      return;
    }
    List<Leaf> columns = ReportForm.leaves(table.columns());
    boolean total = columns.get(columns.size() - 1).head().isTotal();
    List<Node> numbers = new ArrayList<>(cells.subList(1, cells.size()));
    // What is left blank at the end is blank, but for a total, which can be added up.
    while (!numbers.isEmpty() && numbers.size() < columns.size() - (total ? 1 : 0)) {
      numbers.add(new Node.Scalar("", true, place));
    }
    Node typed =
        numbers.isEmpty()
            ? new Node.Scalar("", true, label.place())
            : new Node.Sequence(numbers, place);
    rows.get(table.group()).put(row.leaf().key(), typed);
  }

  /** A line of nothing but names of columns. */
  private boolean isColumns(List<Node.Scalar> cells) {
    return cells.size() > 1
        && cells.stream()
            .skip(1)
            .allMatch(cell -> cell.isBlank() || headings.contains(ReportReader.bare(cell.text())));
  }

  /** Names of columns stand where the form has them: numbers are read by their places. */
  private void columns(List<Node.Scalar> cells) {
    boolean fits = form.tables().stream().anyMatch(table -> mismatch(table, cells).isEmpty());
    if (!fits) {
      FormTable meant = meant(cells);
      Node.Scalar wrong = mismatch(meant, cells).orElseThrow();
      int at = cells.indexOf(wrong);
      List<Leaf> columns = ReportForm.leaves(meant.columns());
      String right = at <= columns.size() ? columns.get(at - 1).head().label() : "";
      problems.add(
          Problem.of(Code.UNIT_COLUMNS, wrong.place(), wrong.text(), at + 1, right, labels(meant)));
    }
  }

  /** The table that has most of the names. */
  private FormTable meant(List<Node.Scalar> cells) {
    FormTable best = form.tables().get(0);
    long most = -1;
    for (FormTable table : form.tables()) {
      List<String> labels =
          ReportForm.leaves(table.columns()).stream()
              .map(column -> ReportReader.bare(column.head().label()))
              .toList();
      long found = cells.stream().filter(c -> labels.contains(ReportReader.bare(c.text()))).count();
      if (found > most) {
        most = found;
        best = table;
      }
    }
    return best;
  }

  private static String labels(FormTable table) {
    return String.join(
        "、",
        ReportForm.leaves(table.columns()).stream().map(column -> column.head().label()).toList());
  }

  /** The first name of a column that stands where a table has another one. */
  private static Optional<Node.Scalar> mismatch(FormTable table, List<Node.Scalar> cells) {
    List<Leaf> columns = ReportForm.leaves(table.columns());
    Set<String> groups = new HashSet<>();
    columns.forEach(
        column ->
            column.path().stream()
                .filter(head -> !head.isLeaf())
                .forEach(head -> groups.add(ReportReader.bare(head.label()))));
    for (int i = 1; i < cells.size(); i++) {
      String name = ReportReader.bare(cells.get(i).text());
      boolean right =
          name.isEmpty()
              || groups.contains(name)
              || i <= columns.size()
                  && name.equals(ReportReader.bare(columns.get(i - 1).head().label()));
      if (!right) {
        return Optional.of(cells.get(i));
      }
    }
    return Optional.empty();
  }

  /** A misspelt row is one mistake, not a missing row as well. */
  private void unknown(Node.Scalar label) {
    Optional<String> near = Nearest.to(ReportReader.bare(label.text()), names.keySet());
    near.map(names::get).ifPresent(row -> mistaken.add(row.table().key(row.leaf())));
    problems.add(FieldReader.unknownKey(label, near.orElse("")));
  }
}
