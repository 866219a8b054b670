package org.gongkai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.build.Sites;
import org.gongkai.kind.SampleSite;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Table;
import org.gongkai.stats.Figures;
import org.junit.jupiter.api.Test;

/** The published report of 2021 and its tables, label by label and number by number. */
class ReportTablesTest {

  private static final ReconciledReport REPORT =
      Figures.derive(Sites.read(SampleSite.CONTENT, "2022-03-31").site()).reports().get(0);

  /** The tables as published: a list of rows of cells each, the header row first. */
  private static List<List<List<String>>> published() throws IOException {
    List<List<List<String>>> tables = new ArrayList<>();
    try (InputStream in = ReportTablesTest.class.getResourceAsStream("report-2021-tables.md")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      boolean inside = false;
      for (String line : text.lines().toList()) {
        if (line.startsWith("|") && !inside) {
          tables.add(new ArrayList<>());
        }
        inside = line.startsWith("|");
        if (inside && !line.startsWith("| ---")) {
          String cells = line.substring(1, line.lastIndexOf('|'));
          tables
              .get(tables.size() - 1)
              .add(Arrays.stream(cells.split("\\|")).map(String::strip).toList());
        }
      }
    }
    return tables;
  }

  @Test
  void everyLabelAndNumberIsAsPublished() throws IOException {
    List<List<List<String>>> published = published();
    assertEquals(6, published.size());
    for (int t = 0; t < 5; t++) {
      Table table = REPORT.tables().get(t);
      List<List<String>> rows = published.get(t);
      int labels = rows.get(0).size() - table.columns().size();
      for (int r = 1; r < rows.size(); r++) {
        List<String> row = rows.get(r);
        Table.Row ours = table.rows().get(r - 1);
        String label =
            row.subList(0, labels).stream()
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" › "));
        assertEquals(label, ours.key().label());
        assertEquals(row.subList(labels, row.size()), texts(ours));
      }
      assertEquals(rows.size() - 1, table.rows().size());
      assertEquals(
          rows.get(0).subList(labels, rows.get(0).size()),
          table.columns().stream().map(ReportTablesTest::publishedLabel).toList());
    }
    Table disputes = REPORT.tables().get(5);
    assertEquals(published.get(5).get(1), texts(disputes.rows().get(0)));
    assertEquals(
        published.get(5).get(0),
        disputes.columns().stream()
            .map(c -> c.label().replace("行政诉讼 › ", "行政诉讼（").replace(" › ", "："))
            .map(c -> c.startsWith("行政诉讼（") ? c.replace("：", "）：") : c)
            .toList());
  }

  private static String publishedLabel(Table.Key column) {
    String label = column.label();
    return column.key().equals("total") && label.contains(" › ")
        ? "总计"
        : label
            .replaceFirst("^申请人情况 › (?=自然人)", "申请人情况：")
            .replaceFirst("^申请人情况 › ", "")
            .replace(" › ", "：");
  }

  private static List<String> texts(Table.Row row) {
    return row.cells().stream().map(Table.Cell::text).toList();
  }

  @Test
  void thereAreTwoHundredNumbers() {
    List<Table.Cell> cells =
        REPORT.tables().stream()
            .flatMap(t -> t.rows().stream())
            .flatMap(r -> r.cells().stream())
            .toList();
    assertEquals(200, cells.size());
    assertTrue(cells.stream().allMatch(c -> c.state() == Table.State.NUMBER));
  }

  @Test
  void headersCoverEveryColumnExactlyOnce() {
    for (Table table : REPORT.tables()) {
      int labels = table.head().get(0).get(0).scope().isEmpty() ? corner(table).colspan() : 0;
      int width = labels + table.columns().size();
      assertEquals(List.of(), uncovered(table.head(), width, 0), table.id());
      List<List<Table.Head>> rowHeads = table.rows().stream().map(Table.Row::heads).toList();
      assertEquals(List.of(), uncovered(rowHeads, labels, 0), table.id());
      for (Table.Row row : table.rows()) {
        assertEquals(
            lastParts(table.columns()), lastParts(row.cells()), table.id() + " " + row.key());
      }
    }
  }

  private static Table.Head corner(Table table) {
    return table.head().get(0).get(0);
  }

  private static List<String> lastParts(List<?> columns) {
    return columns.stream()
        .map(c -> c instanceof Table.Key key ? key.key() : ((Table.Cell) c).column())
        .toList();
  }

  /** Lays cells out as a browser does; names every place that is not covered exactly once. */
  private static List<String> uncovered(List<List<Table.Head>> rows, int width, int from) {
    int[][] covered = new int[rows.size()][width];
    List<String> wrong = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      int c = from;
      for (Table.Head head : rows.get(r)) {
        while (c < width && covered[r][c] > 0) {
          c++;
        }
        for (int y = r; y < r + head.rowspan(); y++) {
          for (int x = c; x < c + head.colspan(); x++) {
            if (y >= rows.size() || x >= width) {
              wrong.add(head + " sticks out");
            } else {
              covered[y][x]++;
            }
          }
        }
        c += head.colspan();
      }
    }
    for (int y = 0; y < rows.size(); y++) {
      for (int x = 0; x < width; x++) {
        if (covered[y][x] != 1) {
          wrong.add("row " + y + " column " + x + ": " + covered[y][x]);
        }
      }
    }
    return wrong;
  }

  @Test
  void applicationsHaveTheStatutoryHead() {
    Table table = REPORT.tables().get(4);
    assertEquals(
        List.of(
            List.of(
                new Table.Head("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3, ""),
                new Table.Head("申请人情况", 7, 1, "col")),
            List.of(
                new Table.Head("自然人", 1, 2, "col"),
                new Table.Head("法人或其他组织", 5, 1, "col"),
                new Table.Head("总计", 1, 2, "col")),
            Stream.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
                .map(label -> new Table.Head(label, 1, 1, "col"))
                .toList()),
        table.head());
    assertEquals("applications", table.id());
    assertEquals(List.of(table), REPORT.part("三").orElseThrow().tables());
    assertEquals("件", table.unit());
    assertFalse(table.note().isEmpty());
  }

  @Test
  void applicationsHaveTheStatutoryRowHeaders() {
    List<Table.Row> rows = REPORT.tables().get(4).rows();
    assertEquals(25, rows.size());
    assertEquals(List.of(new Table.Head("一、本年新收政府信息公开申请数量", 3, 1, "row")), rows.get(0).heads());
    assertEquals(
        List.of(new Table.Head("三、本年度办理结果", 1, 22, "row"), new Table.Head("（一）予以公开", 2, 1, "row")),
        rows.get(2).heads());
    assertEquals(
        List.of(new Table.Head("（三）不予公开", 1, 8, "row"), new Table.Head("1.属于国家秘密", 1, 1, "row")),
        rows.get(4).heads());
    assertEquals("refused.stateSecret", rows.get(4).key().key());
    assertEquals("三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密", rows.get(4).key().label());
    assertEquals(List.of(new Table.Head("（七）总计", 2, 1, "row")), rows.get(23).heads());
  }

  @Test
  void disputesStandSideBySide() {
    Table table = REPORT.tables().get(5);
    assertEquals(
        List.of(
            List.of(new Table.Head("行政复议", 5, 2, "col"), new Table.Head("行政诉讼", 10, 1, "col")),
            List.of(new Table.Head("未经复议直接起诉", 5, 1, "col"), new Table.Head("复议后起诉", 5, 1, "col"))),
        table.head().subList(0, 2));
    assertEquals(15, table.head().get(2).size());
    assertEquals(new Table.Key("review.upheld", "行政复议 › 结果维持"), table.columns().get(0));
    assertEquals(
        new Table.Key("litigationDirect.upheld", "行政诉讼 › 未经复议直接起诉 › 结果维持"), table.columns().get(5));
    assertEquals(1, table.rows().size());
    assertEquals(15, table.rows().get(0).cells().size());
  }

  @Test
  void smallTablesAreTitledAfterTheirItems() {
    assertEquals(
        List.of("第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项"),
        REPORT.tables().subList(0, 4).stream().map(Table::caption).toList());
    assertEquals(
        List.of("件", "件", "件", "万元"),
        REPORT.tables().subList(0, 4).stream().map(Table::unit).toList());
    assertEquals(new Table.Head("信息内容", 1, 1, ""), corner(REPORT.tables().get(0)));
  }
}
