package org.gongkai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.Table;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Leaf;

/** Lays the numbers of a report out in the tables of its form. */
public final class ReportTables {

  private static final String COL = "col";
  private static final String ROW = "row";
  private static final String LEVELS = " › ";

  private ReportTables() {}

  /** All parts of a report with their tables, in the form's order. */
  public static List<Document.Part> parts(ReportForm form, ReportNumbers report, Body body) {
    return form.parts().stream()
        .map(
            part ->
                new Document.Part(
                    part.number(),
                    part.heading(),
                    text(part, body),
                    tables(form, part, report),
                    notes(form, part, report)))
        .toList();
  }

  /** The explanations of a part's cells and rows, in the form's order. */
  private static List<Document.Note> notes(
      ReportForm form, ReportForm.Part part, ReportNumbers report) {
    List<Document.Note> notes = new ArrayList<>();
    for (FormTable table : form.tables()) {
      if (!table.part().equals(part.number())) {
        continue;
      }
      for (Leaf row : ReportForm.leaves(table.rows())) {
        String key = table.group() + "." + row.key();
        note(key, row.head().label(), report).ifPresent(notes::add);
        for (Leaf column : ReportForm.leaves(table.columns())) {
          String label = row.head().label() + "·" + column.head().label();
          note(key + "." + column.key(), label, report).ifPresent(notes::add);
        }
      }
    }
    return notes;
  }

  private static Optional<Document.Note> note(String key, String label, ReportNumbers report) {
    return Optional.ofNullable(report.explain().get(key))
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

  private static List<Table> tables(ReportForm form, ReportForm.Part part, ReportNumbers report) {
    return form.tables().stream()
        .filter(table -> table.part().equals(part.number()))
        .map(table -> table.across() ? across(table, report) : down(table, report))
        .toList();
  }

  /** Rows below each other. */
  private static Table down(FormTable table, ReportNumbers report) {
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
                      columns.stream().map(c -> cell(table, row, c, c.key(), report)).toList();
                  return new Table.Row(key(row), rowHeads.get(i), cells);
                })
            .toList();
    return made(table, head, columns.stream().map(ReportTables::key).toList(), rows);
  }

  /** All rows side by side in one line, as the form prints reviews and litigation. */
  private static Table across(FormTable table, ReportNumbers report) {
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
        cells.add(cell(table, row, column, key, report));
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
      FormTable table, Leaf row, Leaf column, String key, ReportNumbers report) {
    Optional<ReportCells.Cell> cell =
        report.cell(table.group() + "." + row.key() + "." + column.key());
    return cell.map(c -> new Table.Cell(key, c.text(), c.state()))
        .orElseGet(() -> new Table.Cell(key, "", Table.State.BLANK));
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
