package org.gongkai.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Names of releases: the time in UTC and the beginning of the commit. Their order is the order in
 * which releases were made, also when a clock was put back.
 */
public final class ReleaseIds {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final int TIME_LENGTH = 16;
  private static final int COMMIT_LENGTH = 10;

  private ReleaseIds() {}

  /** The name of a new release, behind all others. */
  static String next(Instant now, String commit, Collection<String> others) {
    Instant time = now.truncatedTo(ChronoUnit.SECONDS);
    if (!others.isEmpty()) {
      Instant last = time(Collections.max(others)).plusSeconds(1);
      time = time.isBefore(last) ? last : time;
    }
    return TIME.format(time.atOffset(ZoneOffset.UTC)) + "-" + commit.substring(0, COMMIT_LENGTH);
  }

  /** When a release was made; long ago if the name says nothing. */
  static Instant time(String id) {
    try {
      return LocalDateTime.parse(id.substring(0, Math.min(TIME_LENGTH, id.length())), TIME)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  /**
   * The release that somebody means.
   *
   * @param typed the whole name, its beginning, or the beginning of its commit
   * @param all the oldest first
   */
  public static String find(String typed, List<String> all) throws PublishRefused {
    List<String> found =
        all.stream()
            .filter(id -> id.startsWith(typed) || typed.length() > 3 && id.contains("-" + typed))
            .toList();
    if (typed.isEmpty() || found.isEmpty()) {
      throw new PublishRefused("没有版本 " + typed, "there is no release " + typed);
    }
    if (found.size() > 1) {
      String list = String.join(", ", found);
      throw new PublishRefused(
          typed + " 可以指好几个版本：" + list, typed + " may mean several releases: " + list);
    }
    return found.get(0);
  }
}
