package org.gongkai.syntax;

import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Chinese has no spaces between words: what that means for marks and line breaks. */
final class Chinese {

  private static final String MARKS = "‘’“”—…·《》〈〉「」『』【】〔〕（）［］｛｝、，。；：！？％～￥＋－＝／";

  private Chinese() {}

  /** Whether a character is Han or a punctuation mark as used beside Han. */
  static boolean is(int c) {
    return c > 0x7f
        && (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || MARKS.indexOf(c) >= 0);
  }

  /** Whether a line break stands between two Chinese characters: there it is no space. */
  static boolean joins(Node lineBreak) {
    return lineBreak.getPrevious() instanceof Text before
        && lineBreak.getNext() instanceof Text after
        && !before.getLiteral().isEmpty()
        && !after.getLiteral().isEmpty()
        && is(before.getLiteral().codePointBefore(before.getLiteral().length()))
        && is(after.getLiteral().codePointAt(0));
  }
}
