package org.gongkai.diag;

import java.util.List;

/** Prints problems for people: {@code path:line:column}, the line, a caret, a hint. */
public final class ProblemText {

  private static final int WIDEST = 100;

  private final Messages messages;

  public ProblemText(Messages messages) {
    this.messages = messages;
  }

  /** All problems, in the order given, each ending with a line end. */
  public String print(List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    for (Problem problem : problems) {
      print(problem, out);
    }
    return out.toString();
  }

  private void print(Problem problem, StringBuilder out) {
    String id = problem.code().id();
    head(problem.place(), out)
        .append(messages.text("severity." + problem.severity().key()))
        .append(": ")
        .append(messages.text(id, problem.args()))
        .append(" [")
        .append(id)
        .append("]\n");
    excerpt(problem.place(), out);
    for (Problem.Note note : problem.notes()) {
      out.append("    ");
      head(note.place(), out).append(messages.text(note.key(), note.args())).append('\n');
    }
    String hint = messages.text(id + ".hint", problem.args());
    if (!hint.isEmpty()) {
      out.append("    ").append(messages.text("hint", hint)).append('\n');
    }
  }

  private static StringBuilder head(Place place, StringBuilder out) {
    LineColumn at = LineColumn.of(place.source(), place.start());
    return out.append(place.source().path())
        .append(':')
        .append(at.line())
        .append(':')
        .append(at.column())
        .append(": ");
  }

  private static void excerpt(Place place, StringBuilder out) {
    String text = place.source().text();
    if (text.isEmpty()) {
      return;
    }
    LineColumn at = LineColumn.of(place.source(), place.start());
    String line = text.substring(at.lineStart(), at.lineEnd());
    int from = place.start() - at.lineStart();
    int to = Math.min(place.end() - at.lineStart(), line.length());
    int cut = windowStart(line, from);
    int stop = windowEnd(line, cut);
    String indent = line.substring(0, from).isBlank() ? line.substring(cut, from) : "";
    String shown = (cut > 0 ? "…" : "") + visible(line.substring(cut, stop));
    if (!indent.isEmpty()) {
      shown = visible(line.substring(from, stop));
    }
    String before = indent.isEmpty() ? line.substring(cut, from) : "";
    String marked = line.substring(from, Math.max(from, Math.min(to, stop)));
    out.append("        ").append(shown).append(stop < line.length() ? "…" : "").append('\n');
    out.append("        ")
        .append(cut > 0 && indent.isEmpty() ? " " : "")
        .append(blank(before))
        .append("^".repeat(Math.max(1, width(marked))))
        .append('\n');
  }

  private static int windowStart(String line, int from) {
    if (width(line) <= WIDEST) {
      return 0;
    }
    int start = from;
    int budget = WIDEST / 3;
    while (start > 0 && budget > 0) {
      start = line.offsetByCodePoints(start, -1);
      budget -= width(line.codePointAt(start));
    }
    return start;
  }

  private static int windowEnd(String line, int from) {
    int end = from;
    int budget = WIDEST;
    while (end < line.length() && budget > 0) {
      budget -= width(line.codePointAt(end));
      end = line.offsetByCodePoints(end, 1);
    }
    return end;
  }

  /** A text in which nothing moves the cursor: control characters become their pictures. */
  private static String visible(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean control = c < ' ' || c == 0x7f;
      out.append(c == '\t' ? ' ' : control ? (char) (c == 0x7f ? 0x2421 : 0x2400 + c) : c);
    }
    return out.toString();
  }

  /** Blanks as wide as a text: a Han character takes two columns. */
  private static String blank(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(width(c) == 2 ? "\u3000" : width(c) == 1 ? " " : ""));
    return out.toString();
  }

  private static int width(String text) {
    return text.codePoints().map(ProblemText::width).sum();
  }

  private static int width(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }
}
