package org.gongkai.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.LineColumn;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML that means harm or is broken: each ends in a problem with a place. */
class HostileYamlTest {

  /** Each with its first problem; a line end is ⏎, a tab ⇥. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      textBlock =
          """
          a: &x 1 ⇒ 1:4 YAML_FEATURE
          a: *x ⇒ 1:4 YAML_FEATURE
          a: &x⏎  b: *x ⇒ 1:4 YAML_FEATURE
          a: [1, &x 1] ⇒ 1:8 YAML_FEATURE
          a: [1, *x] ⇒ 1:8 YAML_FEATURE
          a: {b: *x} ⇒ 1:8 YAML_FEATURE
          a:⏎- &x⏎- b ⇒ 2:3 YAML_FEATURE
          &k k: 1 ⇒ 1:1 YAML_FEATURE
          *k : 1 ⇒ 1:1 YAML_FEATURE
          &r⏎a: 1 ⇒ 1:1 YAML_FEATURE
          🙂: 1⏎b: 🙂⏎c: *x ⇒ 3:4 YAML_FEATURE
          🙂: [🙂🙂, *x] ⇒ 1:9 YAML_FEATURE
          <<: {a: 1} ⇒ 1:1 YAML_FEATURE
          a:⏎  <<: b ⇒ 2:3 YAML_FEATURE
          a: !!str 1 ⇒ 1:4 YAML_FEATURE
          a: !!python/object:os.system x ⇒ 1:4 YAML_FEATURE
          a: !!javax.script.ScriptEngineManager [] ⇒ 1:4 YAML_FEATURE
          a: !t {b: 1} ⇒ 1:4 YAML_FEATURE
          a: ! x ⇒ 1:4 YAML_FEATURE
          a: !<tag:yaml.org,2002:str> x ⇒ 1:4 YAML_FEATURE
          !!map⏎a: 1 ⇒ 1:1 YAML_FEATURE
          !t k: 1 ⇒ 1:1 YAML_FEATURE
          a: [!!str , b] ⇒ 1:5 YAML_FEATURE
          %YAML 1.1⏎---⏎a: 1 ⇒ 1:1 YAML_FEATURE
          # c⏎⏎%TAG ! tag:x,2000:⏎---⏎a: 1 ⇒ 3:1 YAML_FEATURE
          %FOO⏎---⏎a: 1 ⇒ 1:1 YAML_FEATURE
          a: 1⏎a: 2 ⇒ 2:1 YAML_DUPLICATE_KEY
          a: 1⏎'a': 2 ⇒ 2:1 YAML_DUPLICATE_KEY
          a: {b: 1, b: 2} ⇒ 1:11 YAML_DUPLICATE_KEY
          a: 1⏎"\\x61": 2 ⇒ 2:1 YAML_DUPLICATE_KEY
          a: 1⏎---⏎b: 1 ⇒ 2:1 YAML_DOCUMENTS
          a: 1⏎...⏎b: 1 ⇒ 3:1 YAML_SYNTAX
          a ⇒ 1:1 YAML_NOT_MAPPING
          - a ⇒ 1:1 YAML_NOT_MAPPING
          [[]] ⇒ 1:1 YAML_NOT_MAPPING
          "a" ⇒ 1:1 YAML_NOT_MAPPING
          a:b ⇒ 1:1 YAML_NOT_MAPPING
          标题：通知 ⇒ 1:1 YAML_NOT_MAPPING
          "a ⇒ 1:1 YAML_SYNTAX
          a: 1⏎b: 'c ⇒ 2:4 YAML_SYNTAX
          a: 1⏎b: [1, 2 ⇒ 2:4 YAML_SYNTAX
          a: {b ⇒ 1:4 YAML_SYNTAX
          a: } ⇒ 1:4 YAML_SYNTAX
          a: [,] ⇒ 1:5 YAML_SYNTAX
          a: @b ⇒ 1:4 YAML_SYNTAX
          a: `b ⇒ 1:4 YAML_SYNTAX
          a: %b ⇒ 1:4 YAML_SYNTAX
          ⇥a: 1 ⇒ 1:1 YAML_SYNTAX
          a:⏎⇥b: 1 ⇒ 2:1 YAML_SYNTAX
          a: b: c ⇒ 1:5 YAML_SYNTAX
          标题：通知⏎日期: 2021-01-01 ⇒ 1:1 YAML_SYNTAX
          a: 1⏎标题 通知⏎b: 1 ⇒ 2:1 YAML_SYNTAX
          a:⏎  b: 1⏎ c: 2 ⇒ 3:2 YAML_SYNTAX
          a: 1⏎ b: 2 ⇒ 2:3 YAML_SYNTAX
          a: "\\q" ⇒ 1:6 YAML_SYNTAX
          a: "\\UFFFFFFFF" ⇒ 1:2 YAML_SYNTAX
          a: |x⏎ x ⇒ 1:5 YAML_SYNTAX
          a: |0⏎ x ⇒ 1:5 YAML_SYNTAX
          a: - b ⇒ 1:4 YAML_SYNTAX
          ? [a]⏎: b ⇒ 1:4 YAML_SYNTAX
          ? {a: b}⏎: b ⇒ 1:4 YAML_SYNTAX
          : v ⇒ 1:1 YAML_SYNTAX
          a: & ⇒ 1:5 YAML_SYNTAX
          a: "\\0" ⇒ 1:4 FILE_CONTROL_CHARACTER
          a: "\\a" ⇒ 1:4 FILE_CONTROL_CHARACTER
          a: "\\x1b[31m" ⇒ 1:4 FILE_CONTROL_CHARACTER
          a: "\\N" ⇒ 1:4 FILE_CONTROL_CHARACTER
          a: "\\ud800" ⇒ 1:4 FILE_CONTROL_CHARACTER
          a: "\\uffff" ⇒ 1:4 FILE_CONTROL_CHARACTER
          "\\0": 1 ⇒ 1:1 FILE_CONTROL_CHARACTER
          """)
  void isRefused(String yaml, String expected) {
    String text = yaml.replace('⏎', '\n').replace('⇥', '\t');
    assertEquals(expected, first(text));
    assertEquals(expected, first(text.replace("\n", "\r\n")));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 7, 8, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f, 0xd800, 0xdc00, 0xfffe, 0xffff
      })
  void controlCharactersAreRefusedWithTheirPlace(int c) {
    assertEquals("2:6 FILE_CONTROL_CHARACTER", first("🙂: 1\nb: 🙂x" + (char) c + "y\nc: 1"));
    assertEquals("1:1 FILE_CONTROL_CHARACTER", first((char) c + "a: 1"));
    assertEquals("2:2 FILE_CONTROL_CHARACTER", first("# c\n#" + (char) c));
  }

  @Test
  void allControlCharactersAreToldAtOnce() {
    assertEquals(3, problems("a: \u0000\nb: \u0001\nc: \u0002").size());
    assertEquals(20, problems("a: " + "\u0000".repeat(60_000)).size());
  }

  @Test
  void depthIsLimited() {
    for (String nest : List.of("[", "{a: ", "- ", "[[{a: ")) {
      for (int times : List.of(25, 1_000, 60_000 / nest.length())) {
        assertEquals(Code.YAML_DEPTH, problems("a:\n " + nest.repeat(times)).get(0).code(), nest);
      }
    }
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      keys.append(" ".repeat(i)).append("a:\n");
    }
    assertEquals("22:22 YAML_DEPTH", first(keys.toString()));
  }

  @Test
  void sizeIsLimitedInBytes() {
    assertEquals(List.of(), problems("a: " + "x".repeat(64 * 1024 - 3)));
    assertEquals("1:1 FRONT_MATTER_TOO_LARGE", first("a: " + "x".repeat(64 * 1024 - 2)));
    assertEquals("1:1 FRONT_MATTER_TOO_LARGE", first("a: " + "中".repeat(22_000)));
    assertEquals("1:1 FRONT_MATTER_TOO_LARGE", first("a: " + "🙂".repeat(16_500)));
    String huge = "---\na: " + "中".repeat(22_000) + "\n---\n";
    List<Problem> problems = ContentFile.parse("a.md", new SourceText("a.md", huge)).problems();
    assertEquals("2:1 FRONT_MATTER_TOO_LARGE", show(problems.get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a: ",
        "- ",
        "? ",
        ": ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        "\"",
        "|",
        ">",
        "!",
        "&",
        "*",
        "%",
        "@",
        "`",
        "#",
        "\n",
        "\r",
        "\t",
        " ",
        "🙂",
        "&a ",
        "*a ",
        "!!a ",
        "<<: ",
        "a: b\n",
        "- a\n",
        "? a\n",
        "[a,",
        "{a,",
        "{a: ",
        "a: |\n",
        "a: >\n x\n",
        "--- ",
        "---\n",
        "...\n",
        "%A\n",
        "\\",
        "\"\\",
        "'a' ",
        "\"a\": ",
        "a:\n ",
        "\u0000",
        "\uD83D",
        "\uFEFF",
        "~: ",
        "1"
      })
  void anythingRepeatedEndsSoon(String piece) {
    for (String before : List.of("", "a: ", "a: [", "a: \"", "a: |\n ")) {
      for (int times : List.of(1, 50, 60_000 / piece.length())) {
        String text = before + piece.repeat(times);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> problems(text));
      }
    }
  }

  @Test
  void manyDuplicatesAreToldInPart() {
    assertEquals(20, problems("k: v\n".repeat(12_000)).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      textBlock =
          """
          x ⇒ 1:1 FRONT_MATTER_MISSING
          # 标题⏎⏎正文 ⇒ 1:1 FRONT_MATTER_MISSING
          --- a⏎b: 1⏎---⏎ ⇒ 1:1 FRONT_MATTER_MISSING
          ----⏎b: 1⏎---⏎ ⇒ 1:1 FRONT_MATTER_MISSING
          ---⏎a: 1 ⇒ 1:1 FRONT_MATTER_UNCLOSED
          ---⏎a: 1⏎ --- ⇒ 1:1 FRONT_MATTER_UNCLOSED
          --- ⇒ 1:1 FRONT_MATTER_UNCLOSED
          ---⏎a: *b⏎---⏎ ⇒ 2:4 YAML_FEATURE
          ---⏎a: 1⏎a: 2⏎---⏎ ⇒ 3:1 YAML_DUPLICATE_KEY
          ---⏎- a⏎---⏎ ⇒ 2:1 YAML_NOT_MAPPING
          """)
  void frontMatterIsRefused(String file, String expected) {
    SourceText source = new SourceText("a.md", file.replace('⏎', '\n'));
    List<Problem> problems = ContentFile.parse("a.md", source).problems();
    assertEquals(expected, show(problems.get(0)));
    assertFalse(problems.isEmpty());
  }

  private static String first(String yaml) {
    List<Problem> problems = problems(yaml);
    assertFalse(problems.isEmpty(), yaml);
    return show(problems.get(0));
  }

  private static String show(Problem problem) {
    LineColumn at = LineColumn.of(problem.place().source(), problem.place().start());
    return at.line() + ":" + at.column() + " " + problem.code();
  }

  private static List<Problem> problems(String yaml) {
    List<Problem> problems = new ArrayList<>();
    SourceText source = new SourceText("a.yaml", yaml);
    ContentFile.mapping(source, problems);
    for (Problem problem : problems) {
      assertTrue(problem.place().end() <= yaml.length());
      assertTrue(problem.code() != Code.YAML_SYNTAX || problem.args().size() == 1);
    }
    return problems;
  }
}
