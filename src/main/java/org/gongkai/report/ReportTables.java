package org.gongkai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Table;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Leaf;

/** Lays the numbers of a report out in the tables of its form. */
public final class ReportTables {

  private static final String COL = "col";
  private static final String ROW = "row";
  private static final String LEVELS = " › ";

  private ReportTables() {}

  /** All parts of a report, in the form's order. */
  public static List<Document.Part> parts(ReportForm form, Body body) {
    return form.parts().stream()
        .map(
            part ->
                new Document.Part(
                    part.number(),
                    part.heading(),
                    text(part, body),
                    tablesOf(form, part).map(FormTable::id).toList()))
        .toList();
  }

  /**
   * The tables of the parts that have some, filled in.
   *
   * @param cells text and state of a cell, by key; a cell without them is blank
   * @param explain reasons by the key of a cell or of a row
   */
  public static List<ReconciledReport.Part> filled(
      ReportForm form, Function<String, Optional<Table.Cell>> cells, Map<String, String> explain) {
    return form.parts().stream()
        .filter(part -> tablesOf(form, part).findAny().isPresent())
        .map(
            part ->
                new ReconciledReport.Part(
                    part.number(),
                    tablesOf(form, part)
                        .map(table -> table.across() ? across(table, cells) : down(table, cells))
                        .toList(),
                    notes(form, part, explain)))
        .toList();
  }

  private static Stream<FormTable> tablesOf(ReportForm form, ReportForm.Part part) {
    return form.tables().stream().filter(table -> table.part().equals(part.number()));
  }

  /** The explanations of a part's cells and rows, in the form's order. */
  private static List<Document.Note> notes(
      ReportForm form, ReportForm.Part part, Map<String, String> explain) {
    List<Document.Note> notes = new ArrayList<>();
    tablesOf(form, part)
        .forEach(
            table -> {
              for (Leaf row : ReportForm.leaves(table.rows())) {
                note(table.key(row), row.head().label(), explain).ifPresent(notes::add);
                for (Leaf column : ReportForm.leaves(table.columns())) {
                  note(table.key(row, column), row.in(column).zh(), explain).ifPresent(notes::add);
                }
              }
            });
    return notes;
  }

  private static Optional<Document.Note> note(
      String key, String label, Map<String, String> explain) {
    return Optional.ofNullable(explain.get(key))
        .map(reason -> new Document.Note(key, label, reason));
  }

  /** The id of the text's heading of a part; empty where the text has none. */
  private static String text(ReportForm.Part part, Body body) {
    return body.headings().stream()
        .filter(part::isBegunBy)
        .map(Body.Heading::id)
        .findFirst()
        .orElse("");
  }

  /** Rows below each other. */
  private static Table down(FormTable table, Function<String, Optional<Table.Cell>> filled) {
    List<Leaf> columns = ReportForm.leaves(table.columns());
    int levels = depth(table.rows());
    List<List<Table.Head>> head = headerRows(table.columns(), depth(table.columns()));
    String corner = table.corner().isEmpty() ? table.note() : table.corner();
    head.get(0).add(0, new Table.Head(corner, levels, head.size(), ""));
    List<List<Table.Head>> rowHeads = new ArrayList<>();
    rowHeads(table.rows(), levels, new ArrayList<>(), rowHeads);
    List<Leaf> leaves = ReportForm.leaves(table.rows());
    List<Table.Row> rows =
        IntStream.range(0, leaves.size())
            .mapToObj(
                i -> {
                  Leaf row = leaves.get(i);
                  List<Table.Cell> cells =
                      columns.stream().map(c -> cell(table.key(row, c), c.key(), filled)).toList();
                  return new Table.Row(key(row), rowHeads.get(i), cells);
                })
            .toList();
    return made(table, head, columns.stream().map(ReportTables::key).toList(), rows);
  }

  /** All rows side by side in one line, as the form prints reviews and litigation. */
  private static Table across(FormTable table, Function<String, Optional<Table.Cell>> filled) {
    List<Leaf> columns = ReportForm.leaves(table.columns());
    List<List<Table.Head>> head = headerRows(table.rows(), depth(table.rows()), columns.size());
    List<Table.Head> last = new ArrayList<>();
    List<Table.Key> keys = new ArrayList<>();
    List<Table.Cell> cells = new ArrayList<>();
    for (Leaf row : ReportForm.leaves(table.rows())) {
      for (Leaf column : columns) {
        String key = row.key() + "." + column.key();
        last.add(new Table.Head(column.head().label(), 1, 1, COL));
        keys.add(new Table.Key(key, row.label() + LEVELS + column.label()));
        cells.add(cell(table.key(row, column), key, filled));
      }
    }
    head.add(last);
    Table.Key only = new Table.Key(table.id(), table.caption());
    return made(table, head, keys, List.of(new Table.Row(only, List.of(), cells)));
  }

  private static Table made(
      FormTable table, List<List<Table.Head>> head, List<Table.Key> columns, List<Table.Row> rows) {
    List<List<Table.Head>> lines = head.stream().map(List::copyOf).toList();
    return new Table(table.id(), table.caption(), table.unit(), table.note(), lines, columns, rows);
  }

  private static Table.Key key(Leaf leaf) {
    return new Table.Key(leaf.key(), leaf.label());
  }

  private static Table.Cell cell(
      String key, String column, Function<String, Optional<Table.Cell>> filled) {
    return filled
        .apply(key)
        .map(cell -> new Table.Cell(column, cell.text(), cell.state()))
        .orElseGet(() -> new Table.Cell(column, "", Table.State.BLANK));
  }

  /** How many levels the heads have. */
  private static int depth(List<ReportForm.Head> heads) {
    return heads.stream().mapToInt(h -> 1 + depth(h.children())).max().orElse(0);
  }

  private static int width(ReportForm.Head head) {
    return head.isLeaf() ? 1 : head.children().stream().mapToInt(ReportTables::width).sum();
  }

  private static List<List<Table.Head>> headerRows(List<ReportForm.Head> heads, int levels) {
    return headerRows(heads, levels, 1);
  }

  /** Header rows in which a head spans what is under it; {@code each} is the width of a leaf. */
  private static List<List<Table.Head>> headerRows(
      List<ReportForm.Head> heads, int levels, int each) {
    List<List<Table.Head>> rows = new ArrayList<>();
    IntStream.range(0, levels).forEach(i -> rows.add(new ArrayList<>()));
    columnHeads(heads, 0, each, rows);
    return rows;
  }

  private static void columnHeads(
      List<ReportForm.Head> heads, int level, int each, List<List<Table.Head>> rows) {
    for (ReportForm.Head head : heads) {
      int down = head.isLeaf() ? rows.size() - level : 1;
      rows.get(level).add(new Table.Head(head.label(), width(head) * each, down, COL));
      columnHeads(head.children(), level + 1, each, rows);
    }
  }

  /** For each row the heads that begin in it: its groups', if it is their first, and its own. */
  private static void rowHeads(
      List<ReportForm.Head> heads,
      int levels,
      List<Table.Head> begun,
      List<List<Table.Head>> rows) {
    for (ReportForm.Head head : heads) {
      begun.add(new Table.Head(head.label(), head.isLeaf() ? levels : 1, width(head), ROW));
      if (head.isLeaf()) {
        rows.add(List.copyOf(begun));
        begun.clear();
      } else {
        rowHeads(head.children(), levels - 1, begun, rows);
      }
    }
  }
}
