package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.KindRule;
import org.gongkai.model.WorkingCalendar;

/** Periods of days and of working days. */
final class Periods {

  private Periods() {}

  /** The last day of a period that begins on the day after another. */
  static LocalDate last(WorkingCalendar calendar, LocalDate day, KindRule.Period period) {
    return period.working() ? calendar.after(day, period.days()) : day.plusDays(period.days());
  }

  /** Days behind the end of a period do not count. */
  static LocalDate earlier(LocalDate one, LocalDate two) {
    return one.isBefore(two) ? one : two;
  }

  static Text words(KindRule.Period period) {
    return period.working()
        ? new Text(period.days() + " 个工作日", period.days() + " working days")
        : new Text(period.days() + " 日", period.days() + " days");
  }

  /** Years between two days whose days off are not known though they count. */
  static List<Problem> unknown(
      WorkingCalendar calendar,
      KindRule.Period period,
      LocalDate from,
      LocalDate to,
      Document document) {
    List<Problem> problems = new ArrayList<>();
    for (int year = from.getYear(); period.working() && year <= to.getYear(); year++) {
      if (!calendar.covers(year)) {
        problems.add(Problem.of(Code.CALENDAR_MISSING, document.place("publishedOn"), year));
      }
    }
    return problems;
  }
}
