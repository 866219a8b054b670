package org.gongkai.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.diag.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to be slow or deep: each ends soon, with HTML or with a problem. */
class PathologicalTest {

  private static final int LARGEST = 300_000;

  /** Far above what a slow machine needs. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "_",
        "~",
        "**a ",
        "*a ",
        "*a* ",
        "a* ",
        "a**b",
        "a***b*c",
        "*a_b",
        "*_a ",
        "~~a ",
        "a~~ ",
        "**x*",
        "**“中”**文",
        "中*《文》*",
        "> ",
        "- ",
        "-",
        "1. ",
        "![",
        "[",
        "]",
        "[](",
        "[a](<b",
        "[a](b '",
        "![[]()",
        "[[]()",
        "[x][",
        "[^",
        "{",
        "{{",
        "{{ a",
        "{a.b} ",
        "{{ a.b }}",
        "`",
        "`a",
        "``a`",
        "<",
        "<!--",
        "a <!-- ",
        "a <? ",
        "a <!A ",
        "a <![CDATA[ ",
        "<a ",
        "<a href=\"",
        "a <b>",
        "<b>\n",
        "<td>\n",
        "<b>\n\n",
        "</b>\n",
        "<div>\n\n",
        "<b></i>",
        "<x y='<x z=\"",
        "&",
        "&#1;",
        "&amp;",
        "\\",
        "www.",
        "www.a.cn ",
        "@",
        "a@",
        "a@b.cn ",
        "http://",
        "http://a.cn/ ",
        "://",
        "a://",
        "<http:",
        "<a@",
        "#",
        "# a\n",
        "# \n",
        "a\n===\n",
        "---\n",
        "* * ",
        "|",
        "a|b\n",
        "|a|\n|-|\n",
        "a\\\n",
        "a  \n",
        "\t",
        "\n",
        "\r",
        "> a\n\n",
        "- a\n\n",
        "  - a\n",
        "1) a\n2. b\n",
        "[a]: b\n",
        "[a]: /b '\n",
        "[^a]: b\n",
        "[^1]: [^1]\n\n",
        "```\n",
        "    a\n",
        "中\n",
        "\0",
        "\uD83D",
        "- [x] **a**\n",
        "<table>\n\na\n\n",
        "<details>\n\na\n\n",
        "<details>\n\n# a\n\n",
        "<script>",
        "<script>\n\n</style>",
        "<pre><!--\n\n",
        "<!-- a\n\n> <!-- a\n",
        ":-|",
        "\\|",
        "🙂"
      })
  void anythingRepeated(String piece) {
    ends(piece.repeat(10_000 / piece.length()));
    ends(piece.repeat(LARGEST / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ ]",
        "![ ](b)",
        "[ ](b)",
        "*a| a*",
        "**a| a**",
        "*a _b| a_ b*",
        "*a ~~b| a~~ b*",
        "<b>|</b>",
        "<div>|</div>"
      })
  void nested(String pair) {
    String open = pair.substring(0, pair.indexOf(pair.contains("|") ? '|' : ' '));
    String close = pair.substring(open.length() + 1);
    for (int times : new int[] {40, 1_000, 4_900, 450_000 / pair.length()}) {
      ends(open.repeat(times) + "a" + close.repeat(times));
    }
  }

  @Test
  void deepNestingKeepsItsText() {
    Rendered rendered = Rendered.of("*a ".repeat(200) + "b" + " a*".repeat(200));
    assertEquals(401, rendered.body().plain().replaceAll("[^ab]", "").length());
    assertTrue(rendered.problems().isEmpty());
  }

  @Test
  void manyBracketsAreRefused() {
    assertFalse(
        Rendered.of("[a](b)\n".repeat(Limits.MOST_BRACKETS)).has(Code.MARKDOWN_TOO_COMPLEX));
    assertTrue(
        Rendered.of("[a](b)\n".repeat(Limits.MOST_BRACKETS + 1)).has(Code.MARKDOWN_TOO_COMPLEX));
    ends("[a](<b".repeat(4_990) + "c".repeat(900_000));
    ends("[a](".repeat(4_990) + " ".repeat(900_000));
    ends("[".repeat(4_990) + "a".repeat(900_000) + "]".repeat(4_990));
  }

  @Test
  void oneDefinitionUsedOftenIsRefusedBeforeItFillsTheMemory() {
    String uses = "[1]\n".repeat(4_900) + "\n";
    assertTrue(Rendered.of(uses + "[1]: /" + "x".repeat(20_000)).has(Code.MARKDOWN_TOO_COMPLEX));
    assertTrue(
        Rendered.of(uses + "[1]: /x '" + "x".repeat(20_000) + "'").has(Code.MARKDOWN_TOO_COMPLEX));
  }

  @Test
  void backtickLadder() {
    ends(numbered(i -> "e" + "`".repeat(i), 1_400));
  }

  @Test
  void deepBlocks() {
    ends(numbered(i -> "  ".repeat(i) + "- a\n", 990));
    ends(numbered(i -> ">".repeat(i) + " a\n", 1_400));
    ends(("> - ".repeat(10_000) + "a\n").repeat(20));
  }

  @Test
  void largeTablesAreRefused() {
    String small = "|a|b|c|d|\n|-|-|-|-|\n" + "|a|b|c|d|\n".repeat(18_000);
    assertFalse(Rendered.of(small).has(Code.MARKDOWN_TOO_COMPLEX));
    ends(small);
    refused("|a|b|c|d|\n|-|-|-|-|\n" + "|a|b|c|d|\n".repeat(95_000));
    refused("|a".repeat(1_000) + "|\n" + "|-".repeat(1_000) + "|\n" + "|a\n".repeat(300_000));
    refused("> |a".repeat(1_000) + "|\n> " + "|-".repeat(1_000) + "|\n" + "> |a\n".repeat(200_000));
    refused(
        ("|a".repeat(300) + "|\n" + "|-".repeat(300) + "|\n" + "|a\n".repeat(333) + "\n")
            .repeat(400));
    refused("|a".repeat(240_000) + "|\n" + "|-".repeat(240_000) + "|\n");
  }

  @Test
  void manyFootnotes() {
    ends(numbered(i -> "a[^" + i + "]\n", 2_400) + numbered(i -> "\n[^" + i + "]: b\n", 2_400));
    ends("[^1]\n\n" + numbered(i -> "[^" + i + "]: x [^" + (i + 1) + "]\n\n", 2_400));
    ends("[^1]".repeat(4_900) + "\n\n[^1]: x\n");
    ends(("[^" + "x".repeat(900) + "] ").repeat(1_000) + "\n\n[^" + "x".repeat(900) + "]: y\n");
  }

  @Test
  void manyHeadings() {
    ends(numbered(i -> "# 标题" + i % 7 + "\n\n", 100_000));
    ends(numbered(i -> "# a-" + i + "\n# a\n", 60_000));
    ends("# " + "中".repeat(LARGEST));
  }

  @Test
  void longRawHtml() {
    ends("<td " + "a=b ".repeat(240_000) + ">\n");
    ends("<td a" + " ".repeat(900_000) + ">");
    ends("<td a=\"" + "x".repeat(900_000));
    ends("<table>\n" + "<tr><td colspan=2>公开</td><td>x</td></tr>\n".repeat(18_000) + "</table>\n");
    ends("<table><tr>" + "<td>".repeat(200_000));
  }

  @Test
  void longAddresses() {
    for (String tail : new String[] {"a", "(", "\"", "&a;", "a.", "*", "_a"}) {
      ends("http://a.cn/" + tail.repeat(900_000 / tail.length()));
    }
    ends("www." + "a.".repeat(400_000));
    ends("a.".repeat(400_000) + "@b.cn");
    ends("a@" + "b.".repeat(400_000));
    ends(("a".repeat(1_000) + "@").repeat(900));
    ends("a+".repeat(300_000) + "://b ".repeat(50_000));
    ends("[a](/" + "&amp;".repeat(100_000) + ")");
  }

  private static String numbered(IntFunction<String> piece, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(piece).collect(Collectors.joining());
  }

  private static void refused(String markdown) {
    assertTrue(ends(markdown).has(Code.MARKDOWN_TOO_COMPLEX));
  }

  private static Rendered ends(String markdown) {
    return assertTimeoutPreemptively(LIMIT, () -> Rendered.of(markdown));
  }
}
