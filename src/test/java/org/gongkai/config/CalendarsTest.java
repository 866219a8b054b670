package org.gongkai.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Sources;
import org.gongkai.model.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

  /** Worked out from the notices of the State Council's office. */
  @ParameterizedTest
  @CsvSource({
    "2021-09-24,20,2021-10-27",
    "2021-01-29,20,2021-03-03",
    "2021-12-03,20,2021-12-31",
    "2021-12-06,20,2022-01-04",
    "2021-04-23,7,2021-05-06",
    "2021-09-17,3,2021-09-23",
    "2022-01-21,5,2022-01-28",
    "2021-12-31,20,2022-01-29",
    "2025-01-24,20,2025-02-27"
  })
  void periodsEndAsPublished(LocalDate start, int days, LocalDate end) {
    assertEquals(end, Calendars.SHIPPED.after(start, days));
    assertEquals(days, Calendars.SHIPPED.between(start, end));
  }

  @ParameterizedTest
  @CsvSource({"2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
  void yearsHaveAsManyWorkingDaysAsPublished(int year, int days) {
    LocalDate before = LocalDate.of(year - 1, 12, 31);
    assertEquals(days, Calendars.SHIPPED.between(before, LocalDate.of(year, 12, 31)));
  }

  @Test
  void anUnknownYearHasItsWeekdays() {
    assertFalse(Calendars.SHIPPED.covers(2030));
    assertTrue(Calendars.SHIPPED.covers(LocalDate.of(2021, 5, 1), LocalDate.of(2022, 5, 1)));
    assertFalse(Calendars.SHIPPED.covers(LocalDate.of(2026, 5, 1), LocalDate.of(2027, 5, 1)));
    assertEquals(LocalDate.of(2030, 1, 7), WorkingCalendar.NONE.after(LocalDate.of(2030, 1, 4), 1));
  }

  @Test
  void aSiteAddsAYear() {
    Calendars.Read read =
        read("2027", "off: [2027-01-01..2027-01-03]\n上班: [2027-01-09]\n".replace("上班", "调休上班"));
    assertEquals(List.of(), read.problems());
    assertFalse(read.calendar().isWorkingDay(LocalDate.of(2027, 1, 1)));
    assertTrue(read.calendar().isWorkingDay(LocalDate.of(2027, 1, 9)));
    assertTrue(read.calendar().covers(2021));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "off: [2027-02-30] | calendar-day 2027-02-30",
        "off: [2028-01-01] | calendar-day 2028-01-01",
        "off: [2027-01-03..2027-01-01] | calendar-day 2027-01-03..2027-01-01",
        "{off: [2027-01-01], work: [2027-01-08]} | calendar-day 2027-01-08",
        "off: [2027-01-01, 2027-01-01] | calendar-day 2027-01-01",
        "offf: [2027-01-01] | key-unknown offf",
        "work: [2027-01-09] | value-missing ''"
      })
  void mistakesAreFound(String yaml, String expected) {
    String said =
        read("2027", yaml + "\n").problems().stream()
            .map(
                p ->
                    p.code().id()
                        + " "
                        + p.place().source().text().substring(p.place().start(), p.place().end()))
            .findFirst()
            .orElse("");
    assertEquals(expected.replace("''", ""), said);
  }

  private static Calendars.Read read(String name, String yaml) {
    String path = "calendars/" + name + ".yaml";
    return Calendars.read(List.of(new Sources.File(path, new SourceText("content/" + path, yaml))));
  }
}
