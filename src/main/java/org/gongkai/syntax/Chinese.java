package org.gongkai.syntax;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Chinese has no spaces between words: what that means for marks and line breaks. */
final class Chinese {

  /** Marks that Chinese shares with Latin: alone they do not tell the script. */
  private static final String SHARED = "‘’“”—…·";

  private Chinese() {}

  /** Whether a character is Han or a punctuation mark as used beside Han. */
  static boolean is(int c) {
    return isCertain(c) || SHARED.indexOf(c) >= 0;
  }

  /** Han, CJK punctuation (、。《》【】), full-width forms (，：（）１). */
  private static boolean isCertain(int c) {
    return c >= 0x2e80
        && (c >= 0x3001 && c <= 0x303f
            || c >= 0xff00 && c <= 0xffef
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /**
   * Whether a line break is no space: between two Chinese characters, beside a mark, which has its
   * space in itself, and between a Chinese character and a digit or a link.
   */
  static boolean joins(Node lineBreak) {
    Node previous = lineBreak.getPrevious();
    Node next = lineBreak.getNext();
    int before = last(previous);
    int after = first(next);
    if (isMark(before) || isMark(after)) {
      return true;
    }
    boolean fits = isBeside(before, previous) && isBeside(after, next);
    return fits && (isCertain(before) || isCertain(after));
  }

  private static boolean isMark(int c) {
    return isCertain(c) && !Character.isLetterOrDigit(c);
  }

  private static boolean isBeside(int c, Node node) {
    return is(c) || c >= '0' && c <= '9' || node instanceof Link;
  }

  private static int last(Node node) {
    Node at = node;
    while (isTransparent(at) && at.getLastChild() != null) {
      at = at.getLastChild();
    }
    if (at instanceof NumberReference) {
      return '0';
    }
    return at instanceof Text text && !text.getLiteral().isEmpty()
        ? text.getLiteral().codePointBefore(text.getLiteral().length())
        : -1;
  }

  private static int first(Node node) {
    Node at = node;
    while (isTransparent(at) && at.getFirstChild() != null) {
      at = at.getFirstChild();
    }
    if (at instanceof NumberReference) {
      return '0';
    }
    return at instanceof Text text && !text.getLiteral().isEmpty()
        ? text.getLiteral().codePointAt(0)
        : -1;
  }

  private static boolean isTransparent(Node node) {
    return node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof Strikethrough
        || node instanceof Link;
  }
}
