package org.gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.build.Sites;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every one of the 200 cells of the published report is changed by one: the relations that it
 * breaks are told, and no others. They are named as in the field: A1 各列相加等于总计, A2 各种结果相加等于（七）总计, A3
 * 第一项加第二项之和等于第三项加第四项之和, A4 四项相加等于总计, B1 上年结转, B2 现行有效, B3 废止件数, B4 尚未审结, AR10 与记录一致.
 */
class ReportRelationsTest {

  private static final Map<Code, String> RELATIONS =
      Map.of(
          Code.REPORT_ROW_TOTAL, "A1",
          Code.REPORT_RESULTS_TOTAL, "A2",
          Code.REPORT_BALANCE, "A3",
          Code.REPORT_DISPUTE_TOTAL, "A4",
          Code.REPORT_CARRY_OVER, "B1",
          Code.REPORT_IN_FORCE, "B2",
          Code.REPORT_REPEALED, "B3",
          Code.REPORT_PENDING, "B4",
          Code.REPORT_DERIVED, "AR10");

  private static final String PROSE =
      "\n## 一、总体情况\n\n略。\n\n## 五、存在的主要问题及改进情况\n\n略。\n\n## 六、其他需要报告的事项\n\n未收取信息处理费。\n";

  private static final Path SAMPLE = Path.of("content");

  @TempDir Path content;

  private TypedReport typed;

  @BeforeEach
  void layOut() throws IOException {
    Files.copy(SAMPLE.resolve("site.yaml"), content.resolve("site.yaml"));
    copy("policies");
    for (String ledger : List.of("applications", "disputes", "decisions", "charges", "policies")) {
      copy("ledgers/" + ledger + "-2021.csv");
    }
    Files.createDirectories(content.resolve("annual-reports"));
    String text = Files.readString(SAMPLE.resolve("annual-reports/2021.md"));
    String front = text.substring(0, text.indexOf("\n---\n") + 5);
    // The rates are those of the text that is not here.
    typed = TypedReport.of(front.replaceFirst("\nrates:(\n  .*)+", "") + PROSE);
  }

