package org.gongkai.lists;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/**
 * What became of a policy document after it was published (有效性变动): it took effect, was amended or
 * repealed, lapsed, or soon will.
 *
 * @param event a key of the vocabulary {@code statusChange}
 * @param on the day from which it holds; of one that lapses soon its last day
 * @param moment when the site first told it: not before the document that did it was published
 * @param by the documents that did it
 */
public record StatusChange(
    Site.Item item, String event, LocalDate on, LocalDateTime moment, List<Document> by) {

  public static final String NAME = "政策文件有效性变动";
  public static final String FOLDER = "status-changes/";

  /** What a relation, seen from the document that it changes, makes of that one. */
  private static final Map<String, String> EVENTS =
      Map.of(
          "repealedBy", "repealed",
          "replacedBy", "repealed",
          "lapsedBy", "lapsed",
          "partlyRepealedBy", "partly",
          "amendedBy", "amended");

  private static final Set<String> ENDS = Set.of("repealed", "lapsed", "expired");

  public StatusChange {
    by = List.copyOf(by);
  }

  /** All that happened by a day, the newest first. */
  public static List<StatusChange> of(Site site) {
    List<StatusChange> all = new ArrayList<>();
    for (Site.Item item : site.items()) {
      if (item.document().isOf("policy") && item.pending().isEmpty()) {
        all.addAll(of(item, site.today()));
      }
    }
    all.sort(
        Comparator.comparing(StatusChange::moment, Comparator.reverseOrder())
            .thenComparing(change -> change.item().document().path())
            .thenComparing(StatusChange::event));
    return all;
  }

  private static List<StatusChange> of(Site.Item item, LocalDate today) {
    List<StatusChange> all = new ArrayList<>(acted(item));
    Document document = item.document();
    Optional<LocalDate> last = document.date("expiresOn");
    last.map(day -> day.plusDays(1)).ifPresent(day -> all.add(alone(item, "expired", day, day)));
    last.ifPresent(
        day -> all.add(alone(item, "lapsing", day, day.minusDays(Site.LAPSING_WITHIN_DAYS))));
    document.date("effectiveOn").ifPresent(day -> all.add(alone(item, "effective", day, day)));
    Optional<StatusChange> end =
        all.stream()
            .filter(change -> ENDS.contains(change.event()) && !change.on().isAfter(today))
            .min(Comparator.comparing(StatusChange::on));
    LocalDateTime since = document.publishedOn().orElse(LocalDateTime.MIN);
    all.removeIf(
        change ->
            // What was so when the document was published is no change of what the site says.
            !change.moment().isAfter(since)
                || change.moment().toLocalDate().isAfter(today)
                || end.isPresent() && isIdle(change, end.get()));
    return all;
  }

  /** Whether a document had ended before that, or ended in another way first. */
  private static boolean isIdle(StatusChange change, StatusChange end) {
    return change != end
        && (ENDS.contains(change.event())
            || change.event().equals("lapsing")
            || !change.on().isBefore(end.on()));
  }

  private static StatusChange alone(Site.Item item, String event, LocalDate on, LocalDate told) {
    return new StatusChange(item, event, on, told.atStartOfDay(), List.of());
  }

  /** What other documents did, one change a deed and day. */
  private static List<StatusChange> acted(Site.Item item) {
    Map<LocalDate, Map<String, List<Document>>> days = new TreeMap<>();
    for (Site.Relation relation : item.relations()) {
      String event = EVENTS.getOrDefault(relation.key(), "");
      if (!event.isEmpty() && relation.force() == Site.Force.HOLDS) {
        List<Document> by =
            days.computeIfAbsent(relation.since().orElseThrow(), day -> new TreeMap<>())
                .computeIfAbsent(event, e -> new ArrayList<>());
        if (!by.contains(relation.other())) {
          by.add(relation.other());
        }
      }
    }
    List<StatusChange> all = new ArrayList<>();
    days.forEach(
        (day, events) ->
            events.forEach(
                (event, by) -> all.add(new StatusChange(item, event, day, told(day, by), by))));
    return all;
  }

  /** On its day, or when the first of the documents that say it was published. */
  private static LocalDateTime told(LocalDate day, List<Document> by) {
    LocalDateTime start = day.atStartOfDay();
    return by.stream()
        .flatMap(document -> document.publishedOn().stream())
        .min(Comparator.naturalOrder())
        .filter(start::isBefore)
        .orElse(start);
  }
}
