package org.gongkai.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Text;

/** A period that a rule gives (期限): three working days, a month. */
public record Period(int count, Unit unit) {

  /** What a period is counted in. */
  public enum Unit {
    WORKING_DAYS,
    DAYS,
    MONTHS,
    YEARS
  }

  private static final Pattern FORM = Pattern.compile("(\\d{1,4}) ?(wd|d|m|y|个?工作日|[天日]|个?月|年)");

  private static final Map<Character, Unit> UNITS =
      Map.of(
          'w', Unit.WORKING_DAYS,
          'd', Unit.DAYS,
          '天', Unit.DAYS,
          'm', Unit.MONTHS,
          '月', Unit.MONTHS,
          'y', Unit.YEARS,
          '年', Unit.YEARS);

  /** A period as typed: {@code 3wd}, {@code 180d}, {@code 1m}, {@code 5y}, or 3个工作日. */
  public static Optional<Period> of(String typed) {
    Matcher parts = FORM.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String unit = parts.group(2).replace("个", "").replace("工作日", "wd").replace("日", "天");
    return Optional.of(new Period(Integer.parseInt(parts.group(1)), UNITS.get(unit.charAt(0))));
  }

  /** The last day of the period; the day it begins on is not counted. */
  public LocalDate after(LocalDate day, WorkingCalendar calendar) {
    return switch (unit) {
      case WORKING_DAYS -> calendar.after(day, count);
      case DAYS -> day.plusDays(count);
      case MONTHS -> day.plusMonths(count);
      case YEARS -> day.plusYears(count);
    };
  }

  /** The period in words. */
  public Text words() {
    if (count == 0) {
      return new Text("当天", "the same day");
    }
    return switch (unit) {
      case WORKING_DAYS -> words("个工作日", "working day");
      case DAYS -> words("天", "day");
      case MONTHS -> words("个月", "month");
      case YEARS -> words("年", "year");
    };
  }

  private Text words(String zh, String en) {
    return new Text(count + " " + zh, count + " " + en + (count == 1 ? "" : "s"));
  }
}
