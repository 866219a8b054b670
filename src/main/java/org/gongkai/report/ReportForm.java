package org.gongkai.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.model.Body;
import org.gongkai.model.Node;
import org.gongkai.syntax.BuiltIn;
import org.gongkai.syntax.ContentFile;

/**
 * An official form of the annual report as data: parts, tables, rows, columns, labels.
 *
 * @param id in front matter: {@code cn-2021-30}
 * @param number document number of the notice that prescribes it
 */
public record ReportForm(String id, String number, List<Part> parts, List<FormTable> tables) {

  /** The forms that the program knows, the latest first. */
  public static final List<ReportForm> ALL =
      List.of(read(BuiltIn.text(ReportForm.class, "form-cn-2021-30.yaml")));

  private static final Pattern HEADING_NUMBER =
      Pattern.compile("^(?:[一二三四五六七八九十]+\\s*[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+部分)\\s*");

  /**
   * A part of the report: 一 总体情况.
   *
   * @param variants other headings that offices give it
   */
  public record Part(String number, String heading, List<String> variants) {
    /** The heading with its number: 一、总体情况. */
    public String full() {
      return number + "、" + heading;
    }

    /** Whether a heading means this part: with or without number, or with words before. */
    public boolean matches(String typed) {
      String bare = HEADING_NUMBER.matcher(typed.strip()).replaceFirst("");
      return bare.endsWith(heading) || variants.contains(bare);
    }

    /**
     * Whether the part begins at a heading; the text is cut there, so it stands in nothing else.
     */
    public boolean isBegunBy(Body.Heading typed) {
      return typed.level() == 2 && typed.top() && matches(typed.text());
    }
  }

  /**
   * A table.
   *
   * @param group key of the front matter that holds its rows
   * @param corner label over the row headers, or empty
   * @param note what the form says of the numbers (勾稽关系), printed in the corner; or empty
   * @param unit of the numbers
   * @param across whether all rows stand side by side in one line of numbers
   * @param stroke whether {@code /} may stand for a function that the office does not have
   */
  public record FormTable(
      String id,
      String part,
      String group,
      String caption,
      String corner,
      String note,
      String unit,
      boolean across,
      boolean stroke,
      List<Head> columns,
      List<Head> rows) {

    /** The key of a row: {@code applications.granted}. */
    public String key(Leaf row) {
      return group + "." + row.key();
    }

    /** The key of a cell: {@code applications.granted.total}. */
    public String key(Leaf row, Leaf column) {
      return key(row) + "." + column.key();
    }
  }

  /**
   * A row or column, or a group of them.
   *
   * @param key empty for a group that has no key of its own in front matter
   * @param type count, amount or total
   */
  public record Head(String key, String label, String type, List<Head> children) {
    public boolean isLeaf() {
      return children.isEmpty();
    }

    public boolean isTotal() {
      return type.equals("total");
    }

    public boolean isAmount() {
      return type.equals("amount");
    }

    /** A number of this column as printed: amounts to one yuan, but zero bare, as offices do. */
    public String printed(BigDecimal value) {
      int decimals = value.signum() != 0 && isAmount() ? 4 : 0;
      return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
  }

  /** A row or column of numbers, with the groups it stands in. */
  public record Leaf(String key, String label, Head head, List<Head> path) {

    /** The label of the cell of this row in a column. */
    public Text in(Leaf column) {
      return Text.of(head.label() + "·" + column.head().label());
    }
  }

  /** The rows or columns of numbers under some heads, in order. */
  public static List<Leaf> leaves(List<Head> heads) {
    List<Leaf> leaves = new ArrayList<>();
    collect(heads, "", List.of(), leaves);
    return leaves;
  }

  private static void collect(List<Head> heads, String prefix, List<Head> above, List<Leaf> out) {
    for (Head head : heads) {
      List<Head> path = new ArrayList<>(above);
      path.add(head);
      String key = head.key().isEmpty() ? prefix : prefix + head.key();
      if (head.isLeaf()) {
        String label = String.join(" › ", path.stream().map(Head::label).toList());
        out.add(new Leaf(key, label, head, List.copyOf(path)));
      } else {
        collect(head.children(), key.isEmpty() ? "" : key + ".", path, out);
      }
    }
  }

  /** The form with an id. */
  public static Optional<ReportForm> of(String id) {
    return ALL.stream().filter(form -> form.id().equals(id)).findFirst();
  }

  /** The parts without tables: the report's body has a heading of level 2 for each. */
  public List<Part> proseParts() {
    Set<String> tabled = tables.stream().map(FormTable::part).collect(Collectors.toSet());
    return parts.stream().filter(part -> !tabled.contains(part.number())).toList();
  }

  /** Reads a form that the program brings along; a fault in it is a defect. */
  public static ReportForm read(SourceText source) {
    List<Problem> problems = new ArrayList<>();
    Node.Mapping form =
        ContentFile.mapping(source, problems)
            .filter(m -> problems.isEmpty())
            .orElseThrow(() -> new IllegalStateException("broken form " + problems));
    List<Part> parts = items(form, "parts").map(ReportForm::part).toList();
    return new ReportForm(
        text(form, "id"),
        text(form, "number"),
        parts,
        items(form, "tables").map(ReportForm::table).toList());
  }

  private static Part part(Node.Mapping part) {
    List<String> variants =
        part.get("variants").stream()
            .flatMap(list -> ((Node.Sequence) list).items().stream())
            .map(item -> ((Node.Scalar) item).text())
            .toList();
    return new Part(text(part, "number"), text(part, "heading"), variants);
  }

  private static FormTable table(Node.Mapping table) {
    return new FormTable(
        text(table, "id"),
        text(table, "part"),
        text(table, "group"),
        text(table, "caption"),
        text(table, "corner"),
        text(table, "note"),
        text(table, "unit"),
        text(table, "layout").equals("across"),
        text(table, "stroke").equals("allowed"),
        items(table, "columns").map(ReportForm::head).toList(),
        items(table, "rows").map(ReportForm::head).toList());
  }

  private static Head head(Node.Mapping head) {
    return new Head(
        text(head, "key"),
        text(head, "label"),
        text(head, "type"),
        items(head, "children").map(ReportForm::head).toList());
  }

  private static java.util.stream.Stream<Node.Mapping> items(Node.Mapping node, String key) {
    return node.get(key)
        .map(list -> ((Node.Sequence) list).items().stream().map(Node.Mapping.class::cast))
        .orElse(java.util.stream.Stream.empty());
  }

  private static String text(Node.Mapping node, String key) {
    return node.get(key).map(value -> ((Node.Scalar) value).text()).orElse("");
  }
}
