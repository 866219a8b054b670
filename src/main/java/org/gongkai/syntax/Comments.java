package org.gongkai.syntax;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;

/**
 * Comments that never end: at the beginning of a line one would swallow all that follows, within a
 * line it would be published.
 */
final class Comments {

  static final String OPEN = "<!--";

  /** After so many the rest of the text stays swallowed. */
  static final int MOST = 10;

  private static final Pattern TYPED = Pattern.compile("(?<!\\\\)" + OPEN);
  private static final org.gongkai.diag.Text NAME =
      new org.gongkai.diag.Text("注释 " + OPEN, "the comment " + OPEN);

  private Comments() {}

  /** Where the first one begins that swallows what follows. */
  static Optional<Integer> swallowing(Node document) {
    for (Node node = document; node != null; node = Emphasis.next(node, document)) {
      if (node instanceof HtmlBlock block && !block.getSourceSpans().isEmpty()) {
        String literal = block.getLiteral();
        int open = literal.length() - literal.stripLeading().length();
        if (literal.startsWith(OPEN, open) && literal.indexOf("-->", open + 2) < 0) {
          SourceSpan span = block.getSourceSpans().get(0);
          return Optional.of(span.getInputIndex() + open);
        }
      }
    }
    return Optional.empty();
  }

  /** Reports those within lines. */
  static void find(Node document, Places places, List<Problem> problems) {
    for (Node node = document; node != null; node = Emphasis.next(node, document)) {
      if (node instanceof Text text && text.getLiteral().contains(OPEN)) {
        Place whole = places.of(text);
        String typed = whole.source().text().substring(whole.start(), whole.end());
        Matcher open = TYPED.matcher(typed);
        if (open.find()) {
          int at = whole.start() + open.start();
          problems.add(problem(whole.source().place(at, at + OPEN.length())));
        }
      }
    }
  }

  static Problem problem(Place place) {
    return Problem.of(Code.HTML_UNBALANCED, place, NAME);
  }
}
