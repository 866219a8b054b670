package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.KindRule;
import org.gongkai.model.Site;

/**
 * What a kind's rules say lasts a period does: drafts of urban plans are announced for 30 days at
 * least (城乡规划法 art. 26). The first and the last day count.
 */
final class PeriodTooShort implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Document document : site.documents()) {
      for (KindRule rule : site.config().kind(document.column()).rules()) {
        if (rule instanceof KindRule.Lasts lasts) {
          check(site, document, lasts, problems);
        }
      }
    }
    return problems;
  }

  private static void check(
      Site site, Document document, KindRule.Lasts rule, List<Problem> problems) {
    Optional<LocalDate> from = document.day(rule.from());
    Optional<LocalDate> to = document.day(rule.to());
    if (from.isEmpty() || to.isEmpty() || !rule.scope().holds(document, from.get())) {
      return;
    }
    LocalDate first = Periods.last(site.calendar(), from.get().minusDays(1), rule.period());
    if (to.get().isBefore(first)) {
      problems.add(
          Problem.of(
              Code.PERIOD_TOO_SHORT,
              document.place(rule.to()),
              document.value(rule.from()).orElseThrow().spec().label(),
              from.get(),
              document.value(rule.to()).orElseThrow().spec().label(),
              to.get(),
              Periods.words(rule.period()),
              rule.scope().basis(),
              first));
    }
    problems.addAll(
        Periods.unknown(
            site.calendar(),
            rule.period(),
            from.get(),
            Periods.earlier(to.get(), first),
            document));
  }
}
