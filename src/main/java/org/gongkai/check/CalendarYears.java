package org.gongkai.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.model.WorkingCalendar;

/** Says once of each year that its days off are not known, where a period was counted in it. */
final class CalendarYears {

  private final WorkingCalendar calendar;
  private final List<Problem> problems;
  private final Set<Integer> said = new HashSet<>();

  CalendarYears(WorkingCalendar calendar, List<Problem> problems) {
    this.calendar = calendar;
    this.problems = problems;
  }

  /** The period from one day to another is counted in working days. */
  void need(LocalDate from, LocalDate to, Place place) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!calendar.covers(year) && said.add(year)) {
        problems.add(Problem.of(Code.CALENDAR_MISSING, place, year));
      }
    }
  }
}
