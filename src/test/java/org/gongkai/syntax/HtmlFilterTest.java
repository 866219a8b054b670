package org.gongkai.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw HTML: what passes, what does not, and that nothing active or unbalanced comes out. */
class HtmlFilterTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          ("p a img h1 h2 h3 h4 h5 h6 pre code em strong del blockquote ul ol li hr br table thead"
                  + " tbody tfoot tr th td div section sup input abbr b cite i ins kbd mark q rp rt"
                  + " ruby s small span sub u wbr caption dd details dl dt figcaption figure summary")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("href src alt title id class start type checked disabled aria-label role tabindex scope"
                  + " colspan rowspan open data-footnotes data-footnote-ref data-footnote-backref"
                  + " data-footnote-backref-idx")
              .split(" "));
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?: [-a-z]+(?:=\"[^\"<>]*\")?)*) ?/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([-a-z]+)(?:=\"[^\"]*\")?");

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      textBlock =
          """
          H<sub>2</sub>O ⇒ <p>H<sub>2</sub>O</p>⏎
          甲<br>乙<br/>丙<BR /> ⇒ <p>甲<br>乙<br>丙<br></p>⏎
          <ruby>漢<rt>han</rt></ruby> ⇒ <p><ruby>漢<rt>han</rt></ruby></p>⏎
          <abbr title="a&b &lt; c">x</abbr> ⇒ <p><abbr title="a&amp;b &lt; c">x</abbr></p>⏎
          <u>**重要**</u> ⇒ <p><u><strong>重要</strong></u></p>⏎
          <details open><summary>问</summary>⏎⏎**答**⏎⏎</details> ⇒ <details open=""><summary>问</summary>⏎<p><strong>答</strong></p>⏎</details>⏎
          <table>⏎<tr><th scope=col colspan="2">甲</th></tr>⏎<tr><td rowspan='3'>乙</td></tr>⏎</table> ⇒ <table>⏎<tr><th scope="col" colspan="2">甲</th></tr>⏎<tr><td rowspan="3">乙</td></tr>⏎</table>⏎
          <table>⏎<tr><td>⏎⏎*甲*⏎⏎</td></tr>⏎</table> ⇒ <table>⏎<tr><td>⏎<p><em>甲</em></p>⏎</td></tr>⏎</table>⏎
          <div>⏎甲 < 乙 & 丙&nbsp;丁⏎</div> ⇒ <div>⏎甲 &lt; 乙 &amp; 丙&nbsp;丁⏎</div>⏎
          <span>甲</span> ⇒ <p><span>甲</span></p>⏎
          <pre>⏎甲  *乙*⏎</pre> ⇒ <pre>⏎甲  *乙*⏎</pre>⏎
          \\<!-- 甲 `<!--` ⇒ <p>&lt;!-- 甲 <code>&lt;!--</code></p>⏎
          甲<!-- 注 -->乙 ⇒ <p>甲乙</p>⏎
          <!-- 注⏎⏎注 -->⏎⏎乙 ⇒ <p>乙</p>⏎
          <table><tr><td colspan="2" COLSPAN="3">甲</td></tr></table> ⇒ <table><tr><td colspan="2">甲</td></tr></table>⏎
          """)
  void keepsWhatIsHarmless(String markdown, String html) {
    Rendered rendered = Rendered.of(markdown.replace('⏎', '\n'));
    assertEquals(html.replace('⏎', '\n'), rendered.html());
    assertEquals(List.of(), rendered.problems(), rendered::mistakes);
    assertBalanced(rendered.html());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      textBlock =
          """
          <b>甲 ⇒ html-unbalanced:<b>
          甲</b> ⇒ html-unbalanced:</b>
          <b><i>甲</b></i> ⇒ html-unbalanced:<i> html-unbalanced:</i>
          **<b>甲**</b> ⇒ html-unbalanced:<b> html-unbalanced:</b>
          [<b>甲](x)</b> ⇒ html-unbalanced:<b> html-unbalanced:</b>
          - <b>甲⏎- 乙</b> ⇒ html-unbalanced:<b> html-unbalanced:</b>
          <div>⏎⏎甲 ⇒ html-unbalanced:<div>
          甲⏎⏎</div> ⇒ html-unbalanced:</div>
          > <div>⏎⏎甲⏎⏎</div> ⇒ html-unbalanced:<div> html-unbalanced:</div>
          - <div>⏎⏎</div> ⇒ html-unbalanced:<div> html-unbalanced:</div>
          甲<div>乙</div> ⇒ html-misplaced:<div>
          <b>⏎⏎甲⏎⏎</b> ⇒ html-misplaced:<b>
          <p>⏎⏎甲⏎⏎</p> ⇒ html-misplaced:<p>
          <div><p><div>甲</div></p></div> ⇒ html-misplaced:<div>
          <p><p>甲</p></p> ⇒ html-misplaced:<p>
          <table>⏎⏎甲⏎⏎</table> ⇒ html-misplaced:<table>
          <table>⏎甲⏎</table> ⇒ html-misplaced:甲
          <table><b></b></table> ⇒ html-misplaced:<b>
          <tr><td>甲</td></tr> ⇒ html-misplaced:<tr>
          <ul>甲<li>乙</li></ul> ⇒ html-misplaced:甲
          <ul><ul><li>乙</li></ul></ul> ⇒ html-misplaced:<ul>
          <li>甲</li> ⇒ html-misplaced:<li>
          <ul><li>甲<li>乙</li></li></ul> ⇒ html-misplaced:<li>
          <dd>甲</dd> ⇒ html-misplaced:<dd>
          <summary>甲</summary> ⇒ html-misplaced:<summary>
          甲<rt>乙</rt> ⇒ html-misplaced:<rt>
          <div⏎⏎甲 ⇒ html-unbalanced:<div
          <div title="x⏎⏎甲 ⇒ html-unbalanced:<div title="x
          <!-- 甲⏎⏎乙 ⇒ html-unbalanced:the comment <!--
          甲<!-- 乙⏎丙 ⇒ html-unbalanced:the comment <!--
          <!-- 甲⏎⏎<!-- 乙⏎⏎<b>丙 ⇒ html-unbalanced:the comment <!-- html-unbalanced:the comment <!-- html-unbalanced:<b>
          <script>if (a<b) x("<i>")</script> ⇒ html-active:<script>
          甲 <a href="x">乙</a> ⇒ html-removed:<a>:write the link as [text](address)
          甲</font> ⇒ html-removed:</font>
          甲 <span style="color:red">乙</span> ⇒ html-removed:<span style>
          <b style="x" class=y>乙</b> ⇒ html-removed:<b class> html-removed:<b style>
          <b onclick="x">乙</b> ⇒ html-active:<b onclick>
          <td onload=x> ⇒ html-misplaced:<td>
          甲 <script>乙</script> ⇒ html-active:<script>
          <!DOCTYPE html> ⇒ html-removed:<!DOCTYPE html>
          <?php x ?> ⇒ html-removed:<?php x ?>
          """)
  void reportsWhatIsNot(String markdown, String mistakes) {
    Rendered rendered = Rendered.of(markdown.replace('⏎', '\n'));
    assertEquals(mistakes, rendered.mistakes());
    assertBalanced(rendered.html());
  }

  @Test
  void pointsAtTheTag() {
    Rendered rendered = Rendered.of("前\n\n> <div>\n>   <font>🙂</font><b>\n> </div>\n");
    List<String> places =
        rendered.problems().stream().map(Problem::place).map(rendered::at).toList();
    assertEquals(List.of("<font>", "<b>"), places);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- 甲\n\n  <div>\n    甲<hr id=\"x\">乙\n  </div>\n",
        "1. > <div>\n   >\t<hr id=\"x\">\n   > </div>\n",
        "  <div>\n\t<!-- 注 --><hr id=\"x\"></div>",
        "<table>\r\n<tr><td>甲<hr id=\"x\"></td></tr>\r\n</table>",
        "甲 🙂 &amp; **乙<i>丙</i>**\n丁<hr id=\"x\">"
      })
  void pointsAtTheTagInAnyBlock(String markdown) {
    Rendered rendered = Rendered.of(markdown);
    assertEquals("<hr id=\"x\">", rendered.at(rendered.problems().get(0).place()));
  }

  @Test
  void pointsAtTheBeginningOfATagOfSeveralLines() {
    Rendered rendered = Rendered.of("甲<b\n  id=\"x\">乙</b>");
    assertEquals("<b", rendered.at(rendered.problems().get(0).place()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<ScRiPt>alert(1)</sCrIpT>",
        "<script src=//evil.cn/x.js></script>",
        "<script/src=//evil.cn></script>",
        "<<script>alert(1)//<</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img/src=x/onerror=alert(1)>",
        "<img src=\"x` `<script>alert(1)</script>\"` `>",
        "<svg onload=alert(1)>",
        "<svg/onload=alert(1)//",
        "<svg><script>alert(1)</script></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<math><a xlink:href=\"javascript:alert(1)\">x",
        "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=data:text/html;base64,PHNjcmlwdD4=></object>",
        "<embed src=javascript:alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href='java\nscript:alert(1)'>x</a>",
        "<form action=javascript:alert(1)><button>x</button></form>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>",
        "<b onmouseover=alert(1)>x</b>",
        "<b\nonmouseover\n=\n'alert(1)'\n>x</b>",
        "<b/onmouseover=alert(1)>x</b>",
        "<b x=\"y\"onmouseover=alert(1)>x</b>",
        "<b style=\"background:url(javascript:alert(1))\">x</b>",
        "<abbr title=\"x\"onclick=alert(1)>x</abbr>",
        "<abbr title='\"onclick=alert(1) x=\"'>x</abbr>",
        "<abbr title='\"><script>alert(1)</script>'>x</abbr>",
        "<abbr title=x&quot;onclick=alert(1)>x</abbr>",
        "<td colspan='2\" onclick=\"alert(1)'>x</td>",
        "<style>@import 'javascript:alert(1)';</style>",
        "<link rel=stylesheet href=//evil.cn>",
        "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
        "<base href=//evil.cn>",
        "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<textarea><script>alert(1)</script></textarea>",
        "<title><script>alert(1)</script></title>",
        "<xmp><script>alert(1)</script></xmp>",
        "<plaintext>x",
        "<marquee onstart=alert(1)>x</marquee>",
        "<video><source onerror=alert(1)></video>",
        "<audio src=x onerror=alert(1)>",
        "<body onload=alert(1)>",
        "<html manifest=x>",
        "</body></html>",
        "</main></div></div>",
        "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
        "<!--><script>alert(1)</script>-->",
        "<!---><script>alert(1)</script>-->",
        "<!-- --!><script>alert(1)</script> -->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<![CDATA[ > <script>alert(1)</script> ]]>",
        "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "<!DOCTYPE x [<!ENTITY y 'z'>]>",
        "<! <script>alert(1)</script>",
        "</ <script>alert(1)</script>",
        "<script",
        "<script ",
        "<b",
        "<b <script>alert(1)</script>",
        "<b '<script>alert(1)</script>'>x</b>",
        "<custom-element onclick=x>y</custom-element>",
        "<b:script>x</b:script>",
        "<table><tr><td></table><script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](java&Tab;script:alert(1) \"\\\"onclick=alert(1)\")",
        "![x\" onerror=\"alert(1)](x)",
        "![<script>](x 'y\" onerror=\"z')",
        "[x](\"onclick=alert(1)//)",
        "``` x\" onclick=\"alert(1)\n```",
        "``` <script>\n<script>\n```",
        "# <script>\n",
        "[^\"><script>]\n\n[^\"><script>]: <script>",
        "|<script>|\n|:-:|\n|\" onclick=\"|",
        "- [x] <script>",
        "~~<script>~~",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;",
        "`<script>`",
        "    <script>",
        "<http://x/\"onclick=alert(1)>",
        "http://x.cn/\"onclick=alert(1)",
        "{{ x }} ${x} <#include 'x'>"
      })
  void nothingActiveComesOut(String attack) {
    for (String before :
        List.of("", "x ", "\n", "> ", "- ", "# ", "<div>\n", "**x ", "| a |\n|-|\n| ")) {
      for (String after : List.of("", "\n", "\n\nx\n", " x</b></div>", "\n</div>\n", "**")) {
        assertBalanced(Rendered.of(before + attack + after).html());
      }
    }
  }

  @Test
  void nothingUnbalancedComesOutOfAnyMixture() {
    List<String> pieces =
        List.of(
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "</tr>",
            "<ul>",
            "<li>",
            "</li>",
            "</ul>",
            "<br>",
            "<hr>",
            "<details>",
            "<summary>",
            "</summary>",
            "</details>",
            "<!--",
            "-->",
            "<a ",
            ">",
            "\"",
            "\n",
            "\n",
            "\n\n",
            "\n\n",
            "**",
            "*",
            "~~",
            "- ",
            "> ",
            "| a |",
            "|-|",
            "# ",
            "[",
            "](x)",
            "![",
            "`",
            "中",
            "x",
            " ",
            "    ",
            "<script>",
            "</script>",
            "[^1]",
            "[^1]: ",
            "<ruby>",
            "<rt>",
            "</rt>",
            "</ruby>",
            "<b onclick=x>",
            "&lt;",
            "<td colspan=2>",
            "]");
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(25); n >= 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertBalanced(Rendered.of(text.toString()).html());
    }
  }

  /** Every tag is one of ours, with attributes of ours, and is closed where it was opened. */
  static void assertBalanced(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    int at = 0;
    for (int next = html.indexOf('<'); next >= 0; next = html.indexOf('<', at)) {
      assertFalse(html.substring(at, next).contains(">"), html);
      assertTrue(tag.find(next) && tag.start() == next, () -> "no tag of ours in " + html);
      at = tag.end();
      String name = tag.group(2);
      assertTrue(ELEMENTS.contains(name), name + " in " + html);
      Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
      while (attribute.find()) {
        assertTrue(ATTRIBUTES.contains(attribute.group(1)), attribute.group(1) + " in " + html);
      }
      if (tag.group(1).isEmpty()) {
        if (!Set.of("br", "hr", "img", "input", "wbr").contains(name)) {
          open.push(name);
        }
      } else {
        assertEquals(open.poll(), name, html);
      }
    }
    assertFalse(html.substring(at).contains(">"), html);
    assertTrue(open.isEmpty(), () -> open + " open in " + html);
  }
}
