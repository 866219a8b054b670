package org.gongkai.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gongkai.build.Sites;
import org.gongkai.model.Statistics;
import org.gongkai.model.Vocabulary.Term;
import org.gongkai.report.ReportTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of annual reports counted from ledgers alone. */
class DerivedCellsTest {

  private static final String HEAD = "编号,收到日期,申请渠道,申请人类别,办结日期,办理结果";
  private static final List<String> APPLICANTS =
      ReportTerms.applicants().stream().map(Term::key).toList();
  private static final List<String> OUTCOMES =
      ReportTerms.outcomes().stream().map(Term::key).toList();

  @TempDir Path content;

  @BeforeEach
  void layOut() throws IOException {
    // Without the statutory platform, whose documents are not there.
    String site = Files.readString(Path.of("content/site.yaml"));
    Files.writeString(
        content.resolve("site.yaml"), site.replaceFirst("(?m)^platform:\\n(?:  .*\\n)*", ""));
    Files.createDirectories(content.resolve("ledgers"));
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.writeString(content.resolve("ledgers/" + name), String.join("\n", lines) + "\n");
  }

  private Statistics derived() {
    Sites.Read read = Sites.read(content, "2024-03-31");
    assertTrue(
        read.problems().stream().noneMatch(problem -> problem.isError()),
        () -> read.problems().toString());
    return Figures.derive(read.site());
  }

  private static BigDecimal cell(Statistics statistics, int year, String row, String column) {
    String key = "applications." + row + "." + column;
    return statistics.figure(year, key).orElseThrow(() -> new AssertionError(key)).value();
  }

  /** Three years of applications, some of which are open for long. */
  private Map<Integer, List<String>> ledgers(Random random) {
    Map<Integer, List<String>> files = new TreeMap<>();
    for (int year = 2020; year <= 2022; year++) {
      List<String> lines = new ArrayList<>(List.of(HEAD));
      for (int n = 1; n <= 40; n++) {
        LocalDate received = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        LocalDate closed = received.plusDays(random.nextInt(random.nextInt(10) == 0 ? 800 : 60));
        boolean open = random.nextInt(12) == 0;
        lines.add(
            String.join(
                ",",
                year + "-" + n,
                received.toString(),
                "letter",
                APPLICANTS.get(random.nextInt(APPLICANTS.size())),
                open ? "" : closed.toString(),
                open ? "" : OUTCOMES.get(random.nextInt(OUTCOMES.size()))));
      }
      files.put(year, lines);
    }
    return files;
  }

