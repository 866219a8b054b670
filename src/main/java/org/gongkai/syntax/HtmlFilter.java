package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.syntax.HtmlTokens.Kind;
import org.gongkai.syntax.HtmlTokens.Token;

/**
 * Reduces raw HTML in Markdown to harmless elements. An element must be closed among the same
 * siblings in which it was opened, and only whole pairs are kept: whatever was typed, the result
 * nests with the HTML around it. One object filters the children of one node.
 */
final class HtmlFilter {

  /** A text full of mistakes is told about some of them. */
  private static final int MOST_PROBLEMS = 100;

  private static final Text NOTHING = Text.of("");
  private static final Text LINK = new Text("链接改写成 [文字](网址)", "write the link as [text](address)");

  /** A start tag that waits for its end tag. */
  private static final class Open {
    final String name;
    final Node node;
    final Token token;
    final Piece piece;

    Open(String name, Node node, Token token, Piece piece) {
      this.name = name;
      this.node = node;
      this.token = token;
      this.piece = piece;
    }
  }

  /** A piece of the result, which may yet be dropped. */
  private static final class Piece {
    final Node node;
    final int deeper;
    String html;

    /**
     * @param deeper 1 for a start tag, −1 for an end tag
     */
    Piece(Node node, String html, int deeper) {
      this.node = node;
      this.html = html;
      this.deeper = deeper;
    }
  }

  private final Places places;
  private final List<Problem> problems;

  /** All open elements, those that will be dropped included: they too have end tags. */
  private final List<Open> open = new ArrayList<>();

  private final Map<String, Integer> openNames = new HashMap<>();

  /** The open elements that are kept. */
  private final List<Open> kept = new ArrayList<>();

  /** Elements already told about: their end tags say nothing new. */
  private final Set<String> refused = new HashSet<>();

  private final List<Piece> pieces = new ArrayList<>();

  private HtmlFilter(Places places, List<Problem> problems) {
    this.places = places;
    this.problems = problems;
  }

  /** What the raw HTML of a text becomes. */
  static final class Filtered {
    private final Map<Node, StringBuilder> html = new IdentityHashMap<>();
    private final Set<Node> inside = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What a node of raw HTML becomes. */
    String of(Node raw) {
      return html.get(raw).toString();
    }

    /** Whether elements of raw HTML that are kept stand around a block. */
    boolean isAround(Node block) {
      return inside.contains(block);
    }
  }

  /** Filters all raw HTML of a text. */
  static Filtered filter(Node document, Places places, List<Problem> problems) {
    Filtered filtered = new Filtered();
    List<Problem> found = new ArrayList<>();
    for (Node node = document; node != null; node = Emphasis.next(node, document)) {
      if (isRaw(node) && !filtered.html.containsKey(node)) {
        new HtmlFilter(places, found).siblings(node.getParent(), filtered);
      }
    }
    problems.addAll(found);
    return filtered;
  }

  private static boolean isRaw(Node node) {
    return node instanceof HtmlBlock || node instanceof HtmlInline;
  }

  private static String literal(Node node) {
    return node instanceof HtmlBlock block ? block.getLiteral() : ((HtmlInline) node).getLiteral();
  }

