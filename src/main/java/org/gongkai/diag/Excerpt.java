package org.gongkai.diag;

/**
 * The line of a place without its indentation, as much of it as fits, ready to be shown.
 *
 * @param before what stands in front of the place
 * @param marked the place itself, as far as it is in the line
 * @param after what follows
 */
record Excerpt(String before, String marked, String after) {

  /** Stands for a tab where it is the mistake. */
  static final char TAB_PICTURE = '\u2409';

  /** The most columns of a line that are shown; the mistake stands in the first third. */
  private static final int WIDEST = 100;

  static Excerpt of(Place place, LineColumn at) {
    String text = place.source().text();
    int from = Math.max(at.lineStart(), Math.min(place.start(), at.lineEnd()));
    int to = Math.max(from, Math.min(place.end(), at.lineEnd()));
    int first = windowStart(text, at, from);
    int stop = windowEnd(text, at, first);
    String before =
        (first > indented(text, at) ? "…" : "") + Columns.visible(text.substring(first, from), ' ');
    String marked = Columns.visible(text.substring(from, Math.min(to, stop)), TAB_PICTURE);
    String after =
        Columns.visible(text.substring(Math.min(to, stop), stop), ' ')
            + (stop < at.lineEnd() ? "…" : "");
    return new Excerpt(before, marked, after);
  }

  String text() {
    return before + marked + after;
  }

  /** Where the line's text begins behind its indentation. */
  private static int indented(String text, LineColumn at) {
    int start = at.lineStart();
    while (start < at.lineEnd() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
      start++;
    }
    return start;
  }

  private static int windowStart(String text, LineColumn at, int from) {
    int first = Math.min(indented(text, at), from);
    if (windowEnd(text, at, first) == at.lineEnd()) {
      return first;
    }
    int start = from;
    int budget = WIDEST / 3;
    for (int count = 0; start > first && budget > 0 && count < WIDEST; count++) {
      start = text.offsetByCodePoints(start, -1);
      budget -= Columns.of(text.codePointAt(start));
    }
    return Math.max(first, start);
  }

  private static int windowEnd(String text, LineColumn at, int from) {
    int end = from;
    int budget = WIDEST;
    for (int count = 0; end < at.lineEnd() && budget > 0 && count < 3 * WIDEST; count++) {
      budget -= Columns.of(text.codePointAt(end));
      end = text.offsetByCodePoints(end, 1);
    }
    return Math.min(end, at.lineEnd());
  }
}