  private void copy(String path) throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE.resolve(path))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = content.resolve(SAMPLE.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  /** The relations that are broken, and at which cells. */
  private Set<String> findings(TypedReport report, int year) throws IOException {
    Files.writeString(content.resolve("annual-reports/" + year + ".md"), report.text());
    Set<String> found = new TreeSet<>();
    for (Problem problem : Sites.read(content, year + 1 + "-03-31").problems()) {
      if (problem.place().source().path().startsWith("content/annual-reports/" + year)) {
        String relation = RELATIONS.getOrDefault(problem.code(), problem.code().id());
        found.add(relation + " " + report.at(problem.place().start()));
      }
    }
    return found;
  }

  /** What must be told of a cell that is wrong in a report that agrees with its records. */
  private static Set<String> expected(String cell) {
    String group = cell.substring(0, cell.indexOf('.'));
    String column = cell.substring(cell.lastIndexOf('.') + 1);
    String row = cell.substring(0, cell.lastIndexOf('.'));
    Set<String> expected = new TreeSet<>(Set.of("AR10 " + cell));
    if (group.equals("applications")) {
      expected.add("A1 " + row + ".total");
      boolean received =
          Set.of("newReceived", "carriedIn", "carriedOut").contains(row.substring(13));
      if (!received) {
        expected.add("A2 applications.resultsTotal." + column);
      }
      if (received || row.endsWith("resultsTotal")) {
        expected.add("A3 applications.newReceived." + column);
      }
    } else if (group.equals("disputes")) {
      expected.add("A4 " + row + ".total");
    }
    return expected;
  }

  @Test
  void eachWrongCellBreaksItsRelationsAndNoOthers() throws IOException {
    assertEquals(200, typed.cells().size());
    assertEquals(Set.of(), findings(typed, 2021));
    for (String cell : typed.cells().keySet()) {
      assertEquals(expected(cell), findings(typed.raised(cell), 2021), cell);
    }
  }

  @Test
  void explanationsSilenceRecordsButNoSum() throws IOException {
    String cell = "applications.granted.naturalPerson";
    for (String name : List.of(cell, "applications.granted")) {
      TypedReport wrong = typed.raised(cell);
      TypedReport explained =
          TypedReport.of(
              wrong.text().replace("\nproactive:", "\nexplain: {" + name + ": 台账补录中}\nproactive:"));
      assertEquals(
          Set.of("A1 applications.granted.total", "A2 applications.resultsTotal.naturalPerson"),
          findings(explained, 2021));
    }
  }

  /** A report on 2022, in which nothing is new: what 2021 carried over was closed. */
  private TypedReport next() throws IOException {
    Files.writeString(content.resolve("annual-reports/2021.md"), typed.text());
    Files.writeString(content.resolve("ledgers/applications-2022.csv"), "编号,收到日期,申请渠道,申请人类别\n");
    Files.writeString(content.resolve("ledgers/disputes-2022.csv"), "编号,类型,受理日期\n");
    Files.writeString(content.resolve("ledgers/decisions-2022.csv"), "决定日期,类别,件数\n");
    Files.writeString(content.resolve("ledgers/charges-2022.csv"), "收费日期,收费项目,金额\n");
    Files.writeString(content.resolve("ledgers/policies-2022.csv"), "发文字号,标题,文件类别,成文日期\n");
    String zeros = "[0, 0, 0, 0, 0, 0, 0]";
    String text =
        typed
            .text()
            .replace("2022-01-27 09:00", "2023-01-27 09:00")
            .replaceFirst("year: 2021", "year: 2022")
            .replace("baseYear: true\n", "")
            .replaceAll("\\[(\\d+, ){6}\\d+\\]", zeros)
            .replace("carriedIn: " + zeros, "carriedIn: [1, 0, 0, 0, 0, 1, 2]")
            .replace("notHeld: " + zeros, "notHeld: [1, 0, 0, 0, 0, 0, 1]")
            .replace("granted: " + zeros, "granted: [0, 0, 0, 0, 0, 1, 1]")
            .replace("resultsTotal: " + zeros, "resultsTotal: [1, 0, 0, 0, 0, 1, 2]");
    return TypedReport.of(text);
  }

  private TypedReport with(TypedReport report, String row, String numbers) {
    return TypedReport.of(
        report.text().replaceFirst(row + ": \\[[^\\]]*\\]", row + ": " + numbers));
  }

  /** What was issued, ended and in force in 2022, as far as the sample goes. */
  private TypedReport fitting(TypedReport report) throws IOException {
    List<String> derived = new ArrayList<>();
    Files.writeString(content.resolve("annual-reports/2022.md"), report.text());
    for (Problem problem : Sites.read(content, "2023-03-31").problems()) {
      if (problem.code() == Code.REPORT_DERIVED) {
        derived.add(problem.args().get(2).zh());
      }
    }
    assertEquals(3, derived.size(), derived::toString);
    return with(report, "normativeDocuments", derived.toString());
  }

  @Test
  void yearsFollowFromEachOther() throws IOException {
    TypedReport right = fitting(next());
    assertEquals(Set.of(), findings(right, 2022));
    assertEquals(
        Set.of(
            "A1 applications.carriedIn.total",
            "A3 applications.newReceived.naturalPerson",
            "AR10 applications.carriedIn.naturalPerson",
            "B1 applications.carriedIn.naturalPerson"),
        findings(right.raised("applications.carriedIn.naturalPerson"), 2022));
    assertEquals(
        Set.of(
            "AR10 proactive.normativeDocuments.inForce", "B2 proactive.normativeDocuments.inForce"),
        findings(right.raised("proactive.normativeDocuments.inForce"), 2022));
    assertEquals(
        Set.of("AR10 proactive.rules.repealed", "B3 proactive.rules.repealed"),
        findings(right.raised("proactive.rules.repealed"), 2022));
  }

  @Test
  void pendingCasesComeBack() throws IOException {
    TypedReport right = fitting(next());
    String last =
        typed.text().replaceFirst("review: \\[0, 0, 0, 0, 0\\]", "review: [0, 0, 0, 2, 2]");
    Files.writeString(content.resolve("annual-reports/2021.md"), last);
    assertEquals(Set.of("B4 disputes.review.total"), findings(right, 2022));
    TypedReport explained =
        TypedReport.of(
            right
                .text()
                .replace("\nproactive:", "\nexplain: {disputes.review.total: 移送他院}\nproactive:"));
    assertEquals(Set.of(), findings(explained, 2022));
  }
}
