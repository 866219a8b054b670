package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.ledger.Application;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;

/** The application that a dispute or a fee names is in the ledger of applications. */
final class RelatedApplications implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Ledger> applications = site.ledgers("applications");
    if (!applications.stream().allMatch(Ledger::whole)) {
      return List.of(); // it may be in a row that could not be read
    }
    Set<String> numbers =
        applications.stream()
            .flatMap(ledger -> ledger.rows().stream())
            .map(row -> ((Application) row.entry()).number())
            .collect(Collectors.toSet());
    List<Problem> problems = new ArrayList<>();
    for (String id : List.of("disputes", "fees")) {
      for (Ledger ledger : site.ledgers(id)) {
        for (Ledger.Row row : ledger.rows()) {
          row.value("application")
              .filter(value -> !numbers.contains((String) value.value()))
              .ifPresent(value -> problems.add(problem(value, numbers)));
        }
      }
    }
    return problems;
  }

  private static Problem problem(FieldValue value, Set<String> numbers) {
    String typed = (String) value.value();
    Text near =
        Nearest.to(typed, numbers.stream().sorted().toList())
            .map(Nearest::question)
            .orElse(Text.of(""));
    return Problem.of(Code.APPLICATION_UNKNOWN, value.place(), typed, near);
  }
}
