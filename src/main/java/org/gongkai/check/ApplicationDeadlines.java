package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.ledger.Application;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;

/**
 * An application is answered within 20 working days of its receipt, which can be extended once, and
 * a correction is asked for within 7 (政府信息公开条例 art. 30, 33).
 */
final class ApplicationDeadlines implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    CalendarYears years = new CalendarYears(site.calendar(), problems);
    for (Ledger ledger : site.ledgers("applications")) {
      for (Ledger.Row row : ledger.rows()) {
        Application application = (Application) row.entry();
        LocalDate received = application.receivedOn().orElseThrow();
        if (!received.isAfter(site.today())) {
          correction(site, row, application, years, problems);
          reply(site, row, application, years, problems);
        }
      }
    }
    return problems;
  }

  private static void correction(
      Site site,
      Ledger.Row row,
      Application application,
      CalendarYears years,
      List<Problem> problems) {
    Optional<LocalDate> requested = application.correctionRequestedOn();
    if (requested.isPresent()) {
      LocalDate last = application.correctionDeadline(site.calendar());
      years.need(application.receivedOn().orElseThrow(), last, row.place("receivedOn"));
      if (requested.get().isAfter(last)) {
        problems.add(
            Problem.of(
                Code.APPLICATION_CORRECTION_LATE,
                row.place("correctionRequestedOn"),
                requested.get(),
                last));
      }
    }
  }

  private static void reply(
      Site site,
      Ledger.Row row,
      Application application,
      CalendarYears years,
      List<Problem> problems) {
    Optional<LocalDate> due = application.due(site.calendar());
    Optional<LocalDate> closed = application.closedOn().filter(day -> !day.isAfter(site.today()));
    if (due.isEmpty()) {
      return;
    }
    years.need(application.receivedOn().orElseThrow(), due.get(), row.place("receivedOn"));
    if (closed.filter(due.get()::isBefore).isPresent()) {
      problems.add(
          Problem.of(
              Code.APPLICATION_LATE,
              row.place("closedOn"),
              application.number(),
              closed.get(),
              due.get()));
    } else if (closed.isEmpty() && due.get().isBefore(site.today())) {
      problems.add(
          Problem.of(
              Code.APPLICATION_OVERDUE, row.place("number"), application.number(), due.get()));
    }
  }
}
