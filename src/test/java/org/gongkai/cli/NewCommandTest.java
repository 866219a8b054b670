package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.kind.Kind;
import org.gongkai.kind.Kinds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gongkai new} in a copy of the sample site. */
class NewCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Tree.copy(Path.of("content"), folder.resolve("content"));
  }

  private Program.Result run(String... args) {
    return Program.in(folder).run(args);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve("content").resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve("content").resolve(path), text);
  }

  /** A document of each kind is sound from the first, and a draft. */
  @Test
  void newDocumentsHaveNoProblems() throws IOException {
    Map<String, String> columns =
        Map.of("article", "news", "page", "overview", "policy", "policies");
    for (Kind kind : Kinds.ALL) {
      String column = columns.getOrDefault(kind.id(), "");
      if (!column.isEmpty()) {
        assertEquals(0, run("new", kind.id(), column + "/2022/new").status());
        assertEquals(0, run("new", kind.id(), "content/" + column + "/2022/b.yaml").status());
        assertTrue(read(column + "/2022/new.md").contains("\ndraft: true\n"));
      }
    }
    Program.Result checked = run("check", "--strict");
    assertEquals(0, checked.status(), checked.out());
  }

  /**
   * Kinds that the site declares, for columns and for one alone, are no less than the program's.
   */
  @Test
  void declaredKindsHaveTheirFields() throws IOException {
    Path site = folder.resolve("content");
    Tree.copy(Case.RESOURCES.resolve("base/declared"), site);
    Files.writeString(
        site.resolve("site.yaml"),
        Files.readString(site.resolve("site.yaml"))
            .replace(
                "platform: {label: 投标网址",
                "stage: {label: 阶段, required: true, vocabulary: methods}\n      platform: {label: 投标网址"));
    Program.Result made = run("new", "tender", "tenders/2022/a");
    assertEquals(0, made.status(), made.err());
    assertEquals(
        """
        ---
        # 采购公告（tender）：把下面的例子改成实际内容
        # 草稿：写好以后删掉这一行
        draft: true
        # 标题
        title: 周口市人民政府办公室关于印发…的通知
        # 发布日期
        publishedOn: 2022-03-31 10:00
        # 项目编号
        projectNumber: ZC-2021-001
        # 阶段：公开招标、竞争性谈判
        stage: 公开招标
        # 其他字段，要用就去掉行首的 #
        # 采购方式：公开招标、竞争性谈判
        # method: 公开招标
        # 预算金额（万元）
        # budget: 320.50
        # 批准日期
        # approvedOn: 2021-03-01
        # 开标日期
        # opensOn: 2021-04-01
        # 投标网址
        # platform: https://www.example.gov.cn/
        ---

        （正文）
        """,
        read("tenders/2022/a.md"));
    assertEquals(0, run("new", "采购公告", "tenders/2022/b.yaml").status());
    assertTrue(run("new", "tendre", "tenders/2022/c").err().contains("tender"));
  }

  @Test
  void newReportHasTheNumbersOfTheLedgers() throws IOException {
    String typed = read("annual-reports/2021.md");
    Files.delete(folder.resolve("content/annual-reports/2021.md"));
    Program.Result made = run("new", "annual-report", "2021");
    assertEquals(0, made.status(), made.err());
    assertEquals(
        "已新建 content/annual-reports/2021.md。改好以后删掉 draft 一行，再运行 gongkai check。\n", made.out());
    String report = read("annual-reports/2021.md");
    assertEquals(numbers(typed), numbers(report));
    assertTrue(report.contains("本年度未收取政府信息公开信息处理费。"));
    assertTrue(report.contains("\nbaseYear: true\n"));
    String hasty = report.replace("draft: true\n", "");
    write("annual-reports/2021.md", hasty);
    Program.Result unwritten = run("check");
    assertEquals(1, unwritten.status(), unwritten.out());
    assertTrue(unwritten.out().contains("[text-unwritten]"), unwritten.out());
    write("annual-reports/2021.md", hasty.replace("（待写）", "情况正常。"));
    Program.Result checked = run("check", "--strict");
    assertEquals(0, checked.status(), checked.out());
  }

  @Test
  void yamlNamesItsSchemaWhereThereIsOne() throws IOException {
    assertEquals(0, run("new", "article", "news/2022/before.yaml").status());
    assertFalse(read("news/2022/before.yaml").contains("yaml-language-server"));
    assertEquals(0, run("schema").status());
    assertEquals(0, run("new", "article", "news/2022/a.yaml").status());
    String line =
        "# yaml-language-server: $schema=../../../.gongkai/schema/columns/news.json\n# 文章（article）";
    assertTrue(read("news/2022/a.yaml").startsWith(line), read("news/2022/a.yaml"));
    assertEquals(0, run("new", "article", "news/2022/a2.md").status());
    assertFalse(read("news/2022/a2.md").contains("yaml-language-server"));
    assertEquals(0, run("check", "--strict").status());
  }

  @Test
  void newSheetHasTheFiguresAndNothingElse() throws IOException {
    Files.delete(folder.resolve("content/website-reports/2021.md"));
    Program.Result made = run("new", "website-report", "2021");
    assertEquals(0, made.status(), made.err());
    String sheet = read("website-reports/2021.yaml");
    assertTrue(sheet.contains("\n    received: 185 # 留言办理·收到留言数量（条）\n"), sheet);
    assertTrue(sheet.contains("\n    visits: # 网站总访问量（次），请填写\n"), sheet);
    Program.Result checked = run("check", "--lang", "en", "--drafts");
    assertEquals(1, checked.status(), checked.out());
    assertFalse(checked.out().contains("[sheet-derived]"), checked.out());
    assertTrue(checked.out().contains("type, visitors, visits"), checked.out());
  }

  @Test
  void newUnitReportIsASheetThatReadsBack() throws IOException {
    String unit = "units:\n  sheet: {name: 某单位, sort: county}\n";
    write("site.yaml", read("site.yaml").replaceFirst("(?m)^units:\n", unit));
    Program.Result made = run("new", "unit-report", "content/units/sheet/2020.csv");
    assertEquals(0, made.status(), made.err());
    assertEquals(
        "已新建 content/units/sheet/2020.csv。用 Excel 或 WPS 填好每一格，再运行 gongkai check。\n", made.out());
    String sheet = read("units/sheet/2020.csv");
    assertTrue(sheet.startsWith("\uFEFF# 某单位2020年"), sheet);
    Program.Result blank = run("check", "--lang", "en");
    assertEquals(1, blank.status(), blank.out());
    assertEquals(
        34, blank.out().split("\\[report-row-missing\\]|\\[report-cell-blank\\]").length - 1);
    write("units/sheet/2020.csv", sheet.replaceAll("(?<=,)(?=[,\\n])", "0"));
    Program.Result filled = run("check", "--lang", "en");
    assertEquals(0, filled.status(), filled.out());
    assertEquals(2, run("new", "unit-report", "sheet/2020").status());
    assertEquals(2, run("new", "unit-report", "nowhere/2020").status());
  }

  /** The rows with their numbers, as they stand, without remarks. */
  private static List<String> numbers(String report) {
    return report
        .lines()
        .filter(line -> line.startsWith("  ") && line.contains(": ["))
        .map(line -> line.replaceFirst(" *#.*", ""))
        .toList();
  }

  @Test
  void whatNoRecordGivesIsLeftBlankButCarryOver() throws IOException {
    assertEquals(0, run("new", "annual-report", "2022").status());
    String report = read("annual-reports/2022.md");
    assertFalse(report.contains("baseYear"));
    assertTrue(report.contains("\n  newReceived: # 一、"), report);
    assertTrue(
        report.contains("（没有2022年的依申请公开台账，请填写；有了 ledgers/applications-2022.csv 就不用填）"), report);
    assertTrue(report.contains("\n  normativeDocuments: # 行政规范性文件（政策文件登记簿没有记到2022年"), report);
    assertTrue(report.contains("\n  charges: # "), report);
    assertTrue(report.contains("\n  carriedIn: [1, 0, 0, 0, 0, 1, 2] # 二、"), report);
    Program.Result checked = run("check", "--lang", "en", "--drafts");
    assertEquals(1, checked.status(), checked.out());
    assertTrue(checked.out().contains("[report-row-missing]"), checked.out());
    assertFalse(checked.out().contains("carriedIn\n"), checked.out());
  }

  @Test
  void draftsThatLackSomethingKeepNobodyFromPublishing() throws IOException {
    assertEquals(0, run("new", "annual-report", "2022").status());
    write("news/b.md", "---\ntitle: 还没有写完\ndraft: true\n---\n");
    Program.Result built = run("build", "--strict", "--lang", "en");
    assertEquals(0, built.status(), built.out());
    assertTrue(
        built.out().contains("\nstill lacking in drafts: 34. gongkai check --drafts lists what\n"),
        built.out());
    write("annual-reports/2022.md", read("annual-reports/2022.md").replace("draft: true\n", ""));
    Program.Result finished = run("check", "--lang", "en");
    assertEquals(1, finished.status());
    assertTrue(finished.out().contains("[report-row-missing]"), finished.out());
    write("news/b.md", "---\ntitle: 还没有写完\ndraft: true\nunheardOf: 1\n---\n");
    assertTrue(run("check").out().contains("[key-unknown]"));
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    for (String path : List.of("annual-reports/2021.md", "policies/2021/zzb-12.md")) {
      String before = read(path);
      String kind = path.startsWith("annual") ? "annual-report" : "policy";
      String place = path.startsWith("annual") ? "2021" : path.replace(".md", ".yaml");
      Program.Result result = run("new", kind, place, "--lang", "en");
      assertEquals(2, result.status());
      assertEquals(
          "gongkai: content/" + path + " is there already and was not changed\n", result.err());
      assertEquals(before, read(path));
    }
  }

  @Test
  void ledgersWithErrorsGiveNoReport() throws IOException {
    String path = "ledgers/applications-2021.csv";
    write(path, read(path).replaceFirst("2021-01-07", "2021-13-07"));
    Files.delete(folder.resolve("content/annual-reports/2021.md"));
    Program.Result result = run("new", "annual-report", "2021", "--lang", "en");
    assertEquals(1, result.status());
    assertTrue(result.out().contains("[date-invalid]"), result.out());
    assertTrue(result.err().contains("no report was made"), result.err());
    assertFalse(Files.exists(folder.resolve("content/annual-reports/2021.md")));
  }

  @ParameterizedTest
  @CsvSource({
    "policy, news/2022/a.md, is in no column of this kind",
    "policy, a.md, is in no column of this kind",
    "article, news/../../a.md, cannot be the place of a file",
    "article, /tmp/a.md, is in no column of this kind",
    "article, news/a?.md, cannot be the place of a file",
    "article, news//a.md, cannot be the place of a file",
    "artikel, news/a.md, there is no kind",
    "anual-report, 2022, did you mean “annual-report”",
    "年度报吿, 2022, did you mean “年度报告”",
    "annual-report, 2035, is still to come",
    "annual-report, 22, is its year",
    "annual-report, next, is its year"
  })
  void placesThatCannotBeAreRefused(String kind, String place, String said) throws IOException {
    Map<String, byte[]> before = Tree.read(folder);
    Program.Result result = run("new", kind, place, "--lang", "en");
    assertEquals(2, result.status());
    assertTrue(result.err().contains(said), result.err());
    assertEquals(before.keySet(), Tree.read(folder).keySet());
  }

  @Test
  void kindsAreKnownByTheirChineseNames() throws IOException {
    assertEquals(0, run("new", "年度报告", "2022").status());
    assertEquals(0, run("new", "政策文件", "policies/2022/zzb-1.md").status());
    assertTrue(read("annual-reports/2022.md").contains("\nyear: 2022\n"));
    assertTrue(read("policies/2022/zzb-1.md").contains("\ndraft: true\n"));
  }

  @Test
  void bothKindAndPlaceAreNeeded() {
    assertEquals(2, run("new").status());
    assertEquals(2, run("new", "article").status());
    assertEquals(2, run("new", "article", "news/a.md", "news/b.md").status());
    assertEquals(2, run("new", "article", "news/a.md", "--content", "nowhere").status());
  }

  @Test
  void linkedFolderIsNotWrittenThrough() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("content/news/2030"), elsewhere);
    assertEquals(3, run("new", "article", "news/2030/a.md").status());
    try (var files = Files.list(elsewhere)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void remarksAreInTheLanguageAskedFor() throws IOException {
    assertEquals(0, run("new", "article", "news/2022/a.md", "--lang", "en").status());
    String text =
        new String(
            Files.readAllBytes(folder.resolve("content/news/2022/a.md")), StandardCharsets.UTF_8);
    assertTrue(text.contains("# title\n"), text);
  }
}
