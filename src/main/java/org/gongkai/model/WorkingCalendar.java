package org.gongkai.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The official working-day calendar (工作日历): Monday to Friday but for official days off, and the
 * weekend days on which work is made up for (调休上班), as the General Office of the State Council
 * announces them each year (国务院办公厅关于部分节假日安排的通知).
 *
 * @param years by calendar year; a year that is missing has Monday to Friday as its working days,
 *     which whoever asks must say
 */
public record WorkingCalendar(Map<Integer, Year> years) {

  /** A calendar that knows no year. */
  public static final WorkingCalendar NONE = new WorkingCalendar(Map.of());

  /**
   * What a year's notice says.
   *
   * @param off days off, weekends among them or not
   * @param work weekend days that are worked
   */
  public record Year(Set<LocalDate> off, Set<LocalDate> work) {
    public Year {
      off = Collections.unmodifiableSortedSet(new TreeSet<>(off));
      work = Collections.unmodifiableSortedSet(new TreeSet<>(work));
    }
  }

  public WorkingCalendar {
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
  }

  /** Whether the notice of a year is known. */
  public boolean covers(int year) {
    return years.containsKey(year);
  }

  /** Whether the notices of all years from one day to another are known. */
  public boolean covers(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!covers(year)) {
        return false;
      }
    }
    return true;
  }

  public boolean isWorkingDay(LocalDate day) {
    Year year = years.get(day.getYear());
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend
        ? year != null && year.work().contains(day)
        : year == null || !year.off().contains(day);
  }

  /**
   * The last day of a period: the day itself is day 0, the next working day is day 1.
   *
   * @param days 1 or more
   */
  public LocalDate after(LocalDate day, int days) {
    LocalDate at = day;
    for (int left = days; left > 0; ) {
      at = at.plusDays(1);
      left -= isWorkingDay(at) ? 1 : 0;
    }
    return at;
  }

  /**
   * How many working days lie behind one day, up to and including another; 0 if that is earlier.
   */
  public int between(LocalDate from, LocalDate to) {
    int days = 0;
    for (LocalDate at = from.plusDays(1); !at.isAfter(to); at = at.plusDays(1)) {
      days += isWorkingDay(at) ? 1 : 0;
    }
    return days;
  }
}
