package org.gongkai.diag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints problems for people: {@code path:line:column}, the line, a caret, a hint. */
public final class ProblemText {

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
    return out.append(Columns.visible(place.source().path(), Excerpt.TAB_PICTURE))
        .append(':')
        .append(at.line())
        .append(':')
        .append(at.column())
        .append(": ");
  }

  /** The line, as much of it as fits, and carets under the place. */
  private static void excerpt(Place place, LineColumn at, StringBuilder out) {
    if (at.lineStart() == at.lineEnd()) {
      return;
    }
    Excerpt line = Excerpt.of(place, at);
    out.append("        ").append(line.text().stripTrailing()).append('\n');
    out.append("        ")
        .append(Columns.blank(line.before()))
        .append("^".repeat(Math.max(1, Columns.of(line.marked()))))
        .append('\n');
  }
}
