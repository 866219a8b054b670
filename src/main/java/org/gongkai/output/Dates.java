package org.gongkai.output;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** Dates as they are printed. */
public final class Dates {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private Dates() {}

  /** {@code 2021-03-22 09:30}: 发布时间 on pages (政府网站发展指引). */
  public static String minute(LocalDateTime moment) {
    return MINUTE.format(moment);
  }

  public static String minute(Document document) {
    return document.publishedOn().map(Dates::minute).orElse("");
  }

  /** {@code 2021-03-22}: when it was published or else updated; empty if not known. */
  public static String day(Document document) {
    return since(document).map(Dates::day).orElse("");
  }

  /** When it was published or, for a page that does not say, last updated. */
  public static Optional<LocalDateTime> since(Document document) {
    return document.publishedOn().or(() -> updated(document));
  }

  public static String day(LocalDateTime moment) {
    return moment.toLocalDate().toString();
  }

  /** When it last changed: it was published, or updated since; not on a day still to come. */
  public static Optional<LocalDateTime> changed(Document document, LocalDate today) {
    Optional<LocalDateTime> updated =
        updated(document).filter(moment -> !moment.toLocalDate().isAfter(today));
    return Stream.concat(document.publishedOn().stream(), updated.stream())
        .max(Comparator.naturalOrder());
  }

  /**
   * In a snapshot, the day of the update that a document's text comes from, if that came later: the
   * text as it was is not kept.
   */
  public static Optional<LocalDate> textOf(Site site, Document document) {
    return site.snapshot()
        ? updated(document).map(LocalDateTime::toLocalDate).filter(site.today()::isBefore)
        : Optional.empty();
  }

  private static Optional<LocalDateTime> updated(Document document) {
    return document.date("updatedOn").map(LocalDate::atStartOfDay);
  }

  /** RFC 3339. */
  public static String offset(LocalDateTime moment, ZoneId zone) {
    return OFFSET.format(moment.atZone(zone));
  }

  /** {@code 2021年3月1日}: in sentences, Arabic digits without zeros in front. */
  public static String words(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
