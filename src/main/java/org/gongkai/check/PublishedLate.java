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
 * What a kind's rules say is published within a period of some day is: budgets within 20 days of
 * their approval (预算法 art. 14).
 */
final class PublishedLate implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Document document : site.documents()) {
      for (KindRule rule : site.config().kind(document.column()).rules()) {
        if (rule instanceof KindRule.PublishedWithin within) {
          check(site, document, within, problems);
        }
      }
    }
    return problems;
  }

  private static void check(
      Site site, Document document, KindRule.PublishedWithin rule, List<Problem> problems) {
    Optional<LocalDate> begun = document.day(rule.after());
    Optional<LocalDate> published = document.publishedOn().map(moment -> moment.toLocalDate());
    if (begun.isEmpty() || published.isEmpty() || !rule.scope().holds(document, begun.get())) {
      return;
    }
    LocalDate last = Periods.last(site.calendar(), begun.get(), rule.period());
    if (published.get().isAfter(last)) {
      problems.add(
          Problem.of(
              Code.PUBLISHED_LATE,
              document.place("publishedOn"),
              published.get(),
              document.value(rule.after()).orElseThrow().spec().label(),
              begun.get(),
              Periods.words(rule.period()),
              rule.scope().basis(),
              last));
    }
    problems.addAll(
        Periods.unknown(
            site.calendar(),
            rule.period(),
            begun.get(),
            Periods.earlier(published.get(), last),
            document));
  }
}
