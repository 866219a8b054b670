package org.gongkai.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemFormatsTest {

  private static final SourceText SOURCE =
      new SourceText("content/政策/a b.md", "---\r\n标题: 😀通知\r\n标题: 二\r\n---\r\n");

  private static final List<Problem> PROBLEMS =
      List.of(
          Problem.of(Code.YAML_DUPLICATE_KEY, SOURCE.place(15, 17), "标题")
              .with("note.first-here", SOURCE.place(5, 7)),
          Problem.of(Code.IMAGE_ALT, SOURCE.place(11, 13), "tu.png"));

  @Test
  void jsonHasADocumentedShape() {
    assertEquals(
        """
        {
          "problems": [
            {
              "code": "yaml-duplicate-key",
              "severity": "error",
              "path": "content/政策/a b.md",
              "line": 3,
              "column": 1,
              "endLine": 3,
              "endColumn": 3,
              "message": "字段“标题”写了两次",
              "hint": "保留正确的一行，删除另一行",
              "notes": [
                {
                  "path": "content/政策/a b.md",
                  "line": 2,
                  "column": 1,
                  "message": "第一次出现在这里"
                }
              ]
            },
            {
              "code": "image-alt",
              "severity": "warning",
              "path": "content/政策/a b.md",
              "line": 2,
              "column": 6,
              "endLine": 2,
              "endColumn": 8,
              "message": "图片“tu.png”没有文字说明",
              "hint": "在方括号里写一句话说明图片内容，例如 ![办理流程图：受理、审查、答复](tu.png)",
              "notes": []
            }
          ],
          "errors": 1,
          "warnings": 1
        }
        """,
        utf8(new ProblemJson(new Messages(Lang.ZH)).bytes(PROBLEMS)));
  }

  @Test
  void jsonWithoutProblems() {
    assertEquals(
        """
        {
          "problems": [],
          "errors": 0,
          "warnings": 0
        }
        """,
        utf8(new ProblemJson(new Messages(Lang.EN)).bytes(List.of())));
  }

  @Test
  void sarifIsALogOfVersion210() {
    String log = utf8(new ProblemSarif(new Messages(Lang.EN), "0.1.0").bytes(PROBLEMS));
    assertTrue(log.contains("\"version\": \"2.1.0\",\n  \"runs\""), log);
    assertTrue(log.contains("\"columnKind\": \"unicodeCodePoints\""));
    assertTrue(log.contains("\"uri\": \"content/%E6%94%BF%E7%AD%96/a%20b.md\""));
    assertTrue(log.contains("\"text\": \"the field “标题” is given twice\\nhint: keep the line"));
    assertTrue(log.contains("\"relatedLocations\""));
    assertTrue(
        log.replaceAll("\\s", "")
            .contains(
                "\"region\":{\"startLine\":2,\"startColumn\":6,\"endLine\":2,\"endColumn\":8}"));
  }

  @Test
  void sarifNamesEachBrokenRuleOnce() {
    List<Problem> twice = List.of(PROBLEMS.get(1), PROBLEMS.get(0), PROBLEMS.get(1));
    String log = utf8(new ProblemSarif(new Messages(Lang.ZH), "").bytes(twice));
    assertEquals(2, log.split("\"id\": ", -1).length - 1);
    assertEquals(2, log.split("\"ruleIndex\": 1", -1).length - 1);
    assertTrue(
        log.indexOf("\"id\": \"yaml-duplicate-key\"") < log.indexOf("\"id\": \"image-alt\""));
    assertFalse(log.contains("\"version\": \"\""));
    assertTrue(log.contains("\"text\": \"看不到图片的人靠这句话了解内容，检索也靠它（GB/T 37668—2019 无障碍要求）。\""));
  }

  @Test
  void sarifRulesHaveShortDescriptions() {
    SourceText source = new SourceText("a", "");
    List<Problem> all =
        java.util.Arrays.stream(Code.values())
            .map(code -> Problem.of(code, source.top(), "", "", "", "", "", "", ""))
            .toList();
    for (Lang lang : Lang.values()) {
      String log = utf8(new ProblemSarif(new Messages(lang), "").bytes(all));
      log.lines()
          .filter(line -> line.startsWith("                \"text\": "))
          .forEach(line -> assertTrue(line.length() < 1_024, line));
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
