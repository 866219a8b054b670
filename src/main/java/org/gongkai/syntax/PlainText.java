package org.gongkai.syntax;

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

/** Collects the text of nodes, without markup, as people would read it out. */
final class PlainText {

  private final StringBuilder out = new StringBuilder();

  /** The text of a node and all in it. */
  static String of(Node root) {
    PlainText plain = new PlainText();
    for (Node node = root; node != null; node = Emphasis.next(node, root)) {
      plain.add(node);
    }
    return plain.out.toString().strip();
  }

  private void add(Node node) {
    if (node instanceof Text text) {
      out.append(text.getLiteral());
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
