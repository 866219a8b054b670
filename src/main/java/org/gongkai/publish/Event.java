package org.gongkai.publish;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.JsonReader;

/**
 * That a release came before readers: a line of the journal.
 *
 * @param at when
 * @param release which
 * @param previous what readers saw before; empty for the first
 * @param head the commit that the branch was at: a push that moved it on is not published yet
 * @param source what the release was made of
 * @param size how much it holds
 * @param changes what it changed for readers
 */
public record Event(
    Instant at,
    Kind kind,
    String release,
    String previous,
    String head,
    Source source,
    Size size,
    Changes.Counts changes) {

  /** Why a release came before readers. */
  public enum Kind {
    /** A push. */
    PUBLISH,
    /** The same content on another day. */
    REFRESH,
    /** Somebody went back. */
    ROLLBACK;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a release was made of. */
  public record Source(String commit, String author, Instant time, String subject) {}

  /**
   * How much a release holds, and the day it is for.
   *
   * @param next when the site will be another without anybody editing it, in its time zone
   */
  public record Size(LocalDate today, int documents, int files, Optional<LocalDateTime> next) {}

  /** As JSON, without what only the journal needs. */
  public Map<String, Object> plain() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("at", at.toString());
    map.put("event", kind.key());
    map.put("release", release);
    map.put("previous", previous);
    map.put("head", head);
    map.put("commit", source.commit());
    map.put("author", source.author());
    map.put("time", source.time().toString());
    map.put("subject", source.subject());
    map.put("today", size.today().toString());
    map.put("documents", size.documents());
    map.put("files", size.files());
    map.put("next", size.next().map(LocalDateTime::toString).orElse(null));
    map.put("added", changes.added());
    map.put("changed", changes.changed());
    map.put("withdrawn", changes.withdrawn());
    return map;
  }

  /** A line of the journal; empty when a crash has torn it. */
  static Optional<Event> read(String line) {
    return JsonReader.object(line.getBytes(StandardCharsets.UTF_8)).flatMap(Event::read);
  }

  private static Optional<Event> read(Map<String, Object> map) {
    try {
      return Optional.of(
          new Event(
              Instant.parse(text(map, "at")),
              Kind.valueOf(text(map, "event").toUpperCase(Locale.ROOT)),
              text(map, "release"),
              text(map, "previous"),
              text(map, "head"),
              new Source(
                  text(map, "commit"),
                  text(map, "author"),
                  Instant.parse(text(map, "time")),
                  text(map, "subject")),
              new Size(
                  LocalDate.parse(text(map, "today")),
                  number(map, "documents"),
                  number(map, "files"),
                  moment(map, "next")),
              new Changes.Counts(
                  number(map, "added"), number(map, "changed"), number(map, "withdrawn"))));
    } catch (ClassCastException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> moment(Map<String, Object> map, String key) {
    return Optional.ofNullable((String) map.get(key)).map(LocalDateTime::parse);
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key));
  }

  private static int number(Map<String, Object> map, String key) {
    return map.get(key) instanceof Long number ? number.intValue() : 0;
  }
}
