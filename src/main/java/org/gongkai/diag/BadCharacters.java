package org.gongkai.diag;

import java.util.Locale;

/** The characters that no text may hold, typed as they are or by their numbers. */
public final class BadCharacters {

  private BadCharacters() {}

  /**
   * Control characters but tab and line ends (XML cannot hold most of them), line ends that only
   * some programs see, characters that reorder the text around them (a text must read as it is
   * stored), marks of byte order inside the text, halves of surrogate pairs and what is no
   * character at all.
   */
  public static boolean isOne(int c) {
    if (c >= ' ' && c < 0x7f || c >= 0x3000 && c < 0xd800 || c >= 0xff00 && c < 0xfff0) {
      return false; // nearly all there is
    }
    if (c < ' ') {
      return c != '\t' && c != '\n' && c != '\r';
    }
    return c <= 0x9f
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069
        || c >= 0xd800 && c <= 0xdfff
        || c >= 0xfdd0 && c <= 0xfdef
        || c == 0xfeff
        || (c & 0xfffe) == 0xfffe
        || c > Character.MAX_CODE_POINT;
  }

  /** Whether a text surely holds none, looked at quickly; false where a closer look is needed. */
  public static boolean areNone(String text) {
    for (char c : text.toCharArray()) {
      if (isOne(c)) {
        return false; // perhaps half of a character that is well
      }
    }
    return true;
  }

  /** The name by which Unicode calls a character: {@code U+0007}. */
  public static String name(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
