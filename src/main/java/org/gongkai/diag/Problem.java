package org.gongkai.diag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A mistake in the content, with where it is and what it is about.
 *
 * @param args what the message's {@code {0}}, {@code {1}} … stand for
 * @param notes other places that are involved
 * @param severity the code's, unless the problem weighs less
 */
public record Problem(
    Code code, Place place, List<Text> args, List<Note> notes, Severity severity) {

  /** A second place that is involved, with the key of its sentence. */
  public record Note(String key, Place place, List<Text> args) {
    public Note {
      args = List.copyOf(args);
    }
  }

  /** By file, then by place, then by code and arguments: the order of printing. */
  public static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem p) -> p.place().source().path())
          .thenComparingInt(p -> p.place().start())
          .thenComparingInt(p -> p.place().end())
          .thenComparing(Problem::code)
          .thenComparing(p -> p.args().toString())
          .thenComparing(p -> p.notes().toString());

  public Problem {
    args = List.copyOf(args);
    notes = List.copyOf(notes);
  }

  /** A problem whose arguments are {@link Text}s, or values that read the same in any language. */
  public static Problem of(Code code, Place place, Object... args) {
    return new Problem(code, place, texts(args), List.of(), code.severity());
  }

  /** The same problem with one more note. */
  public Problem with(String noteKey, Place notePlace, Object... noteArgs) {
    List<Note> more = new ArrayList<>(notes);
    more.add(new Note(noteKey, notePlace, texts(noteArgs)));
    return new Problem(code, place, args, more, severity);
  }

  /** The same as something that is still to be filled in. */
  public Problem unfinished() {
    return new Problem(code, place, args, notes, Severity.UNFINISHED);
  }

  public boolean isUnfinished() {
    return severity == Severity.UNFINISHED;
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  private static List<Text> texts(Object... args) {
    return Arrays.stream(args)
        .map(arg -> arg instanceof Text text ? text : Text.of(String.valueOf(arg)))
        .toList();
  }
}
