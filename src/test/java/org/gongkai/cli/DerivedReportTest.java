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
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report of 2021 with typed numbers, and with none: what records give makes the same tables.
 */
class DerivedReportTest {

  private static final String PATH = "annual-reports/2021/";

  @TempDir Path folder;

  private Path report;

  @BeforeEach
  void layOut() throws IOException {
    Tree.copy(Path.of("content"), folder.resolve("content"));
    report = folder.resolve("content/annual-reports/2021.md");
  }

  /** The files beside the report's page. */
  private Map<String, String> built() throws IOException {
    Program.Result result = Program.in(folder).run("build", "--today", "2022-03-31");
    assertEquals(0, result.status(), result.out());
    Map<String, String> files = new TreeMap<>();
    Tree.read(folder.resolve("site"))
        .forEach(
            (path, bytes) -> {
              if (path.startsWith(PATH)) {
                files.put(path.substring(PATH.length()), new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return files;
  }

  /** Of JSON, and of front matter, where it is a line. */
  private static String withoutReconciliation(String text) {
    String json = text.replaceFirst("(?m)^reconciliation: .*\n", "");
    int from = json.indexOf("\"reconciliation\"");
    return from < 0 ? json : json.substring(0, from) + json.substring(json.indexOf("\"html\""));
  }

  private void withoutNumbers(List<String> groups) throws IOException {
    String text = Files.readString(report);
    for (String group : groups) {
      int from = text.indexOf("\n" + group + ":\n") + 1;
      int to = from;
      do {
        to = text.indexOf('\n', to) + 1;
      } while (text.startsWith("  ", to));
      text = text.substring(0, from) + text.substring(to);
    }
    Files.writeString(report, text);
  }

  @Test
  void reportWithoutNumbersHasTheSameTables() throws IOException {
    Map<String, String> typed = built();
    withoutNumbers(List.of("proactive", "applications", "disputes"));
    Map<String, String> derived = built();
    assertEquals(typed.keySet(), derived.keySet());
    assertEquals(
        200, typed.get("reconciliation.csv").lines().filter(l -> l.contains(",equal,")).count());
    assertEquals(
        200,
        derived.get("reconciliation.csv").lines().filter(l -> l.contains(",derivedOnly,")).count());
    for (String file : typed.keySet()) {
      if (!file.startsWith("reconciliation.")) {
        assertEquals(
            withoutReconciliation(typed.get(file)), withoutReconciliation(derived.get(file)), file);
      }
    }
    assertTrue(typed.get("applications.csv").contains("48,0,5,1,6,1,61"));
    assertTrue(derived.get("index.json").contains("\"status\": \"derivedOnly\""));
  }

  @Test
  void explainedDifferenceIsPublishedWithItsReason() throws IOException {
    String text = Files.readString(report);
    Files.writeString(
        report,
        text.replace("normativeDocuments: [12, 18, 271]", "normativeDocuments: [12, 18, 270]")
            .replace(
                "\nproactive:", "\nexplain: {proactive.normativeDocuments: 一件正在清理}\nproactive:"));
    Map<String, String> files = built();
    assertTrue(
        files
            .get("reconciliation.csv")
            .contains(
                "proactive.normativeDocuments.inForce,行政规范性文件·现行有效件数,270,271,explained,一件正在清理"),
        files.get("reconciliation.csv"));
    assertTrue(files.get("index.html").contains("一件正在清理"));
    assertTrue(files.get("art20-1.csv").contains("12,18,270"));
  }

  @Test
  void reasonsThatExplainNothingAreNotPublished() throws IOException {
    String text = Files.readString(report);
    Files.writeString(
        report,
        text.replace(
            "\nproactive:",
            "\nexplain:\n  proactive.normativeDocuments: 一件正在清理\n  prose.received: 含口头申请\nproactive:"));
    Map<String, String> files = built();
    for (String file : List.of("index.html", "index.json", "index.md", "reconciliation.csv")) {
      assertFalse(files.get(file).contains("一件正在清理"), file);
      assertFalse(files.get(file).contains("含口头申请"), file);
    }
  }

  @Test
  void otherBodiesReportsAreNotComparedWithTheOfficesLedgers() throws IOException {
    String text = Files.readString(report);
    Files.writeString(
        report,
        text.replace("organization: 周口市人民政府办公室", "organization: 示例县人民政府办公室")
            .replace("granted: [6, 0, 3, 0, 2, 0, 11]", "granted: [5, 0, 3, 0, 2, 0, 10]")
            .replace("partial: [8, 0, 1, 0, 0, 0, 9]", "partial: [9, 0, 1, 0, 0, 0, 10]"));
    assertTrue(!built().containsKey("reconciliation.csv"));
  }
}
