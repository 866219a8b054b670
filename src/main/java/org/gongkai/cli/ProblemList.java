package org.gongkai.cli;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.build.Outcome;
import org.gongkai.diag.Messages;
import org.gongkai.diag.Problem;
import org.gongkai.diag.ProblemText;

/** Problems for somebody who has just pushed: errors first, and not more than one can read. */
record ProblemList(Messages messages) {

  private static final int MOST = 50;

  String text(Outcome outcome) {
    List<Problem> all =
        new ArrayList<>(outcome.problems().stream().filter(Problem::isError).toList());
    outcome.problems().stream().filter(problem -> !problem.isError()).forEach(all::add);
    List<Problem> shown = all.subList(0, Math.min(MOST, all.size()));
    StringBuilder out = new StringBuilder(new ProblemText(messages).print(shown));
    if (all.size() > MOST) {
      out.append(messages.text("cli.publish.more-problems", all.size() - MOST)).append('\n');
    }
    if (!all.isEmpty()) {
      out.append(counts(outcome)).append('\n');
    }
    return out.toString();
  }

  String counts(Outcome outcome) {
    return messages.text("cli.summary.problems", outcome.errors(), outcome.warnings());
  }
}
