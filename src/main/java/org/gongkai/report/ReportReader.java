package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.field.FieldReader;
import org.gongkai.model.Node;
import org.gongkai.model.Table.State;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Leaf;

/**
 * Reads the numbers of one group of a report: a list a row, in statutory column order. Blank is not
 * zero, a stroke is neither, and a missing row is a problem.
 */
public final class ReportReader {

  private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern AMOUNT = Pattern.compile("(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,4})?");
  private static final Pattern LABEL_NUMBER =
      Pattern.compile("^(?:[一二三四五六七]、|[（(][一二三四五六七][）)]|[1-9]\\s*[.．、])\\s*");
  private static final Pattern LABEL_REMARK = Pattern.compile("[（(][^（）()]+[）)]$");
  private static final Pattern QUOTES = Pattern.compile("[“”\"‘’「」]");

  /** Stands where the office has no such function. */
  private static final String STROKE = "/";

  private static final Text OR_STROKE =
      new Text("本机关没有这项职能就写 \"/\"", "write \"/\" if the office has no such function");

  private static final Pattern SEPARATED = Pattern.compile("[0-9]\\s*[，、,;；\\s]\\s*[0-9]");
  private static final Text NUMBERS =
      new Text(
          "方括号里用英文逗号分开的数字，例如 [1, 0, 0]", "numbers in brackets with ASCII commas, as in [1, 0, 0]");

  private final List<Problem> problems;

  /** Rows as typed, by full key. */
  private final Map<String, Node> rows = new LinkedHashMap<>();

  /** Keys of rows that were typed, but wrongly. */
  private final Set<String> mistaken = new HashSet<>();

  private final Map<String, ReportCells.Cell> cells = new LinkedHashMap<>();
  private final List<ReportCells.Missing> missing = new ArrayList<>();

  private ReportReader(List<Problem> problems) {
    this.problems = problems;
  }

  public static ReportCells read(
      ReportForm form, String group, Node.Pair rows, List<Problem> problems) {
    ReportReader reader = new ReportReader(problems);
    if (!(rows.value() instanceof Node.Mapping mapping)) {
      problems.add(
          Problem.of(
              Code.VALUE_TYPE,
              rows.value().place(),
              group,
              new Text("各行的名称和数字", "rows with numbers")));
      return ReportCells.NONE;
    }
    List<FormTable> tables = form.tables().stream().filter(t -> t.group().equals(group)).toList();
    List<ReportForm.Head> heads = tables.stream().flatMap(t -> t.rows().stream()).toList();
    reader.flatten(mapping, heads, "");
    return reader.cells(tables, rows.key().place());
  }

  /**
   * The same of numbers that were found by rows already.
   *
   * @param typed by the rows' keys in their group
   * @param mistaken full keys of rows that were typed, but wrongly
   * @param place where a missing row should be
   */
  static ReportCells read(
      ReportForm form,
      String group,
      Map<String, Node> typed,
      Set<String> mistaken,
      Place place,
      List<Problem> problems) {
    ReportReader reader = new ReportReader(problems);
    reader.rows.putAll(typed);
    mistaken.stream()
        .filter(key -> key.startsWith(group + "."))
        .forEach(key -> reader.mistaken.add(key.substring(group.length() + 1)));
    return reader.cells(
        form.tables().stream().filter(t -> t.group().equals(group)).toList(), place);
  }

  private ReportCells cells(List<FormTable> tables, Place place) {
    for (FormTable table : tables) {
      for (Leaf row : ReportForm.leaves(table.rows())) {
        Node numbers = rows.get(row.key());
        if (numbers != null) {
          row(table, row, numbers);
        } else if (!mistaken.contains(row.key())) {
          missing.add(missing(table, row, place));
        }
      }
    }
    return new ReportCells(cells, missing, true);
  }

