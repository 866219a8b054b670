package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.WorkingCalendar;

/**
 * What is to be disclosed is disclosed within 20 working days of being made (政府信息公开条例 art. 26);
 * where a year's days off are not known, that is said too.
 */
final class DisclosedLate implements Check {

  private static final int DAYS = 20;

  /** The day on which the Regulations came into force as they are (国务院令第711号). */
  private static final LocalDate IN_FORCE = LocalDate.of(2019, 5, 15);

  @Override
  public List<Problem> run(Site site) {
    WorkingCalendar calendar = site.calendar();
    List<Problem> problems = new ArrayList<>();
    TreeSet<Integer> missing = new TreeSet<>();
    for (Document document : site.documents()) {
      LocalDate written = document.date("writtenOn").orElse(LocalDate.MAX);
      LocalDate published = document.publishedOn().map(d -> d.toLocalDate()).orElse(LocalDate.MIN);
      if (!written.isBefore(IN_FORCE) && published.isAfter(written)) {
        late(calendar, document, written, published, problems);
        for (int year = written.getYear(); year <= published.getYear(); year++) {
          if (!calendar.covers(year) && missing.add(year)) {
            problems.add(Problem.of(Code.CALENDAR_MISSING, document.place("publishedOn"), year));
          }
        }
      }
    }
    return problems;
  }

  private static void late(
      WorkingCalendar calendar,
      Document document,
      LocalDate written,
      LocalDate published,
      List<Problem> problems) {
    LocalDate last = calendar.after(written, DAYS);
    if (published.isAfter(last)) {
      problems.add(
          Problem.of(
              Code.DISCLOSED_LATE,
              document.place("publishedOn"),
              published,
              written,
              calendar.between(written, published),
              last));
    }
  }
}
