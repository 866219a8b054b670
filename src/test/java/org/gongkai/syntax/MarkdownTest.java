package org.gongkai.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings, footnotes, tables, tasks, links: what comes out and where it was. */
class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      textBlock =
          """
          一、总体情况 ⇒ 一-总体情况
          （一）主动公开 ⇒ 一-主动公开
          **政策**《办法》`x` ⇒ 政策-办法-x
          Annual Report 2021 ⇒ annual-report-2021
          İstanbul ⇒ i-stanbul
          🙂 ⇒ section
          !!! ⇒ section
          𠀀字 ⇒ 𠀀字
          [链接](http://a.cn) ⇒ 链接
          gk-nav ⇒ section-gk-nav
          GK ⇒ section-gk
          gkx ⇒ gkx
          fn 1 ⇒ section-fn-1
          fnref-1-a ⇒ section-fnref-1-a
          甲[^1] ⇒ 甲
          """)
  void headingIdsKeepLettersAndDigits(String heading, String id) {
    Rendered rendered = Rendered.of("## " + heading + "\n\n[^1]: 注");
    assertEquals(id, rendered.body().headings().get(0).id());
    assertTrue(rendered.html().startsWith("<h2 id=\"" + id + "\">"), rendered.html());
  }

  @Test
  void headingIdsAreUnique() {
    Rendered rendered = Rendered.of("# 甲\n# 甲-2\n# 甲\n# 甲\n# fn\n# fn\n# !\n# section\n");
    assertEquals(
        List.of("甲", "甲-2", "甲-3", "甲-4", "section-fn", "section-fn-2", "section", "section-2"),
        rendered.body().headings().stream().map(Body.Heading::id).toList());
    assertEquals(8, new HashSet<>(rendered.body().anchors()).size());
  }

  @Test
  void headingsKnowTheirPlaces() {
    Rendered rendered = Rendered.of("# 🙂 **甲**\r\n\r\n> 乙\r\n> ===\r\n\r\n文\r\n\r\n### 丙 ###\r\n");
    String found = "";
    for (Body.Heading heading : rendered.body().headings()) {
      found += heading.level() + heading.text() + "|" + rendered.at(heading.place()) + "|";
      found += rendered.body().html().substring(heading.at(), heading.end()) + "\n";
    }
    assertEquals(
        """
        1🙂 甲|# 🙂 **甲**|<h1 id="甲">🙂 <strong>甲</strong></h1>
        1乙|乙\r
        > ===|<h1 id="乙">乙</h1>
        3丙|### 丙 ###|<h3 id="丙">丙</h3>
        """,
        found);
  }

  @Test
  void anchorsAreAllIdsAndNoIdTwice() {
    Rendered rendered =
        Rendered.of(
            """
            # 甲
            文[^x]和[^x]和[^x-2]和[^中文]和[^无]

            [^x]: 注[^z]
            [^x-2]: ## 题
            [^中文]: 注
            [^z]: 注[^x]
            [^y]: 没有引用
            """);
    Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(rendered.html());
    List<String> ids = id.results().map(found -> found.group(1)).toList();
    assertEquals(Set.copyOf(ids), new HashSet<>(rendered.body().anchors()));
    assertEquals(ids.size(), Set.copyOf(ids).size(), ids.toString());
    Matcher href = Pattern.compile(" href=\"#([^\"]*)\"").matcher(rendered.html());
    assertEquals(
        Set.of(),
        href.results()
            .map(found -> found.group(1))
            .filter(target -> !ids.contains(target))
            .collect(Collectors.toSet()));
    assertTrue(ids.contains("fn-中文") && ids.contains("fnref-1-中文"), ids.toString());
    assertFalse(rendered.html().contains("Back to"), rendered.html());
    assertTrue(rendered.html().contains("和[^无]"));
    HtmlFilterTest.assertBalanced(rendered.html());
  }

  @Test
  void tablesAlignAndScroll() {
    assertEquals(
        """
        <div class="table" role="region" aria-label="表格" tabindex="0"><table>
        <thead>
        <tr>
        <th scope="col">甲</th>
        <th class="center" scope="col">乙</th>
        <th class="right" scope="col">丙|</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="center"><strong>2</strong></td>
        <td class="right"></td>
        </tr>
        </tbody>
        </table></div>
        """,
        Rendered.of("|甲|乙|丙\\||\n|:-|:-:|-:|\n|1|**2**|\n").html());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      textBlock =
          """
          - [x] 甲 ⇒ <ul>⏎<li><input type="checkbox" disabled="" checked="" aria-label="完成情况"> 甲</li>⏎</ul>⏎
          - [ ] **甲** ⇒ <ul>⏎<li><input type="checkbox" disabled="" aria-label="完成情况"> <strong>甲</strong></li>⏎</ul>⏎
          3. 甲 ⇒ <ol start="3">⏎<li>甲</li>⏎</ol>⏎
          ~~甲~~ ⇒ <p><del>甲</del></p>⏎
          ![](a.png) ⇒ <p><img src="a.png" alt="" /></p>⏎
          ![甲*乙*"](a.png 'b"<') ⇒ <p><img src="a.png" alt="甲乙&quot;" title="b&quot;&lt;" /></p>⏎
          [甲](b "c&amp;lt;") ⇒ <p><a href="b" title="c&amp;lt;">甲</a></p>⏎
          ${x} <#if> \\{{ y }} ⇒ <p>${x} &lt;#if&gt; {{ y }}</p>⏎
          `{{ y }}` { y } #{y.z} ⇒ <p><code>{{ y }}</code> { y } #{y.z}</p>⏎
          共{{ y }}件 ⇒ <p>共件</p>⏎
          甲&#8203;乙 ⇒ <p>甲\u200b乙</p>⏎
          """)
  void renders(String markdown, String html) {
    assertEquals(html.replace('⏎', '\n'), Rendered.of(markdown).html());
  }

  @Test
  void imagesWithoutTextAreReported() {
    assertTrue(Rendered.of("![](a.png)").has(Code.IMAGE_ALT));
    assertTrue(Rendered.of("![ ](a.png)").has(Code.IMAGE_ALT));
    assertFalse(Rendered.of("![图](a.png)").has(Code.IMAGE_ALT));
  }

  /** Each with its addresses and the text at their places. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      textBlock =
          """
          🙂[甲](a.md) ⇒ a.md@a.md
          [a.md](a.md "a.md") ⇒ a.md@a.md#7
          [a](a 'x \\' a' ) ⇒ a@a#4
          [a](a (a)) ⇒ a@a#4
          [甲](<a b.md>) ⇒ a b.md@a b.md
          [甲⏎乙](⏎a.md) ⇒ a.md@a.md
          > [甲⏎> 乙](a.md) ⇒ a.md@a.md
          **见[甲](a.md)**和[乙](b.md) ⇒ a.md@a.md b.md@b.md
          ![图](a.png) ⇒ a.png@a.png
          [![图](a.png)](b.md) ⇒ b.md@b.md a.png@a.png
          <https://a.cn/> ⇒ https://a.cn/@https://a.cn/
          见https://a.cn/b。 ⇒ https://a.cn/b@https://a.cn/b
          请登录www.a.cn查询，或者 ⇒ http://www.a.cn@www.a.cn
          （邮箱a@b.cn）收 ⇒ mailto:a@b.cn@a@b.cn
          <https://a.cn/政策> ⇒ https://a.cn/政策@https://a.cn/政策
          *x a_b https://a.cn/c_d ⇒ https://a.cn/c_d@https://a.cn/c_d
          &amp; https://a.cn/ ⇒ https://a.cn/@https://a.cn/
          www.a.cn ⇒ http://www.a.cn@www.a.cn
          a@b.cn ⇒ mailto:a@b.cn@a@b.cn
          [甲][乙]⏎⏎[乙]: /x ⇒ /x@[甲][乙]
          [甲](a\\_b) ⇒ a_b@[甲](a\\_b)
          |[甲](a.md)|\\||⏎|-|-|⏎|x|\\|[乙](b.md)| ⇒ a.md@a.md b.md@b.md
          [甲]() ⇒ @[甲]()
          """)
  void linksKnowTheirPlaces(String markdown, String expected) {
    for (String end : List.of("\n", "\r\n")) {
      Rendered rendered = Rendered.of("🙂" + end + end + markdown.replace("⏎", end));
      String found = "";
      for (Body.Link link : rendered.body().links()) {
        found += " " + link.destination() + "@" + rendered.at(link.place());
        int hash = expected.indexOf('#');
        found += hash < 0 ? "" : "#" + (link.place().start() - 2 - 2 * end.length());
        String html = rendered.body().html().substring(0, link.at());
        assertTrue(html.endsWith(link.image() ? "src=\"" : "href=\""), html);
      }
      assertEquals(expected, found.strip());
      HtmlFilterTest.assertBalanced(rendered.html());
    }
  }

  @Test
  void plainTextReadsLikeThePage() {
    assertEquals(
        """
        题
        甲乙 丙
        一
        二
        列\t项
        1\t2
        代码
        表&格
        图""",
        Rendered.of(
                """
                # 题
                **甲**
                乙 *丙*

                1. 一
                2. 二

                |列|项|
                |-|-|
                |1|2|

                    代码

                <div>表&amp;格</div>

                ![图](a.png)

                [x]: /y
                """)
            .body()
            .plain());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&#7;", "&#x1b;", "&#xD800;", "&#xffff;", "&#150;", "\u0007", "\u0000", "\uD83D"})
  void controlCharactersAreRefused(String bad) {
    for (String around :
        List.of("中%s", "[a](b%s)", "[a](b 'c%s')", "``` %s\nx\n```", "# %s", "<b>%s</b>")) {
      Rendered rendered = Rendered.of("🙂\n\n" + around.formatted(bad) + "\n");
      List<Problem> found =
          rendered.problems().stream()
              .filter(p -> p.code() == Code.FILE_CONTROL_CHARACTER)
              .toList();
      assertEquals(1, found.size(), around);
      assertEquals(bad, rendered.at(found.get(0).place()));
      String html = rendered.body().html();
      assertEquals(html.length(), ControlCharacters.next(html, 0, html.length()), html);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "⇒",
      textBlock =
          """
          '##一、总体要求' ⇒ heading-space ##一、总体要求
          文字 ##号 ⇒ ''
          '#标签' ⇒ ''
          '####### 七个' ⇒ ''
          见[指南]（guide.md）。 ⇒ link-full-width [指南]（guide.md）
          见[指南]（https://a.cn/b） ⇒ link-full-width [指南]（https://a.cn/b）
          见[附件]（另附） ⇒ ''
          周政办[2021]（试行） ⇒ ''
          `##x` [a](guide.md)（注） ⇒ ''
          """)
  void mistypedMarkdownIsDoubted(String markdown, String expected) {
    List<Problem> problems = new ArrayList<>();
    SourceText source = new SourceText("a.md", markdown.strip());
    Markdown.parse(source, 0, problems);
    List<String> said =
        problems.stream()
            .map(
                p ->
                    p.code().id()
                        + " "
                        + source.text().substring(p.place().start(), p.place().end()))
            .toList();
    assertEquals(expected, String.join("; ", said));
  }

  @Test
  void problemsStandInTheWholeFile() {
    String front = "---\r\n题: 🙂\r\n---\r\n";
    org.gongkai.diag.SourceText source =
        new org.gongkai.diag.SourceText("a.md", front + "甲 <script>\r\n");
    List<Problem> problems = ContentFile.parse("a.md", source).problems();
    assertEquals(front.length() + 2, problems.get(0).place().start());
  }
}
