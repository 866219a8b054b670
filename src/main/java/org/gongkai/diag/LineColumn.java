package org.gongkai.diag;

/**
 * Where an offset is, for people.
 *
 * @param line from 1
 * @param column from 1, in characters (code points), as editors count
 * @param lineStart offset of the line's first character
 * @param lineEnd offset behind the line's last character, its line end left out
 */
public record LineColumn(int line, int column, int lineStart, int lineEnd) {

  /** Finds an offset in a text; LF, CRLF and CR end a line. */
  public static LineColumn of(SourceText source, int offset) {
    String text = source.text();
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        line++;
        start = i + 1;
      }
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    int at = Math.min(offset, end);
    return new LineColumn(line, text.codePointCount(start, at) + 1, start, end);
  }
}
