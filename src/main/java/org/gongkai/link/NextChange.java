package org.gongkai.link;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.model.Document;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.RollUp;
import org.gongkai.model.Site;

/**
 * When a site will be another without anybody editing it: a document comes out, the status of one
 * changes, or that it lapses soon is told.
 */
final class NextChange {

  private static final Pattern YEAR = Pattern.compile("/([0-9]{4})\\.[a-z]+$");

  private final LocalDateTime now;
  private final Map<LocalDateTime, NavigableSet<String>> moments = new TreeMap<>();

  /** Those at which more changes than what is told of a policy that lapses soon. */
  private final Set<LocalDateTime> real = new HashSet<>();

  private NextChange(LocalDateTime now) {
    this.now = now;
  }

  /**
   * The first change after a moment.
   *
   * @param upcoming documents that are not due yet, and will be shown when they are
   * @param units annual reports of other bodies, whose sum is shown from a day on
   * @param records when the ledgers will say something else
   */
  static Optional<Site.Change> after(
      LocalDateTime now,
      List<Site.Item> items,
      List<Document> upcoming,
      List<Document> units,
      Optional<Site.Change> records) {
    NextChange changes = new NextChange(now);
    upcoming.forEach(document -> document.publishedOn().ifPresent(at -> changes.add(at, document)));
    items.forEach(changes::status);
    units.forEach(changes::sum);
    records.ifPresent(change -> change.paths().forEach(path -> changes.add(change.at(), path)));
    return changes.moments.entrySet().stream()
        .findFirst()
        .map(
            first ->
                new Site.Change(
                    first.getKey(),
                    List.copyOf(first.getValue()),
                    !changes.real.contains(first.getKey())));
  }

  /**
   * A sum is shown when its year, by which its files are named, is over, or all reports are due.
   */
  private void sum(Document unit) {
    Matcher year = YEAR.matcher(unit.path());
    if (year.find()) {
      int of = Integer.parseInt(year.group(1));
      add(LocalDate.of(of + 1, 1, 1).atStartOfDay(), unit);
      add(RollUp.shownAtLatest(of).atStartOfDay(), unit);
    }
  }

  private void add(LocalDateTime at, Document document) {
    add(at, document.path());
  }

  private void add(LocalDateTime at, String path) {
    real.add(at);
    announce(at, path);
  }

  private void announce(LocalDateTime at, String path) {
    if (at.isAfter(now)) {
      moments.computeIfAbsent(at, moment -> new TreeSet<>()).add(path);
    }
  }

  /** When a document is withdrawn, and the first day on which it has another status than today. */
  private void status(Site.Item item) {
    Document document = item.document();
    if (item.pending().equals(Pending.SCHEDULED.key())) {
      document.publishedOn().ifPresent(at -> add(at, document));
    }
    document.date("withdrawnOn").ifPresent(day -> add(day.atStartOfDay(), document));
    if (document.isOf("policy")) {
      document
          .date("expiresOn")
          .map(day -> day.minusDays(Site.LAPSING_WITHIN_DAYS))
          .ifPresent(day -> announce(day.atStartOfDay(), document.path()));
    }
    for (LocalDate day : turningDays(item)) {
      if (!Status.of(document, item.relations(), day).equals(item.status())) {
        add(day.atStartOfDay(), document);
        return;
      }
    }
  }

  /**
   * Days after today on which a status may begin or end: those that its dates and relations say.
   */
  private NavigableSet<LocalDate> turningDays(Site.Item item) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    if (!item.status().isEmpty()) {
      for (FieldValue value : item.document().values()) {
        if (value.spec().type() == FieldSpec.Type.DATE) {
          LocalDate day = (LocalDate) value.value();
          days.add(day);
          days.add(day.plusDays(1));
        }
      }
      item.relations().forEach(relation -> relation.since().ifPresent(days::add));
    }
    return days.tailSet(now.toLocalDate(), false);
  }
}
