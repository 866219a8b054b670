package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gongkai.diag.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words that a document's record has for its keys and codes. */
class DocumentLabelsTest {

  @TempDir Path folder;

  private void policy(String name, String... more) throws IOException {
    Path file = folder.resolve("content/policies/" + name + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        ---
        title: 文件%s
        indexNumber: X-2021-%s
        issuers: [某市人民政府]
        writtenOn: 2021-06-20
        publishedOn: 2021-06-25
        category: normative
        summary: 概述。
        %s
        ---

        正文。
        """
            .formatted(name, name, String.join("\n", more)));
  }

  private Map<String, byte[]> build() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/policies"), folder.resolve("content"));
    Program.Result result = Program.in(folder).run("build", "--today", "2021-07-01");
    assertEquals(0, result.status(), result.out());
    return Tree.read(folder.resolve("site"));
  }

  private static Map<String, Object> record(Map<String, byte[]> site, String path) {
    return JsonReader.object(site.get(path + "index.json")).orElseThrow();
  }

  @Test
  void everyKeyHasItsTermAndNoOther() throws IOException {
    policy("old");
    policy("new", "repeals: [X-2021-old]");
    Map<String, byte[]> site = build();
    Map<String, Object> record = record(site, "policies/new/");
    Map<?, ?> labels = (Map<?, ?>) record.get("labels");
    Set<String> expected = new HashSet<>(record.keySet());
    expected.removeAll(Set.of("$schema", "labels", "labelsEn", "valueLabels"));
    expected.add("repeals");
    assertEquals(expected, labels.keySet());
    assertEquals("标题", labels.get("title"));
    assertEquals("有效性", labels.get("status"));
    assertEquals("本文件废止的文件", labels.get("repeals"));
    Map<?, ?> english = (Map<?, ?>) record.get("labelsEn");
    assertEquals("index number", english.get("indexNumber"));
    assertTrue(labels.keySet().containsAll(english.keySet()), english::toString);
    assertEquals(
        "废止本文件的文件", ((Map<?, ?>) record(site, "policies/old/").get("labels")).get("repealedBy"));
  }

  @Test
  void codesHaveTheirWordsAndStayAsTheyAre() throws IOException {
    policy("a");
    Map<String, Object> record = record(build(), "policies/a/");
    assertEquals("normative", record.get("category"));
    Map<?, ?> values = (Map<?, ?>) record.get("valueLabels");
    assertEquals(Map.of("normative", "行政规范性文件"), values.get("category"));
    assertEquals(Map.of("inForce", "有效"), values.get("status"));
    assertEquals(Map.of("policy", "政策文件"), values.get("kind"));
    assertEquals(Set.of("kind", "column", "category", "status"), values.keySet());
  }

  @Test
  void theTextTwinHasTheFieldsAlone() throws IOException {
    policy("a");
    String twin = new String(build().get("policies/a/index.md"), StandardCharsets.UTF_8);
    assertTrue(twin.contains("\nstatus: \"inForce\"\n"), twin);
    assertTrue(!twin.contains("labels"), twin);
  }

  @Test
  void whatIsLeftOfAWithdrawnDocumentHasTermsToo() throws IOException {
    policy("a", "withdrawnOn: 2021-07-01", "withdrawnReason: 内容有误");
    Map<String, Object> record = record(build(), "policies/a/");
    assertEquals("撤下原因", ((Map<?, ?>) record.get("labels")).get("withdrawnReason"));
    assertEquals("2021-07-01", record.get("withdrawnOn"));
  }
}
