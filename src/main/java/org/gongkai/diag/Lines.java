package org.gongkai.diag;

import java.util.Arrays;

/**
 * The lines of one text, found once, for a printer that asks for many places. It remembers the last
 * answer, so asking from front to back is cheap even in a single line of a megabyte.
 */
final class Lines {

  private final String text;
  private final int[] starts;
  private int lastOffset;
  private int lastColumn;

  Lines(SourceText source) {
    text = source.text();
    starts = starts(text);
    lastOffset = starts[0];
    lastColumn = 1;
  }

  /** LF, CRLF and CR end a line; a byte order mark stands before the first one. */
  private static int[] starts(String text) {
    int[] found = new int[16];
    found[0] = text.startsWith("\uFEFF") ? 1 : 0;
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i + 1;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Where an offset is; one inside a line end counts as the end of the line. */
  LineColumn at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int index = found >= 0 ? found : Math.max(0, -found - 2);
    int start = starts[index];
    int end = index + 1 < starts.length ? behind(start, starts[index + 1]) : text.length();
    int at = Math.max(start, Math.min(offset, end));
    if (lastOffset < start || lastOffset > at) {
      lastOffset = start;
      lastColumn = 1;
    }
    lastColumn += text.codePointCount(lastOffset, at);
    lastOffset = at;
    return new LineColumn(index + 1, lastColumn, start, end);
  }

  /** The end of the line that starts here, given the start of the next. */
  private int behind(int start, int next) {
    boolean two = next - 2 >= start && text.startsWith("\r\n", next - 2);
    return next - (two ? 2 : 1);
  }
}
