package org.gongkai.kind;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.kind.ReportForm.FormTable;
import org.gongkai.kind.ReportForm.Leaf;
import org.gongkai.model.Node;
import org.gongkai.model.Table.State;

/**
 * Reads the numbers of one group of a report: a list a row, in statutory column order. Blank is not
 * zero, a stroke is neither, and a missing row is a problem.
 */
final class ReportReader {

  private final List<Problem> problems;
  private final Map<String, ReportCells.Cell> cells = new LinkedHashMap<>();

  private ReportReader(List<Problem> problems) {
    this.problems = problems;
  }

  static ReportCells read(ReportForm form, String group, Node node, List<Problem> problems) {
    ReportReader reader = new ReportReader(problems);
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(
          Problem.of(
              Code.VALUE_TYPE, node.place(), group, new Text("各行的名称和数字", "rows with numbers")));
      return new ReportCells(Map.of());
    }
    List<FormTable> tables = form.tables().stream().filter(t -> t.group().equals(group)).toList();
    Map<String, Node> rows = new LinkedHashMap<>();
    List<ReportForm.Head> heads = tables.stream().flatMap(t -> t.rows().stream()).toList();
    reader.flatten(mapping, heads, "", rows);
    for (FormTable table : tables) {
      for (Leaf row : ReportForm.leaves(table.rows())) {
        Node numbers = rows.get(row.key());
        if (numbers == null) {
          problems.add(
              Problem.of(
                  Code.REPORT_ROW_MISSING, node.place(), group + "." + row.key(), row.label()));
        } else {
          reader.row(table, row, numbers);
        }
      }
    }
    return new ReportCells(reader.cells);
  }

  /** Rows by their full keys; keys may be typed as the form's labels. */
  private void flatten(
      Node.Mapping mapping, List<ReportForm.Head> heads, String prefix, Map<String, Node> rows) {
    Map<String, ReportForm.Head> byName = names(heads);
    for (Node.Pair pair : mapping.pairs()) {
      ReportForm.Head head = byName.get(bare(pair.key().text()));
      if (head == null) {
        String near =
            Nearest.to(bare(pair.key().text()), byName.keySet())
                .map(n -> byName.get(n).key())
                .orElse("");
        problems.add(unknownKey(pair.key(), near));
      } else if (head.isLeaf()) {
        if (rows.put(prefix + head.key(), pair.value()) != null) {
          problems.add(Problem.of(Code.KEY_REPEATED, pair.key().place(), head.key(), head.label()));
        }
      } else if (pair.value() instanceof Node.Mapping inner) {
        flatten(inner, head.children(), prefix + head.key() + ".", rows);
      } else {
        problems.add(
            Problem.of(
                Code.VALUE_TYPE, pair.value().place(), head.key(), new Text("下一级各行", "its rows")));
      }
    }
  }

  static Problem unknownKey(Node.Scalar key, String near) {
    Text hint =
        near.isEmpty()
            ? new Text("请对照编辑手册里的字段表", "see the list of fields in the editors' guide")
            : new Text("是不是 " + near + "？", "did you mean " + near + "?");
    return Problem.of(Code.KEY_UNKNOWN, key.place(), key.text(), hint);
  }

  private static Map<String, ReportForm.Head> names(List<ReportForm.Head> heads) {
    Map<String, ReportForm.Head> names = new LinkedHashMap<>();
    for (ReportForm.Head head : heads) {
      if (head.key().isEmpty()) {
        names.putAll(names(head.children()));
      } else {
        names.put(head.key(), head);
        names.put(bare(head.label()), head);
      }
    }
    return names;
  }

  /** A label without its number: 1.属于国家秘密 and 属于国家秘密 are the same row. */
  private static String bare(String label) {
    return label.replaceFirst("^(?:[一二三四五六七]、|（[一二三四五六七]）|[1-9][.．、])", "").strip();
  }

  private void row(FormTable table, Leaf row, Node node) {
    List<Leaf> columns = ReportForm.leaves(table.columns());
    boolean hasTotal = columns.get(columns.size() - 1).head().isTotal();
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
    String expected =
        hasTotal ? (columns.size() - 1) + "/" + columns.size() : String.valueOf(columns.size());
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
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < items.size(); i++) {
      sum = sum.add(cell(table, row, columns.get(i), items.get(i)).value());
    }
    if (items.size() < columns.size()) {
      Leaf total = columns.get(columns.size() - 1);
      String key = key(table, row, total);
      cells.put(
          key,
          new ReportCells.Cell(
              key, label(row, total), sum, sum.toPlainString(), State.NUMBER, false, node.place()));
    }
  }

  private ReportCells.Cell cell(FormTable table, Leaf row, Leaf column, Node node) {
    Place place = node.place();
    String key = key(table, row, column);
    Text label = label(row, column);
    String typed =
        node instanceof Node.Scalar scalar && !scalar.isBlank() ? scalar.text().strip() : "";
    Optional<BigDecimal> number =
        column.head().type().equals("amount") ? amount(typed) : count(typed);
    State state = State.NUMBER;
    if (typed.equals("/")) {
      state = State.NOT_APPLICABLE;
    } else if (node instanceof Node.Scalar && typed.isEmpty()) {
      state = State.BLANK;
      problems.add(Problem.of(Code.REPORT_CELL_BLANK, place, label));
    } else if (number.isEmpty()) {
      problems.add(Problem.of(Code.REPORT_CELL_NUMBER, place, label, shown(node), kind(column)));
    }
    BigDecimal value = number.orElse(BigDecimal.ZERO);
    String text = state == State.NUMBER ? printed(value, column) : typed;
    ReportCells.Cell cell = new ReportCells.Cell(key, label, value, text, state, true, place);
    cells.put(key, cell);
    return cell;
  }

  private static String key(FormTable table, Leaf row, Leaf column) {
    return table.group() + "." + row.key() + "." + column.key();
  }

  private static Text label(Leaf row, Leaf column) {
    String both = row.head().label() + "·" + column.head().label();
    return Text.of(both);
  }

  private static String shown(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "[…]";
  }

  private static Text kind(Leaf column) {
    return column.head().type().equals("amount")
        ? new Text("不小于零、最多四位小数的万元数", "an amount of 10,000 yuan, ≥ 0, at most 4 decimals")
        : new Text("不小于零的整数", "a whole number, 0 or more");
  }

  /** A4 decimals at most are exact to one yuan (§A5); zero may stand bare. */
  private static String printed(BigDecimal value, Leaf column) {
    boolean amount = column.head().type().equals("amount");
    if (value.signum() == 0 || !amount) {
      return value.setScale(0).toPlainString();
    }
    return value.setScale(4).toPlainString();
  }

  private static Optional<BigDecimal> count(String typed) {
    return typed.matches("0|[1-9][0-9]{0,8}")
        ? Optional.of(new BigDecimal(typed))
        : Optional.empty();
  }

  private static Optional<BigDecimal> amount(String typed) {
    return typed.matches("(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?")
        ? Optional.of(new BigDecimal(typed))
        : Optional.empty();
  }
}
