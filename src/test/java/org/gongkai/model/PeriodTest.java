package org.gongkai.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.config.Calendars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  /** The working days are published test vectors of the official calendar. */
  @ParameterizedTest
  @CsvSource({
    "3wd,       2021-09-17, 2021-09-23, 3 个工作日, 3 working days",
    "3个工作日,   2021-09-17, 2021-09-23, 3 个工作日, 3 working days",
    "3 工作日,   2021-09-17, 2021-09-23, 3 个工作日, 3 working days",
    "20wd,      2021-12-31, 2022-01-29, 20 个工作日, 20 working days",
    "1wd,       2021-03-12, 2021-03-15, 1 个工作日, 1 working day",
    "0wd,       2021-03-13, 2021-03-13, 当天,       the same day",
    "0d,        2021-03-12, 2021-03-12, 当天,       the same day",
    "180d,      2021-01-01, 2021-06-30, 180 天,    180 days",
    "30天,       2021-03-01, 2021-03-31, 30 天,     30 days",
    "30日,       2021-03-01, 2021-03-31, 30 天,     30 days",
    "1m,        2021-01-31, 2021-02-28, 1 个月,    1 month",
    "2个月,      2021-12-31, 2022-02-28, 2 个月,    2 months",
    "5y,        2020-02-29, 2025-02-28, 5 年,      5 years",
    "5年,        2021-04-01, 2026-04-01, 5 年,      5 years"
  })
  void isReadCountedAndSaid(String typed, LocalDate from, LocalDate last, String zh, String en) {
    Period period = Period.of(typed).orElseThrow();
    assertEquals(last, period.after(from, Calendars.SHIPPED));
    assertEquals(zh, period.words().zh());
    assertEquals(en, period.words().en());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "wd", "-3wd", "3w", "3.5d", "三天", "３wd", "10000d", "3wd 1d"})
  void otherTextsAreNoPeriods(String typed) {
    assertEquals(Optional.empty(), Period.of(typed));
  }
}