  private void siblings(Node parent, Filtered filtered) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (isRaw(child)) {
        filtered.html.put(child, new StringBuilder());
        for (Token token : HtmlTokens.of(literal(child))) {
          token(child, token);
        }
      } else if (isShownHere(child)) {
        beforeBlock();
      }
    }
    open.forEach(this::unbalanced);
    Map<Node, Integer> deeper = new IdentityHashMap<>();
    for (Piece piece : pieces) {
      filtered.html.get(piece.node).append(piece.html);
      deeper.merge(piece.node, piece.html.isEmpty() ? 0 : piece.deeper, Integer::sum);
    }
    int depth = 0;
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      depth += deeper.getOrDefault(child, 0);
      if (depth > 0) {
        filtered.inside.add(child);
      }
    }
  }

  private static boolean isShownHere(Node node) {
    return node instanceof Block
        && !(node instanceof LinkReferenceDefinition)
        && !(node instanceof FootnoteDefinition);
  }

  /** A Markdown block stands next: it would be torn out of a table or a paragraph. */
  private void beforeBlock() {
    while (!HtmlElements.holdsBlocks(innermost())) {
      Open last = kept.remove(kept.size() - 1);
      report(Code.HTML_MISPLACED, last.node, last.token, "<" + last.name + ">");
      last.piece.html = "";
    }
  }

  private void token(Node node, Token token) {
    boolean inline = node instanceof HtmlInline;
    switch (token.kind()) {
      case TEXT -> text(node, token);
      case START -> start(node, token, inline);
      case END -> end(node, token);
      case DECLARATION -> report(Code.HTML_REMOVED, node, token, brief(token));
      case BROKEN -> {
        report(Code.HTML_UNBALANCED, node, token, brief(token));
        text(node, token);
      }
      case COMMENT -> {
        // Notes of the editors are not published.
      }
    }
  }

  private static String brief(Token token) {
    String line = token.text().strip().lines().findFirst().orElse("");
    return line.substring(
        0, line.offsetByCodePoints(0, Math.min(20, line.codePointCount(0, line.length()))));
  }

  private void text(Node node, Token token) {
    if (!token.text().isBlank() && !isTold() && !HtmlElements.holdsText(innermost())) {
      report(Code.HTML_MISPLACED, node, token, brief(token));
    }
    StringBuilder out = new StringBuilder(token.text().length());
    Escape.text(token.text(), out);
    pieces.add(new Piece(node, out.toString(), 0));
  }

  /** Whether all this stands in an element that was told about. */
  private boolean isTold() {
    return !open.isEmpty()
        && (kept.isEmpty() || kept.get(kept.size() - 1) != open.get(open.size() - 1));
  }

  /** The innermost open element that is kept. */
  private String innermost() {
    return kept.isEmpty() ? "" : kept.get(kept.size() - 1).name;
  }

  private void start(Node node, Token token, boolean inline) {
    String name = token.text();
    String shown = "<" + name + ">";
    if (refuse(node, token, shown)) {
      return;
    }
    Piece piece = new Piece(node, "", HtmlElements.isVoid(name) ? 0 : 1);
    pieces.add(piece);
    boolean fits = HtmlElements.fits(name, innermost(), inline);
    if (fits) {
      piece.html = startTag(node, token);
    } else if (!isTold()) {
      report(Code.HTML_MISPLACED, node, token, shown);
    }
    if (!HtmlElements.isVoid(name)) {
      Open start = new Open(name, node, token, piece);
      open.add(start);
      openNames.merge(name, 1, Integer::sum);
      if (fits) {
        kept.add(start);
      }
    }
  }

  private String startTag(Node node, Token token) {
    StringBuilder tag = new StringBuilder("<").append(token.text());
    List<String> others = new ArrayList<>();
    HtmlElements.attributes(token.text(), token.attributes(), others)
        .forEach(
            (name, value) -> {
              tag.append(' ').append(name).append("=\"");
              Escape.attribute(value, tag);
              tag.append('"');
            });
    Set<String> told = new HashSet<>();
    for (String name : others) {
      if (told.add(name) && told.size() <= 10) {
        Code code = name.startsWith("on") ? Code.HTML_ACTIVE : Code.HTML_REMOVED;
        report(code, node, token, "<" + token.text() + " " + name + ">");
      }
    }
    return tag.append('>').toString();
  }

  private void end(Node node, Token token) {
    String name = token.text();
    String shown = "</" + name + ">";
    if (HtmlElements.isVoid(name) || refuse(node, token, shown)) {
      return;
    }
    if (openNames.getOrDefault(name, 0) == 0) {
      report(Code.HTML_UNBALANCED, node, token, shown);
      return;
    }
    Open start = pop();
    while (!start.name.equals(name)) {
      unbalanced(start);
      start = pop();
    }
    if (!start.piece.html.isEmpty()) {
      pieces.add(new Piece(node, shown, -1));
    }
  }

  private Open pop() {
    Open last = open.remove(open.size() - 1);
    openNames.merge(last.name, -1, Integer::sum);
    if (!kept.isEmpty() && kept.get(kept.size() - 1) == last) {
      kept.remove(kept.size() - 1);
    }
    return last;
  }

  private boolean refuse(Node node, Token token, String shown) {
    if (HtmlElements.isKnown(token.text())) {
      return false;
    }
    boolean first = token.kind() == Kind.START || !refused.contains(token.text());
    if (first) {
      refused.add(token.text());
      Code code = HtmlElements.isActive(token.text()) ? Code.HTML_ACTIVE : Code.HTML_REMOVED;
      report(code, node, token, shown, token.text().equals("a") ? LINK : NOTHING);
    }
    return true;
  }

  /** Reports and drops a start tag without an end tag. */
  private void unbalanced(Open left) {
    if (!left.piece.html.isEmpty()) {
      report(Code.HTML_UNBALANCED, left.node, left.token, "<" + left.name + ">");
      left.piece.html = "";
    }
  }

  private void report(Code code, Node node, Token token, String about) {
    report(code, node, token, about, NOTHING);
  }

  private void report(Code code, Node node, Token token, String about, Text more) {
    if (problems.size() < MOST_PROBLEMS) {
      Place place = places.of(node, literal(node), token.start(), token.end());
      problems.add(
          code == Code.HTML_REMOVED
              ? Problem.of(code, place, about, more)
              : Problem.of(code, place, about));
    }
  }
}
