package org.gongkai.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.LineColumn;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Node;
import org.junit.jupiter.api.Test;

/** Cells, their places, and what is wrong with quotes. */
class CsvReaderTest {

  private final List<Problem> problems = new ArrayList<>();

  private List<CsvReader.Row> rows(String text) {
    CsvReader reader = new CsvReader(new SourceText("content/ledgers/a.csv", text), problems);
    List<CsvReader.Row> rows = new ArrayList<>();
    for (Optional<CsvReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
      rows.add(row.get());
    }
    return rows;
  }

  private List<List<String>> cells(String text) {
    return rows(text).stream()
        .map(r -> r.cells().stream().map(Node.Scalar::text).toList())
        .toList();
  }

  private static String shown(Place place) {
    LineColumn at = LineColumn.of(place.source(), place.start());
    String typed = place.source().text().substring(place.start(), place.end());
    return at.line() + ":" + at.column() + " " + typed;
  }

  @Test
  void cellsAreAsInTheStandard() {
    assertEquals(
        List.of(List.of("a", "b,c", "d \"e\""), List.of("", "", "")),
        cells("a,\"b,c\",\"d \"\"e\"\"\"\r\n,,\r\n"));
    assertEquals(List.of(List.of("1"), List.of("2"), List.of("3")), cells("1\n2\r3"));
    assertEquals(List.of(), cells(""));
    assertEquals(List.of(List.of("a", "")), cells("a,"));
    assertEquals(List.of(List.of("", "x")), cells("\"\",x"));
  }

  @Test
  void aQuotedCellKeepsItsLines() {
    assertEquals(List.of(List.of("一\r\n二", "三")), cells("\"一\r\n二\",三\r\n"));
  }

  @Test
  void blanksAroundACellAndAByteOrderMarkAreDropped() {
    assertEquals(List.of(List.of("a", "b c", "d")), cells("\uFEFF a ,\u3000b c\u00a0,\" d \"\n"));
  }

  @Test
  void aQuoteInsideAPlainCellIsItself() {
    assertEquals(List.of(List.of("5\"", "a\"b\"")), cells("5\",a\"b\""));
    assertTrue(problems.isEmpty());
  }

  @Test
  void everyCellHasItsPlace() {
    List<CsvReader.Row> rows = rows("编号, 日期 ,\n一,\"二\n二\",𠮷三\n");
    assertEquals(
        List.of("1:1 编号", "1:5 日期", "1:9 "),
        rows.get(0).cells().stream().map(c -> shown(c.place())).toList());
    assertEquals(
        List.of("2:1 一", "2:3 \"二\n二\"", "3:4 𠮷三"),
        rows.get(1).cells().stream().map(c -> shown(c.place())).toList());
    assertEquals("1:1 编号, 日期 ,", shown(rows.get(0).place()));
  }

  @Test
  void aQuoteThatIsNeverClosedIsReportedWhereItOpens() {
    assertEquals(List.of(List.of("a", "b\nc,d\n")), cells("a,\"b\nc,d\n"));
    assertEquals("1:3 \"b", shown(problems.get(0).place()));
    assertEquals(1, problems.size());
  }

  @Test
  void textBehindAClosingQuoteIsReported() {
    assertEquals(List.of(List.of("a", "d")), cells("\"a\"b c,d"));
    assertEquals("1:4 b c", shown(problems.get(0).place()));
    assertEquals(List.of(List.of("a", "d")), cells("\"a\" ,d"));
    assertEquals(1, problems.size());
  }

  @Test
  void remarksAreLines() {
    CsvReader reader =
        new CsvReader(new SourceText("a.csv", "# 说明, \"示例\"\r\n#\n编号,#1\n#"), problems);
    assertTrue(reader.skipRemark());
    assertTrue(reader.skipRemark());
    assertFalse(reader.skipRemark());
    assertEquals("编号", reader.next().orElseThrow().cells().get(0).text());
    assertTrue(reader.skipRemark());
    assertTrue(reader.next().isEmpty());
  }

  @Test
  void rowsOfBlanksAreBlank() {
    List<CsvReader.Row> rows = rows(",,\n\n , \n0,\n");
    assertEquals(
        List.of(true, true, true, false), rows.stream().map(CsvReader.Row::isBlank).toList());
  }
}
