package org.gongkai.diag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints problems for people: {@code path:line:column}, the line, a caret, a hint. */
public final class ProblemText {

  /** The most columns of a line that are shown; the mistake stands in the first third. */
  private static final int WIDEST = 100;

  private static final char TAB_PICTURE = '\u2409';

  private final Messages messages;

  public ProblemText(Messages messages) {
    this.messages = messages;
  }

  /** All problems, in the order given, each ending with a line end. */
  public String print(List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    Map<SourceText, Lines> lines = new HashMap<>();
    Set<String> hidden = new HashSet<>();
    for (Problem problem : problems) {
      if (problem.code() == Code.PERSONAL_DATA) {
        hidden.add(line(problem.place(), find(problem.place(), lines)));
      }
    }
    for (Problem problem : problems) {
      print(problem, lines, hidden, out);
    }
    return out.toString();
  }

  private static String line(Place place, LineColumn at) {
    return place.source().path() + ":" + at.line();
  }

  /** A problem; the line is left out where it would show a number that a message masks. */
  private void print(
      Problem problem, Map<SourceText, Lines> lines, Set<String> hidden, StringBuilder out) {
    Place place = problem.place();
    LineColumn at = find(place, lines);
    head(place, at, out)
        .append(messages.text("severity." + problem.severity().key()))
        .append(": ")
        .append(messages.message(problem))
        .append(" [")
        .append(problem.code().id())
        .append("]\n");
    if (!hidden.contains(line(place, at))) {
      excerpt(place, at, out);
    }
    for (Problem.Note note : problem.notes()) {
      out.append("    ");
      head(note.place(), find(note.place(), lines), out).append(messages.note(note)).append('\n');
    }
    String hint = messages.hint(problem);
    if (!hint.isEmpty()) {
      out.append("    ").append(messages.text("hint", hint)).append('\n');
    }
  }

  private static LineColumn find(Place place, Map<SourceText, Lines> lines) {
    return lines.computeIfAbsent(place.source(), Lines::new).at(place.start());
  }

  private static StringBuilder head(Place place, LineColumn at, StringBuilder out) {
    return out.append(Columns.visible(place.source().path(), TAB_PICTURE))
        .append(':')
        .append(at.line())
        .append(':')
        .append(at.column())
        .append(": ");
  }

  /** The line without its indentation, as much of it as fits, and carets under the place. */
  private static void excerpt(Place place, LineColumn at, StringBuilder out) {
    String text = place.source().text();
    if (at.lineStart() == at.lineEnd()) {
      return;
    }
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
    out.append("        ").append((before + marked + after).stripTrailing()).append('\n');
    out.append("        ")
        .append(Columns.blank(before))
        .append("^".repeat(Math.max(1, Columns.of(marked))))
        .append('\n');
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
