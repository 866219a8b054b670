package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.ledger.Consultation;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;

/**
 * A proper question is answered within the working days that the site promises; one that waits for
 * more than three months fails the national inspection (国办秘函〔2019〕19号).
 */
final class ConsultationDeadlines implements Check {

  private static final int MONTHS = 3;

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    CalendarYears years = new CalendarYears(site.calendar(), problems);
    for (Ledger ledger : site.ledgers("consultations")) {
      for (Ledger.Row row : ledger.rows()) {
        Consultation question = (Consultation) row.entry();
        if (question.effective()) {
          check(site, row, question, years, problems);
        }
      }
    }
    return problems;
  }

  private static void check(
      Site site,
      Ledger.Row row,
      Consultation question,
      CalendarYears years,
      List<Problem> problems) {
    int days = site.config().consultationDays();
    LocalDate received = question.receivedOn().orElseThrow();
    LocalDate due = site.calendar().after(received, days);
    Optional<LocalDate> answered = question.answeredOn().filter(d -> !d.isAfter(site.today()));
    years.need(received, due, row.place("receivedOn"));
    if (answered.isEmpty() && received.plusMonths(MONTHS).isBefore(site.today())) {
      problems.add(
          Problem.of(
              Code.CONSULTATION_UNANSWERED, row.place("number"), question.number(), received));
    } else if (answered.orElse(site.today()).isAfter(due)) {
      problems.add(
          Problem.of(
              Code.CONSULTATION_LATE,
              row.place(answered.isPresent() ? "answeredOn" : "number"),
              question.number(),
              due,
              days,
              answered.map(LocalDate::toString).orElse("")));
    }
  }
}
