package org.gongkai.kind;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Node;
import org.gongkai.syntax.ContentFile;

/**
 * An official form of the annual report as data: parts, tables, rows, columns, labels.
 *
 * @param id in front matter: {@code cn-2021-30}
 * @param number document number of the notice that prescribes it
 */
public record ReportForm(String id, String number, List<Part> parts, List<FormTable> tables) {

  /** A part of the report: 一 总体情况. */
  public record Part(String number, String heading) {
    /** The heading with its number: 一、总体情况. */
    public String full() {
      return number + "、" + heading;
    }
  }

  /**
   * A table.
   *
   * @param group key of the front matter that holds its rows
   * @param across whether all rows stand side by side in one line of numbers
   */
  public record FormTable(
      String id,
      String part,
      String group,
      String caption,
      String corner,
      boolean across,
      List<Head> columns,
      List<Head> rows) {}

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
  }

  /** A row or column of numbers, with the groups it stands in. */
  public record Leaf(String key, String label, Head head, List<Head> path) {}

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

  /** Reads a form that the program brings along; a fault in it is a defect. */
  public static ReportForm read(SourceText source) {
    List<Problem> problems = new ArrayList<>();
    Node.Mapping form =
        ContentFile.mapping(source, problems)
            .filter(m -> problems.isEmpty())
            .orElseThrow(() -> new IllegalStateException("broken form " + problems));
    List<Part> parts =
        items(form, "parts").map(p -> new Part(text(p, "number"), text(p, "heading"))).toList();
    return new ReportForm(
        text(form, "id"),
        text(form, "number"),
        parts,
        items(form, "tables").map(ReportForm::table).toList());
  }

  private static FormTable table(Node.Mapping table) {
    return new FormTable(
        text(table, "id"),
        text(table, "part"),
        text(table, "group"),
        text(table, "caption"),
        text(table, "corner"),
        text(table, "layout").equals("across"),
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
