package org.gongkai.syntax;

/** What would take the Markdown parser far longer than its size suggests; no real text has it. */
final class Limits {

  /** Looking for a link's end is quadratic in open brackets. */
  static final int MOST_BRACKETS = 5_000;

  /** A short row is filled up with empty cells to the width of its table's head. */
  static final int MOST_CELLS = 100_000;

  private Limits() {}

  /** The offset at which a text goes too far, or -1. */
  static int exceeded(String text) {
    int bracket = brackets(text);
    return bracket >= 0 ? bracket : cells(text);
  }

  private static int brackets(String text) {
    int count = 0;
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      if (++count > MOST_BRACKETS) {
        return at;
      }
    }
    return -1;
  }

  /** Counts the cells that tables can have at most: runs of dashes, times rows below. */
  private static int cells(String text) {
    if (text.indexOf('|') < 0) {
      return -1;
    }
    int cells = 0;
    int columns = 0;
    int start = 0;
    while (start < text.length()) {
      int pipes = 0;
      int runs = 0;
      boolean other = false;
      int at = start;
      for (; at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r'; at++) {
        switch (text.charAt(at)) {
          case '|' -> pipes++;
          case '-' -> runs += at > start && text.charAt(at - 1) == '-' ? 0 : 1;
          case ':', '>', ' ', '\t' -> {}
          default -> other = true;
        }
      }
      if (pipes == 0) {
        columns = 0;
      } else if (!other) {
        columns = Math.max(columns, runs);
      }
      cells += columns;
      if (cells > MOST_CELLS) {
        return start;
      }
      start = at + 1;
    }
    return -1;
  }
}