  @Test
  void relationsHoldInWhateverIsInTheLedger() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      Map<Integer, List<String>> files = ledgers(new Random(seed));
      for (Map.Entry<Integer, List<String>> file : files.entrySet()) {
        write("applications-" + file.getKey() + ".csv", file.getValue());
      }
      Statistics all = derived();
      List<String> columns = new ArrayList<>(APPLICANTS);
      columns.add("total");
      for (int year = 2020; year <= 2022; year++) {
        for (String column : columns) {
          BigDecimal results = cell(all, year, "resultsTotal", column);
          BigDecimal out = cell(all, year, "carriedOut", column);
          BigDecimal in = cell(all, year, "carriedIn", column);
          String where = seed + ": " + year + " " + column;
          assertEquals(cell(all, year, "newReceived", column).add(in), results.add(out), where);
          BigDecimal sum = BigDecimal.ZERO;
          for (String outcome : OUTCOMES) {
            sum = sum.add(cell(all, year, outcome, column));
          }
          assertEquals(results, sum, where);
          if (year > 2020) {
            assertEquals(cell(all, year - 1, "carriedOut", column), in, where);
          }
        }
        for (String row : List.of("newReceived", "carriedIn", "resultsTotal", "carriedOut")) {
          BigDecimal sum = BigDecimal.ZERO;
          for (String applicant : APPLICANTS) {
            sum = sum.add(cell(all, year, row, applicant));
          }
          assertEquals(cell(all, year, row, "total"), sum, row);
        }
      }
    }
  }

  @Test
  void eachRemovedRowIsMissingInItsCells() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("content/ledgers/applications-2021.csv"));
    write("applications-2021.csv", lines);
    Map<String, BigDecimal> before = cells(derived());
    List<String> head = List.of(lines.get(1).split(",", -1));
    for (int i = 2; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split(",", -1));
      String applicant = key(ReportTerms.applicants(), cells.get(head.indexOf("申请人类别")));
      String outcome = key(ReportTerms.outcomes(), cells.get(head.indexOf("办理结果")));
      boolean closed = cells.get(head.indexOf("办结日期")).startsWith("2021");
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      write("applications-2021.csv", fewer);
      Map<String, BigDecimal> expected = new TreeMap<>(before);
      for (String row :
          closed
              ? List.of("newReceived", outcome, "resultsTotal")
              : List.of("newReceived", "carriedOut")) {
        for (String column : List.of(applicant, "total")) {
          expected.merge(
              "applications." + row + "." + column, BigDecimal.ONE, BigDecimal::subtract);
        }
      }
      assertEquals(expected, cells(derived()), lines.get(i));
    }
  }

  private static String key(List<Term> terms, String label) {
    return terms.stream()
        .filter(
            term ->
                term.label()
                    .replaceFirst("^（.）|^\\d\\.", "")
                    .replaceFirst("（.*）$", "")
                    .equals(label))
        .findFirst()
        .orElseThrow()
        .key();
  }

  /** The cells of part three on 2021. */
  private static Map<String, BigDecimal> cells(Statistics statistics) {
    Map<String, BigDecimal> cells = new TreeMap<>();
    for (Statistics.Figure figure : statistics.figures()) {
      boolean ofTable =
          figure
              .key()
              .matches("applications\\.[a-zA-Z.]+\\.(total|" + String.join("|", APPLICANTS) + ")");
      if (figure.year() == 2021 && ofTable) {
        cells.put(figure.key(), figure.value());
      }
    }
    assertEquals(175, cells.size());
    return cells;
  }

  @Test
  void emptyLedgerIsZeroAndNoLedgerIsNothing() throws IOException {
    write("applications-2021.csv", List.of(HEAD));
    Statistics all = derived();
    assertEquals(BigDecimal.ZERO, cell(all, 2021, "newReceived", "total"));
    assertEquals("0", all.figure(2021, "applications.received").orElseThrow().value().toString());
    assertTrue(all.figure(2021, "disputes.total").isEmpty());
    assertTrue(all.figure(2020, "applications.received").isEmpty());
    assertTrue(all.figure(2022, "applications.received").isEmpty());
  }

  @Test
  void disputesAreCountedWhereTheyEndAndUntilThen() throws IOException {
    write(
        "disputes-2021.csv",
        List.of(
            "编号,类型,受理日期,审结日期,审理结果",
            "1,行政复议,2021-03-01,2021-05-01,结果维持",
            "2,行政复议,2021-11-01,2022-01-20,结果纠正",
            "3,复议后起诉,2021-12-01,,"));
    write(
        "disputes-2022.csv", List.of("编号,类型,受理日期,审结日期,审理结果", "4,行政复议,2022-05-01,2022-06-01,其他结果"));
    Statistics all = derived();
    assertEquals("1 0 0 1 2", block(all, 2021, "review"));
    assertEquals("0 1 1 0 2", block(all, 2022, "review"));
    assertEquals("0 0 0 1 1", block(all, 2021, "litigationAfterReview"));
    assertEquals("0 0 0 1 1", block(all, 2022, "litigationAfterReview"));
    assertEquals("0 0 0 0 0", block(all, 2022, "litigationDirect"));
    assertEquals("3", all.figure(2022, "disputes.total").orElseThrow().value().toString());
  }

  private static String block(Statistics all, int year, String block) {
    List<String> numbers = new ArrayList<>();
    for (String column : List.of("upheld", "corrected", "other", "pending", "total")) {
      String key = "disputes." + block + "." + column;
      numbers.add(all.figure(year, key).orElseThrow().value().toPlainString());
    }
    return String.join(" ", numbers);
  }

  @Test
  void chargesAreInUnitsOfTenThousandYuan() throws IOException {
    write(
        "charges-2021.csv",
        List.of("收费日期,收费项目,金额", "2021-03-01,登记费,80.00", "2021-03-02,登记费,12345.65"));
    Statistics.Figure figure = derived().figure(2021, "proactive.charges.amount").orElseThrow();
    assertEquals("1.2426", figure.value().toPlainString());
    assertEquals("万元", figure.unit().zh());
    assertEquals(
        "round(sum(amount of charges where chargedOn in year) / 10000, 4)", figure.expression());
    assertEquals(
        List.of(Statistics.Source.hidden("ledgers/charges-2021.csv", 2)), figure.records());
  }

  @Test
  void decisionsAreAddedUp() throws IOException {
    write(
        "decisions-2021.csv",
        List.of("决定日期,类别,件数", "2021-03-01,行政许可,3", "2021-03-02,行政许可,4", "2021-03-02,行政处罚,2"));
    Statistics all = derived();
    assertEquals("7", value(all, "proactive.licensing.decisions"));
    assertEquals("2", value(all, "proactive.penalty.decisions"));
    assertEquals("0", value(all, "proactive.coercion.decisions"));
  }

  private static String value(Statistics all, String key) {
    return all.figure(2021, key).orElseThrow().value().toPlainString();
  }

  @Test
  void policiesAreCountedSinceTheirRegisterIsKept() throws IOException {
    write(
        "policies-2021.csv",
        List.of(
            "发文字号,标题,文件类别,成文日期,有效期至,终止日期,终止方式",
            "示政办〔2016〕1号,甲,行政规范性文件,2016-01-02,2021-12-31,,",
            "示政办〔2018〕1号,乙,行政规范性文件,2018-01-02,,2021-06-01,废止",
            "示政办〔2021〕1号,丙,行政规范性文件,2021-03-05,,,",
            "示政办〔2021〕2号,丁,其他文件,2021-03-05,,,",
            "周口市人民政府令第1号,戊,规章,2021-03-05,,,"));
    Statistics all = derived();
    assertEquals("1", value(all, "proactive.normativeDocuments.issued"));
    assertEquals("1", value(all, "proactive.normativeDocuments.repealed"));
    assertEquals("2", value(all, "proactive.normativeDocuments.inForce"));
    assertEquals("0", value(all, "proactive.rules.issued"));
    assertTrue(all.figure(2020, "proactive.rules.issued").isEmpty());
  }
}
