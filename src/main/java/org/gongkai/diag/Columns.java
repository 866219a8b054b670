package org.gongkai.diag;

import java.util.Arrays;

/** How wide a text is on a terminal, and how it is shown so that nothing in it moves the cursor. */
final class Columns {

  /** First and last characters of the ranges that take two columns (UAX #11, W and F). */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
    0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab,
    0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3,
    0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728,
    0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0,
    0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e, 0x3041, 0xa4cf,
    0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff60,
    0xffe0, 0xffe6, 0x16fe0, 0x18dff, 0x1aff0, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e,
    0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e,
    0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8,
    0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550,
    0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680,
    0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb,
    0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c,
    0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd
  };

  private Columns() {}

  /** The columns of a text after {@link #visible}. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** The columns of one character: two for a Han character, none for a combining mark. */
  static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == ZERO_WIDTH_JOINER
        || c >= 0x1160 && c <= 0x11ff) {
      return 0;
    }
    int found = Arrays.binarySearch(WIDE, c);
    boolean wide = found >= 0 || (-found - 1) % 2 == 1;
    return wide ? 2 : 1;
  }

  /** Joins emoji into one; shown as it is. */
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  /**
   * The text with control characters as their pictures, and whatever else is invisible, turns the
   * direction of writing or ends a line as U+FFFD.
   *
   * @param tab what stands for a tab
   */
  static String visible(String text, char tab) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(visible(c, tab)));
    return out.toString();
  }

  private static int visible(int c, char tab) {
    return switch (Character.getType(c)) {
      case Character.CONTROL ->
          c == '\t' ? tab : c < ' ' ? 0x2400 + c : c == 0x7f ? 0x2421 : 0xfffd;
      case Character.FORMAT -> c == ZERO_WIDTH_JOINER ? c : 0xfffd;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> 0xfffd;
      default -> c;
    };
  }

  /** Blanks as wide as a text: U+3000 under a Han character, so they agree in any font. */
  static String blank(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(BLANKS[of(c)]));
    return out.toString();
  }

  private static final String[] BLANKS = {"", " ", "\u3000"};
}
