package org.gongkai.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Ledger;

/** Of the problems of a ledger the first hundred are listed, errors before warnings. */
final class ManyProblems {

  private static final int MOST = 100;

  private ManyProblems() {}

  /** The problems to list; how many more there are in a ledger is one of them. */
  static List<Problem> listed(List<Problem> all, List<Ledger> ledgers) {
    Map<SourceText, List<Problem>> of = new LinkedHashMap<>();
    ledgers.forEach(ledger -> of.put(ledger.source(), new ArrayList<>()));
    List<Problem> listed = new ArrayList<>();
    for (Problem problem : all) {
      of.getOrDefault(problem.place().source(), listed).add(problem);
    }
    of.forEach((source, problems) -> listed.addAll(shortened(source, problems)));
    return listed;
  }

  private static List<Problem> shortened(SourceText source, List<Problem> problems) {
    int more =
        problems.stream()
            .filter(problem -> problem.code() == Code.LEDGER_MORE)
            .mapToInt(problem -> Integer.parseInt(problem.args().get(0).zh()))
            .sum();
    List<Problem> kept =
        new ArrayList<>(
            problems.stream()
                .filter(problem -> problem.code() != Code.LEDGER_MORE)
                .distinct()
                .sorted(Comparator.comparing(Problem::severity).thenComparing(Problem.ORDER))
                .toList());
    more += Math.max(0, kept.size() - MOST);
    if (more == 0) {
      return kept;
    }
    List<Problem> first = new ArrayList<>(kept.subList(0, Math.min(MOST, kept.size())));
    int end = source.text().length();
    first.add(Problem.of(Code.LEDGER_MORE, source.place(end, end), more));
    return first;
  }
}