  /** A group that was not typed: all its rows are missing. */
  public static ReportCells absent(ReportForm form, String group, Place place) {
    List<ReportCells.Missing> missing = new ArrayList<>();
    for (FormTable table : form.tables()) {
      if (table.group().equals(group)) {
        ReportForm.leaves(table.rows()).forEach(row -> missing.add(missing(table, row, place)));
      }
    }
    return new ReportCells(Map.of(), missing, false);
  }

  private static ReportCells.Missing missing(FormTable table, Leaf row, Place place) {
    List<String> columns =
        ReportForm.leaves(table.columns()).stream().map(column -> table.key(row, column)).toList();
    return new ReportCells.Missing(table.key(row), row.label(), columns, place);
  }

  /** Rows by their full keys; keys may be typed as the form's labels. */
  private void flatten(Node.Mapping mapping, List<ReportForm.Head> heads, String prefix) {
    Map<String, ReportForm.Head> byName = names(heads);
    for (Node.Pair pair : mapping.pairs()) {
      ReportForm.Head head = byName.get(bare(pair.key().text()));
      if (head == null) {
        unknown(pair.key(), byName, prefix);
      } else if (head.isLeaf()) {
        if (rows.putIfAbsent(prefix + head.key(), pair.value()) != null) {
          problems.add(Problem.of(Code.KEY_REPEATED, pair.key().place(), head.key(), head.label()));
        }
      } else {
        String inside = head.key().isEmpty() ? prefix : prefix + head.key() + ".";
        if (pair.value() instanceof Node.Mapping inner) {
          flatten(inner, head.children(), inside);
        } else {
          mistake(head, prefix);
          problems.add(
              Problem.of(
                  Code.VALUE_TYPE,
                  pair.value().place(),
                  head.label(),
                  new Text("下一级各行的名称和数字", "its rows with numbers")));
        }
      }
    }
  }

  /** A misspelt row is one mistake, not a missing row as well. */
  private void unknown(Node.Scalar key, Map<String, ReportForm.Head> byName, String prefix) {
    Optional<ReportForm.Head> near = Nearest.to(bare(key.text()), byName.keySet()).map(byName::get);
    near.ifPresent(head -> mistake(head, prefix));
    problems.add(FieldReader.unknownKey(key, near.map(ReportReader::name).orElse("")));
  }

  /** What was typed wrongly is not missing: the row, or all rows of the group. */
  private void mistake(ReportForm.Head head, String prefix) {
    ReportForm.leaves(List.of(head)).forEach(leaf -> mistaken.add(prefix + leaf.key()));
  }

  private static String name(ReportForm.Head head) {
    return head.key().isEmpty() ? head.label() : head.key();
  }

  /** By key and by label; a group without a key may be typed or left out. */
  private static Map<String, ReportForm.Head> names(List<ReportForm.Head> heads) {
    Map<String, ReportForm.Head> names = new LinkedHashMap<>();
    for (ReportForm.Head head : heads) {
      names.put(bare(head.label()), head);
      if (head.key().isEmpty()) {
        names.putAll(names(head.children()));
      } else {
        names.put(head.key(), head);
      }
    }
    return names;
  }

  /** A label without its number and its remark: 1.属于国家秘密 and 属于国家秘密 are the same row. */
  static String bare(String label) {
    String bare = LABEL_NUMBER.matcher(label.strip()).replaceFirst("");
    bare = LABEL_REMARK.matcher(bare).replaceFirst("");
    return QUOTES.matcher(bare).replaceAll("").strip();
  }

