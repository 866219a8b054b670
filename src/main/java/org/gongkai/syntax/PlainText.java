package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Collects the text of nodes, without markup, as people would read it out. Numbers that are filled
 * in later are left out.
 */
final class PlainText {

  /** Stands for a number while the text is put together. */
  private static final char HOLE = '\ufffc';

  private final StringBuilder out = new StringBuilder();
  private final List<Hole> holes = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  /** A number that is left out, and the offset at which it belongs. */
  record Hole(int at, NumberReference number) {}

  /** A stretch of the text and the node it comes from. */
  record Piece(int from, int to, Text text) {}

  /** A text, what was left out of it, and where its parts come from. */
  record Read(String text, List<Hole> holes, List<Piece> pieces) {}

  /** The text of a node and all in it, without numbers that are filled in later. */
  static String of(Node root) {
    return read(root).text();
  }

  /** The same with the numbers as typed. */
  static String typed(Node root) {
    Read read = read(root);
    StringBuilder text = new StringBuilder(read.text());
    for (int i = read.holes().size() - 1; i >= 0; i--) {
      text.insert(read.holes().get(i).at(), read.holes().get(i).number().typed());
    }
    return text.toString();
  }

  static Read read(Node root) {
    PlainText plain = new PlainText();
    for (Node node = root; node != null; node = Emphasis.next(node, root)) {
      plain.add(node);
    }
    return plain.read();
  }

  /** The text without the blanks around it and the signs that stand for numbers. */
  private Read read() {
    String all = out.toString();
    int first = all.length() - all.stripLeading().length();
    String text = all.strip();
    List<Hole> moved = new ArrayList<>();
    StringBuilder without = new StringBuilder();
    int done = 0;
    for (int i = 0; i < holes.size(); i++) {
      int at = holes.get(i).at() - first;
      without.append(text, done, at);
      done = at + 1;
      moved.add(new Hole(at - i, holes.get(i).number()));
    }
    without.append(text, done, text.length());
    List<Piece> placed = new ArrayList<>();
    int before = 0;
    for (Piece piece : pieces) {
      while (before < holes.size() && holes.get(before).at() < piece.from()) {
        before++;
      }
      placed.add(
          new Piece(piece.from() - first - before, piece.to() - first - before, piece.text()));
    }
    return new Read(without.toString(), moved, placed);
  }

  private void add(Node node) {
    if (node instanceof Text text) {
      pieces.add(new Piece(out.length(), out.length() + text.getLiteral().length(), text));
      out.append(text.getLiteral());
    } else if (node instanceof NumberReference number) {
      holes.add(new Hole(out.length(), number));
      out.append(HOLE);
    } else if (node instanceof Code code) {
      out.append(code.getLiteral());
    } else if (node instanceof FencedCodeBlock code) {
      line().append(code.getLiteral());
    } else if (node instanceof IndentedCodeBlock code) {
      line().append(code.getLiteral());
    } else if (node instanceof HardLineBreak) {
      out.append('\n');
    } else if (node instanceof SoftLineBreak soft) {
      out.append(Chinese.joins(soft) ? "" : " ");
    } else if (node instanceof HtmlInline html) {
      out.append(html.getLiteral().startsWith("<br") ? " " : "");
    } else if (node instanceof HtmlBlock html) {
      line();
      html(html.getLiteral());
    } else if (node instanceof TableCell) {
      out.append(node.getPrevious() == null ? "" : "\t");
    } else if (node instanceof Block && !(node instanceof LinkReferenceDefinition)) {
      line();
    } else if (node instanceof TableRow) {
      line();
    }
  }

  /** The text in raw HTML, a line for each of its lines that has any. */
  private void html(String literal) {
    StringBuilder text = new StringBuilder();
    for (HtmlTokens.Token token : HtmlTokens.of(literal)) {
      if (token.kind() == HtmlTokens.Kind.TEXT) {
        text.append(token.text());
      } else if (token.kind() == HtmlTokens.Kind.END && HtmlElements.isCell(token.text())) {
        text.append('\t');
      }
    }
    Escape.unescape(text.toString())
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> line().append(line));
  }

  private StringBuilder line() {
    if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return out;
  }
}
