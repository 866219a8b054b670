package org.gongkai.syntax;

import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.syntax.HtmlTokens.Kind;
import org.gongkai.syntax.HtmlTokens.Token;

/** Reports what was meant as {@code {{ key }}} and is none. */
final class NumberMistakes {

  private static final int MOST = 20;
  private static final Text FORM =
      new Text("写成 {{ 名称 }} 或 {{ 年份:名称 }}，用英文半角的花括号和冒号", "write {{ key }} or {{ year:key }}");
  private static final Text IN_HTML =
      new Text("HTML 里不能引用数字：把这一段改用 Markdown 写", "numbers are not filled in inside HTML");

  private NumberMistakes() {}

  static void find(Node document, Places places, List<Problem> problems) {
    int found = 0;
    for (Node node = document; node != null && found < MOST; node = Emphasis.next(node, document)) {
      if (node instanceof NumberReference number && !number.isUnderstood()) {
        problems.add(Problem.of(Code.FIGURE_MALFORMED, places.of(number), number.typed(), FORM));
        found++;
      } else if (node instanceof HtmlBlock html) {
        found += html(html, places, problems);
      }
    }
  }

  private static int html(HtmlBlock html, Places places, List<Problem> problems) {
    for (Token token : HtmlTokens.of(html.getLiteral())) {
      int at = token.kind() == Kind.TEXT ? token.text().indexOf("{{") : -1;
      if (at >= 0) {
        int start = token.start() + at;
        problems.add(
            Problem.of(
                Code.FIGURE_MALFORMED,
                places.of(html, html.getLiteral(), start, start + 2),
                "{{",
                IN_HTML));
        return 1;
      }
    }
    return 0;
  }
}
