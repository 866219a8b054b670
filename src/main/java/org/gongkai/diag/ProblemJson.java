package org.gongkai.diag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints problems for programs:
 *
 * <pre>{@code
 * {"problems": [{"code", "severity", "path", "line", "column", "endLine", "endColumn", "message",
 *   "hint", "notes": [{"path", "line", "column", "message"}]}], "errors": 1, "warnings": 0}
 * }</pre>
 *
 * <p>Every key is always there. Lines and columns count from 1, columns in code points; the end is
 * the place behind the last character. {@code severity} is {@code error} or {@code warning}; {@code
 * hint} may be empty. Keys may be added in later versions, none is taken away.
 */
public final class ProblemJson {

  private final Messages messages;

  public ProblemJson(Messages messages) {
    this.messages = messages;
  }

  /** All problems, in the order given. */
  public byte[] bytes(List<Problem> problems) {
    Map<SourceText, Lines> lines = new HashMap<>();
    List<Object> list = new ArrayList<>();
    int errors = 0;
    for (Problem problem : problems) {
      list.add(problem(problem, lines));
      errors += problem.isError() ? 1 : 0;
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("problems", list);
    all.put("errors", errors);
    all.put("warnings", problems.size() - errors);
    return Json.bytes(all);
  }

  /**
   * The same of each problem as plain data, and {@code excerpt}: the line, with what stands before,
   * at and after the place.
   */
  public List<Object> withExcerpts(List<Problem> problems) {
    Map<SourceText, Lines> lines = new HashMap<>();
    List<Object> list = new ArrayList<>();
    for (Problem problem : problems) {
      Map<String, Object> one = problem(problem, lines);
      Excerpt line =
          Excerpt.of(problem.place(), find(problem.place(), lines).at(problem.place().start()));
      Map<String, Object> excerpt = new LinkedHashMap<>();
      excerpt.put("before", line.before());
      excerpt.put("marked", line.marked());
      excerpt.put("after", line.after());
      one.put("excerpt", excerpt);
      list.add(one);
    }
    return list;
  }

  private Map<String, Object> problem(Problem problem, Map<SourceText, Lines> lines) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("code", problem.code().id());
    out.put("severity", problem.severity().key());
    start(problem.place(), lines, out);
    LineColumn end = find(problem.place(), lines).at(problem.place().end());
    out.put("endLine", end.line());
    out.put("endColumn", end.column());
    out.put("message", messages.message(problem));
    out.put("hint", messages.hint(problem));
    List<Object> notes = new ArrayList<>();
    for (Problem.Note note : problem.notes()) {
      Map<String, Object> one = new LinkedHashMap<>();
      start(note.place(), lines, one);
      one.put("message", messages.note(note));
      notes.add(one);
    }
    out.put("notes", notes);
    return out;
  }

  private static void start(Place place, Map<SourceText, Lines> lines, Map<String, Object> out) {
    LineColumn start = find(place, lines).at(place.start());
    out.put("path", place.source().path());
    out.put("line", start.line());
    out.put("column", start.column());
  }

  private static Lines find(Place place, Map<SourceText, Lines> lines) {
    return lines.computeIfAbsent(place.source(), Lines::new);
  }
}
