package org.gongkai.files;

import java.util.List;
import org.gongkai.diag.LineColumn;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Sources;

/** Problems as lines that tests can compare: {@code c/a.md:1:2 FILE_ENCODING [GBK]}. */
final class Problems {

  private Problems() {}

  static List<String> of(Sources sources) {
    return sources.problems().stream().map(Problems::of).toList();
  }

  static String of(Problem problem) {
    LineColumn at = LineColumn.of(problem.place().source(), problem.place().start());
    List<String> args = problem.args().stream().map(Text::en).toList();
    String path = problem.place().source().path();
    return path + ":" + at.line() + ":" + at.column() + " " + problem.code() + " " + args;
  }
}
