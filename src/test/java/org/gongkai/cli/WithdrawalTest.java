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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.diag.JsonReader;
import org.gongkai.output.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To take a document off the site (撤下) changes neither past numbers nor what it did to others. */
class WithdrawalTest {

  private static final String GONE = "withdrawnOn: 2021-08-01\nwithdrawnReason: 内容有误";

  private static final String OLD = "aliases: [/old/b.html]";

  private static final String READINGS =
      """
        readings:
          label: 政策解读
          kind: interpretation
          class: none
          type: [政策解读]
          description: 解读栏目
          keywords: [政策解读]
          update: interpretation
      """;

  @TempDir Path folder;

  private void file(String path, String... fields) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\n" + String.join("\n", fields) + "\n---\n\n正文。\n");
  }

  private void policy(String name, String number, String... more) throws IOException {
    file(
        "policies/" + name + ".md",
        "title: 文件" + name,
        "indexNumber: X-2021-" + name,
        "documentNumber: 某政发〔2021〕" + number + "号",
        "issuers: [某市人民政府]",
        "writtenOn: 2021-06-20",
        "publishedOn: 2021-06-25",
        "category: normative",
        "summary: 概述。",
        String.join("\n", more));
  }

  private Map<String, byte[]> build() throws IOException {
    Program.Result result = Program.in(folder).run("build", "--today", "2022-07-01");
    assertEquals(0, result.status(), result.out());
    return Tree.read(folder.resolve("site"));
  }

  private void reading(String name, String policy, String... more) throws IOException {
    file(
        "readings/" + name + ".md",
        "title: 解读",
        "publishedOn: 2021-06-26",
        "interprets: [policies/" + policy + ".md]",
        "form: text",
        "by: drafter",
        "unit: 市政府办公室",
        "interpreter: 负责人",
        "phone: 0394-8000000",
        "summary: 概述。",
        String.join("\n", more));
  }

  private void prepare() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/policies"), folder.resolve("content"));
    Path config = folder.resolve("content/site.yaml");
    Files.writeString(
        config, Files.readString(config).replace("columns:\n", "columns:\n" + READINGS));
    Files.createDirectories(folder.resolve("content/ledgers"));
    Files.writeString(
        folder.resolve("content/ledgers/policies-2021.csv"),
        "发文字号,标题,文件类别,成文日期,有效期至,终止日期,终止方式,终止依据\n");
  }

  /** All numbers of the year. */
  private Map<String, String> figures(String gone) throws IOException {
    prepare();
    policy("a", "1");
    policy("b", "2", "repeals: [policies/a.md]", gone);
    policy("c", "3", gone);
    policy("d", "4", "expiresOn: 2021-10-31", gone);
    reading("e", "c", gone);
    Map<String, String> all = new TreeMap<>();
    Map<String, Object> json =
        JsonReader.object(build().get(Paths.statisticsJson(2021))).orElseThrow();
    for (Object figure : (List<?>) json.get("figures")) {
      Map<?, ?> map = (Map<?, ?>) figure;
      all.put(String.valueOf(map.get("key")), String.valueOf(map.get("value")));
    }
    return all;
  }

  @Test
  void whatWasWithdrawnStaysCounted() throws IOException {
    Map<String, String> before = figures("");
    assertEquals("1", before.get("interpretations.total"));
    assertEquals("4", before.get("proactive.normativeDocuments.issued"));
    assertEquals("2", before.get("proactive.normativeDocuments.repealed"));
    assertEquals("2", before.get("proactive.normativeDocuments.inForce"));
    assertEquals(before, figures(GONE));
  }

  @Test
  void noOtherPageNamesWhatWasWithdrawn() throws IOException {
    prepare();
    policy("a", "1");
    policy("b", "2", "repeals: [policies/a.md]", "effectiveOn: 2021-07-01", OLD, GONE);
    policy("c", "3", "expiresOn: 2021-10-31", GONE);
    reading("e", "b");
    reading("f", "c");
    reading("g", "a", GONE.replace("内容有误", "解读有误"));
    Map<String, byte[]> site = build();
    Set<String> naming = new TreeSet<>();
    site.forEach(
        (path, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          if (text.contains("文件b") || text.contains("文件c")) {
            naming.add(path);
          }
        });
    assertEquals(
        Set.of(
            "policies/b/index.html",
            "policies/b/index.json",
            "policies/c/index.html",
            "policies/c/index.json"),
        naming);
    String name = "已撤下的文档（某政发〔2021〕2号）";
    for (String path :
        List.of(
            "policies/a/index.html",
            "readings/e/index.html",
            "status-changes/index.html",
            "status-changes/feed.json",
            "old/b.html")) {
      String text = new String(site.get(path), StandardCharsets.UTF_8);
      assertTrue(text.contains(name), () -> path + "\n" + text);
    }
    Map<?, ?> repealing = other(site, "policies/a/", "repealedBy");
    assertEquals(true, repealing.get("withdrawn"));
    assertEquals("某政发〔2021〕2号", repealing.get("documentNumber"));
    assertEquals("2021-07-01", repealing.get("since"));
    assertFalse(repealing.containsKey("title"));
    assertFalse(other(site, "readings/e/", "interprets").containsKey("status"));
    assertEquals("expired", other(site, "readings/f/", "interprets").get("status"));
    assertFalse(other(site, "policies/a/", "interpretedBy").containsKey("title"));
  }

  private static Map<?, ?> other(Map<String, byte[]> site, String path, String key) {
    Map<String, Object> record = JsonReader.object(site.get(path + "index.json")).orElseThrow();
    return (Map<?, ?>) ((List<?>) ((Map<?, ?>) record.get("relations")).get(key)).get(0);
  }
}