  private void row(FormTable table, Leaf row, Node node) {
    List<Leaf> columns = ReportForm.leaves(table.columns());
    boolean hasTotal = columns.get(columns.size() - 1).head().isTotal();
    if (node instanceof Node.Mapping) {
      problems.add(Problem.of(Code.VALUE_TYPE, node.place(), row.label(), NUMBERS));
      return;
    }
    if (columns.size() > 1 && node instanceof Node.Scalar scalar && scalar.isBlank()) {
      problems.add(Problem.of(Code.REPORT_ROW_MISSING, node.place(), table.key(row), row.label()));
      return;
    }
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
    String expected =
        hasTotal ? (columns.size() - 1) + "/" + columns.size() : String.valueOf(columns.size());
    if (columns.size() > 1 && items.size() == 1 && isRunTogether(items.get(0))) {
      problems.add(Problem.of(Code.VALUE_TYPE, node.place(), row.label(), NUMBERS));
      return;
    }
    if (items.size() != columns.size() && !(hasTotal && items.size() == columns.size() - 1)) {
      problems.add(
          Problem.of(
              Code.REPORT_ROW_LENGTH,
              node.place(),
              row.label(),
              String.valueOf(items.size()),
              expected));
      return;
    }
    List<ReportCells.Cell> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      cell(table, row, columns.get(i), items.get(i)).ifPresent(read::add);
    }
    if (items.size() < columns.size() && read.size() == items.size()) {
      read.add(total(table, row, columns.get(columns.size() - 1), read, node.place()));
    }
    read.forEach(cell -> cells.put(cell.key(), cell));
  }

  /** Numbers without brackets around them, or with Chinese commas between them. */
  private static boolean isRunTogether(Node item) {
    return item instanceof Node.Scalar scalar && SEPARATED.matcher(scalar.text()).find();
  }

  /** The total that was not typed; of strokes alone it is a stroke. */
  private static ReportCells.Cell total(
      FormTable table, Leaf row, Leaf column, List<ReportCells.Cell> cells, Place place) {
    BigDecimal sum =
        cells.stream().map(ReportCells.Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean none = cells.stream().allMatch(c -> c.state() == State.NOT_APPLICABLE);
    return new ReportCells.Cell(
        table.key(row, column),
        row.in(column),
        sum,
        none ? STROKE : sum.toPlainString(),
        none ? State.NOT_APPLICABLE : State.NUMBER,
        false,
        place);
  }

  /** A cell; none if it is not what a cell can be. */
  private Optional<ReportCells.Cell> cell(FormTable table, Leaf row, Leaf column, Node node) {
    Place place = node.place();
    String key = table.key(row, column);
    Text label = row.in(column);
    String typed =
        node instanceof Node.Scalar scalar && !scalar.isBlank() ? scalar.text().strip() : "";
    Optional<BigDecimal> number = column.head().isAmount() ? amount(typed) : count(typed);
    if (number.isPresent()) {
      String text = column.head().printed(number.get());
      return Optional.of(
          new ReportCells.Cell(key, label, number.get(), text, State.NUMBER, true, place));
    } else if (typed.equals(STROKE) && table.stroke()) {
      return Optional.of(
          new ReportCells.Cell(
              key, label, BigDecimal.ZERO, typed, State.NOT_APPLICABLE, true, place));
    } else if (node instanceof Node.Scalar && typed.isEmpty()) {
      Text stroke = table.stroke() ? OR_STROKE : Text.of("");
      problems.add(Problem.of(Code.REPORT_CELL_BLANK, place, label, stroke));
    } else {
      problems.add(Problem.of(Code.REPORT_CELL_NUMBER, place, label, shown(node), kind(column)));
    }
    return Optional.empty();
  }

  private static String shown(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "[…]";
  }

  private static Text kind(Leaf column) {
    return column.head().isAmount()
        ? new Text("不小于零、最多四位小数的万元数", "an amount of 10,000 yuan, ≥ 0, at most 4 decimals")
        : new Text("不小于零的整数", "a whole number, 0 or more");
  }

  private static Optional<BigDecimal> count(String typed) {
    return COUNT.matcher(typed).matches() ? Optional.of(new BigDecimal(typed)) : Optional.empty();
  }

  private static Optional<BigDecimal> amount(String typed) {
    return AMOUNT.matcher(typed).matches() ? Optional.of(new BigDecimal(typed)) : Optional.empty();
  }
}
