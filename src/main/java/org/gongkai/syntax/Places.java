package org.gongkai.syntax;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.gongkai.diag.Place;
import org.gongkai.diag.SourceText;

/** Where the nodes of a Markdown text stand in its file. */
final class Places {

  private static final int FURTHEST = 200;

  private final SourceText source;
  private final int from;

  /**
   * @param from where in the file the Markdown text begins
   */
  Places(SourceText source, int from) {
    this.source = source;
    this.from = from;
  }

  /** The place of a node, or of what it stands in. */
  Place of(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      List<SourceSpan> spans = at.getSourceSpans();
      if (!spans.isEmpty()) {
        SourceSpan last = spans.get(spans.size() - 1);
        int end = last.getInputIndex() + last.getLength();
        return source.place(from + spans.get(0).getInputIndex(), from + end);
      }
    }
    return source.place(from, from);
  }

  /** The place of a stretch of a node's literal, which has one span a line. */
  Place of(Node node, String literal, int start, int end) {
    List<SourceSpan> spans = node.getSourceSpans();
    int line = 0;
    int lineStart = 0;
    for (int at = literal.indexOf('\n');
        at >= 0 && at < start;
        at = literal.indexOf('\n', at + 1)) {
      line++;
      lineStart = at + 1;
    }
    if (line >= spans.size()) {
      return of(node);
    }
    SourceSpan span = spans.get(line);
    int offset = from + span.getInputIndex() + Math.min(start - lineStart, span.getLength());
    int length = Math.min(end - start, Math.max(0, span.getLength() - (start - lineStart)));
    return source.place(offset, offset + length);
  }

  /**
   * The place of the address of a link or image: where it was typed, if it was typed as it is.
   *
   * @param title the title, which may hold the address once more
   */
  Place ofAddress(Node link, String address, String title) {
    Place whole = of(link);
    String typed = source.text().substring(whole.start(), whole.end());
    int end = titleStart(typed, title);
    String bare = added(address);
    int at = address.isEmpty() ? -1 : typed.lastIndexOf(address, end - address.length());
    if (at >= 0) {
      return source.place(whole.start() + at, whole.start() + at + address.length());
    }
    at = bare.isEmpty() ? -1 : typed.lastIndexOf(bare);
    if (at >= 0) {
      return source.place(whole.start() + at, whole.start() + at + bare.length());
    }
    boolean bracketed = typed.startsWith("[") || typed.startsWith("!") || typed.startsWith("<");
    return bracketed ? whole : later(whole, bare.isEmpty() ? address : bare);
  }

  /**
   * A reference such as {@code &amp;} before a bare address makes the library place it too early.
   */
  private Place later(Place place, String address) {
    int window = Math.min(source.text().length(), place.end() + FURTHEST);
    int at = source.text().substring(place.start(), window).indexOf(address);
    return at < 0 ? place : source.place(place.start() + at, place.start() + at + address.length());
  }

  /** What was typed of an address that was completed for a bare {@code www.} or e-mail address. */
  private static String added(String address) {
    if (address.startsWith("mailto:")) {
      return address.substring("mailto:".length());
    }
    return address.startsWith("http://") ? address.substring("http://".length()) : "";
  }

  /** Where the title of an inline link begins, or the end. */
  private static int titleStart(String typed, String title) {
    if (title == null || title.isEmpty() || !typed.endsWith(")")) {
      return typed.length();
    }
    String before = typed.substring(0, typed.length() - 1).stripTrailing();
    int close = before.length() - 1;
    char quote = before.charAt(close) == ')' ? '(' : before.charAt(close);
    int open = before.lastIndexOf(quote, close - 1);
    while (open > 0 && before.charAt(open - 1) == '\\') {
      open = before.lastIndexOf(quote, open - 1);
    }
    return Math.max(open, 0);
  }
}
