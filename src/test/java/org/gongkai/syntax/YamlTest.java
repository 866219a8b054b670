package org.gongkai.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What YAML gives: scalars as typed, and where each stands. */
class YamlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.10",
        "007",
        "NO",
        "no",
        "1e3",
        "1e999999999",
        "2021-01-01",
        "0x10",
        ".inf",
        "-.inf",
        ".nan",
        "0o17",
        "0b11",
        "+1",
        "-0",
        ".5",
        "1.",
        "~",
        "null",
        "Null",
        "true",
        "TRUE",
        "1_000",
        "1,000",
        "190:20:30",
        "12:30",
        "=",
        "<a>",
        "a#b",
        "-a",
        "?a",
        ":a",
        "政府信息",
        "🙂",
        "a🙂b",
        "2021-01-01 12:30",
        "http://a.cn/?b=c",
        "a \\n b"
      })
  void keepsScalarsAsTyped(String typed) {
    SourceText source = new SourceText("a.yaml", "键: " + typed + "\nb: x\n");
    Node.Scalar value = (Node.Scalar) mapping(source).get("键").orElseThrow();
    assertEquals(typed, value.text());
    assertEquals(typed, text(value.place()));
    assertEquals("x", text(mapping(source).get("b").orElseThrow().place()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.10", "007", "null", "~", "1e3", "true", "<a>", "2021-01-01"})
  void keepsKeysAsTyped(String typed) {
    assertTrue(mapping(new SourceText("a.yaml", typed + ": 1")).get(typed).isPresent());
  }

  @Test
  void findsPlaces() {
    SourceText source =
        new SourceText(
            "a.yaml",
            """
            # 🙂
            🙂🙂: "双\\u4e2d引"
            单: '1''2'
            块: |
              一
              二

            折: >-
              一
              二
            表:
              - 甲 # 注
              - [乙, 丙]
              - {丁: 戊}
            空:
            末: 完
            """);
    for (String end : List.of("\n", "\r\n", "\r")) {
      SourceText text = new SourceText("a.yaml", source.text().replace("\n", end));
      assertEquals(
          "{🙂🙂@🙂🙂=双中引@\"双\\u4e2d引\", 单@单=1'2@'1''2', 块@块=一\n二\n@|  一  二,"
              + " 折@折=一 二@>-  一  二, 表@表=[甲@甲, [乙@乙, 丙@丙], {丁@丁=戊@戊}], 空@空=@, 末@末=完@完}",
          show(mapping(text)));
    }
  }

  @Test
  void tellsQuotedFromBare() {
    Node.Mapping mapping =
        mapping(new SourceText("a.yaml", "a: ''\nb: ~\nc: '~'\nd: |\n  ~\ne:\n"));
    String blank = "";
    for (Node.Pair pair : mapping.pairs()) {
      blank += pair.key().text() + ((Node.Scalar) pair.value()).isBlank() + " ";
    }
    assertEquals("atrue btrue cfalse dfalse etrue ", blank);
  }

  @Test
  void readsEmojiAtTheEnginesBufferEnd() {
    for (int before = 1000; before < 1040; before++) {
      String emoji = "a".repeat(before) + "🙂".repeat(2000);
      SourceText source = new SourceText("a.yaml", "a: " + emoji + "\nb: '🙂'\nc: d");
      Node.Mapping mapping = mapping(source);
      assertEquals(emoji, ((Node.Scalar) mapping.get("a").orElseThrow()).text());
      assertEquals("d", text(mapping.get("c").orElseThrow().place()));
    }
  }

  @Test
  void readsPlacesInsideAMarkdownFile() {
    SourceText source = new SourceText("a.md", "---\r\n标题: 🙂\r\n日期: x\r\n---\r\n\r\n正文");
    ContentFile.Parsed parsed = ContentFile.parse("a.md", source);
    assertEquals(List.of(), parsed.problems());
    Node.Mapping front = parsed.entry().orElseThrow().front();
    assertEquals("🙂", text(front.get("标题").orElseThrow().place()));
    assertEquals("x", text(front.get("日期").orElseThrow().place()));
    assertEquals("<p>正文</p>\n", parsed.entry().orElseThrow().body().html());
  }

  @Test
  void readsAnEmptyText() {
    assertEquals(List.of(), mapping(new SourceText("a.yaml", "")).pairs());
    assertEquals(List.of(), mapping(new SourceText("a.yaml", "# 注\n")).pairs());
  }

  private static Node.Mapping mapping(SourceText source) {
    List<Problem> problems = new ArrayList<>();
    Node.Mapping mapping = ContentFile.mapping(source, problems).orElseThrow();
    assertEquals(List.of(), problems);
    return mapping;
  }

  private static String text(Place place) {
    return place.source().text().substring(place.start(), place.end());
  }

  private static String show(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text() + "@" + text(scalar.place()).replaceAll("[\r\n]", "");
    } else if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream().map(YamlTest::show).toList().toString();
    }
    List<String> pairs = new ArrayList<>();
    for (Node.Pair pair : ((Node.Mapping) node).pairs()) {
      pairs.add(show(pair.key()) + "=" + show(pair.value()));
    }
    return "{" + String.join(", ", pairs) + "}";
  }
}
