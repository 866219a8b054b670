package org.gongkai.serve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The site on today and on the days that somebody has lately asked to see it on. */
final class Days {

  /** More are not kept, but made again. */
  private static final int MOST = 3;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Preview preview;
  private final Map<Optional<LocalDate>, Shown> shown = new LinkedHashMap<>(8, 0.75f, true);

  Days(Preview preview) {
    this.preview = preview;
  }

  /** What is shown on a day, brought up to date. */
  Shown at(Optional<LocalDate> day) {
    Preview.Attempt attempt = preview.attempt(day);
    Shown found;
    synchronized (shown) {
      found = shown.computeIfAbsent(day, d -> new Shown(attempt));
      // Today is looked at each time, so that it is never the eldest.
      shown.get(Optional.<LocalDate>empty());
      if (shown.size() > MOST + 1) {
        shown.remove(shown.keySet().iterator().next());
      }
    }
    found.take(attempt);
    return found;
  }

  /** The day that a text names, if it is one. */
  static Optional<LocalDate> day(String typed) {
    try {
      return DAY.matcher(typed).matches() ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
