package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published report's text beside its tables and the sample's registers: all agrees, and each
 * number that is altered is found.
 */
class ReportProseTest {

  private static final Pattern PROBLEM =
      Pattern.compile("content/annual-reports/2021\\.md:.*\\[([a-z-]+)\\]$");

  @TempDir static Path folder;
  private static Path report;
  private static String sound;

  @BeforeAll
  static void layOut() throws IOException {
    Path content = folder.resolve("content");
    Files.createDirectories(content.resolve("annual-reports"));
    Files.createDirectories(content.resolve("ledgers"));
    String site = Files.readString(Case.RESOURCES.resolve("base/report/site.yaml"));
    // The ledgers speak for the site's owner only, so the report has to be the owner's.
    Files.writeString(content.resolve("site.yaml"), site.replace("某市人民政府办公室", "周口市人民政府办公室"));
    for (String ledger : List.of("websites", "accounts", "notices")) {
      String name = "ledgers/" + ledger + "-2021.csv";
      Files.copy(Path.of("content", name), content.resolve(name));
    }
    String sample = Files.readString(Path.of("content/annual-reports/2021.md"));
    String front = sample.substring(0, sample.indexOf("\n---\n") + 5);
    Path prose = Path.of("src/test/resources/org/gongkai/report/report-2021-prose.md");
    sound = front + "\n" + Files.readString(prose);
    report = content.resolve("annual-reports/2021.md");
  }

  /** The codes of the problems in the report, in order. */
  private static String problems(String text) throws IOException {
    Files.writeString(report, text);
    Program.Result result =
        Program.in(folder).run("check", "--lang", "en", "--today", "2022-03-31");
    return result
        .out()
        .lines()
        .map(PROBLEM::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(matcher -> matcher.group(1))
        .collect(Collectors.joining(" "));
  }

  private static String altered(String... changes) {
    String text = sound;
    for (int i = 0; i < changes.length; i += 2) {
      if (!text.contains(changes[i])) {
        throw new IllegalArgumentException(changes[i]);
      }
      text = text.replace(changes[i], changes[i + 1]);
    }
    return text;
  }

  @Test
  void theReportsOwnTextAgrees() throws IOException {
    assertEquals("", problems(sound));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          申请61件 | 申请62件 | report-prose
          申请61件 | 申请16件 | report-prose
          信函申请34件 | 信函申请35件 | report-prose
          邮箱申请25件 | 邮箱申请24件 | report-prose
          在线申请2件 | 在线申请１2件 | report-prose
          已办结59件 | 已办结61件 | report-prose
          已办结59件 | 全部办结 | report-prose
          没有发生政府信息公开申请引发的行政复议和行政诉讼 | 因政府信息公开申请引发行政复议1件 | report-prose
          全市46家 | 全市48家 | report-prose report-rate
          入群38家 | 入群39家 | report-prose report-rate
          通报3期 | 通报4期 | report-prose
          新媒体292家 | 新媒体299家 | report-prose
          新媒体232家 | 新媒体223家 | report-prose
          采用率92.8% | 采用率92.7% | report-rate
          采用率92.8% | 采用率93% |
          采用率92.8% | 采用率92.79% |
          信息1929条 | 信息1939条 | report-rate
          采用1790条 | 采用1970条 | report-rate
          集约化率82.6% | 集约化率82.7% | report-rate
          合格率93.3% | 合格率93.4% | report-rate
          政府网站年合格率93.3% | 政府网站年检查合格率93.3% | report-rate-absent report-rate-base
          已办结59件 | 已办结59件，予以公开11件，部分公开9件，不予公开2件，无法提供29件，不予处理2件，其他处理6件，结转下年度2件 |
          已办结59件 | 已办结59件，予以公开12件，部分公开9件，不予公开1件，无法提供28件，不予处理3件，其他处理5件，结转下年度3件 | report-prose report-prose report-prose report-prose report-prose report-prose
          申请61件 | 申请61件，较2020年的55件增长10.9% |
          申请61件 | 申请61件，较2020年的55件下降10.9% | report-growth
          申请61件 | 申请61件，较2020年的55件增长11% |
          申请61件 | 申请61件，较2020年的55件增长12% | report-growth
          申请61件 | 申请61件，较2020年的55件增加5件 | report-growth
          申请61件 | 申请六十一件 |
          申请61件 | 申请六十二件 | report-prose
          申请61件 | 申请{{ notices.issued }}件 | report-prose
          新媒体292家 | 新媒体{{ accounts.ended }}家 |
          """)
  void anAlteredTextDoesNot(String typed, String altered, String expected) throws IOException {
    assertEquals(expected == null ? "" : expected, problems(altered(typed, altered)));
  }

  @Test
  void whatIsExplainedIsNoProblem() throws IOException {
    String explained = "explain: {prose.received: 含一件口头申请}\ndisputes:";
    assertEquals("", problems(altered("申请61件", "申请62件", "\ndisputes:", "\n" + explained)));
    String unknown = "explain: {prose.recieved: 含一件口头申请}\ndisputes:";
    assertEquals("report-cell-unknown", problems(altered("\ndisputes:", "\n" + unknown)));
  }

  @Test
  void ratesAreDeclaredWithTheirNumbers() throws IOException {
    String declared = "年合格率: {value: 93.3, numerator: 42, denominator: 45, base: 四次抽查}";
    assertEquals("", problems(altered("年合格率: 93.3", declared)));
    assertEquals("report-rate", problems(altered("年合格率: 93.3", declared.replace("42", "43"))));
    for (String wrong : Arrays.asList("{value: 93.3, numerator: 42}", "九成", "{}", "[1]")) {
      assertEquals(
          "value-type", problems(altered("年合格率: 93.3", "年合格率: " + wrong)).split(" ")[0], wrong);
    }
  }
}
