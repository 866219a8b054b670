package org.gongkai.link;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/**
 * The status of a document on a day: of a policy (有效性) from its dates and what other documents do
 * to it, of special columns and solicitations from their dates.
 */
final class Status {

  private Status() {}

  /** A key of the vocabulary of the kind's statuses; empty for kinds that have no status. */
  static String of(Document document, List<Site.Relation> relations, LocalDate today) {
    return switch (document.column().kind()) {
      case "policy" -> policy(document, relations, today);
      case "solicitation" -> solicitation(document, today);
      case "topic" -> reached(document, "closedOn", today) ? "archived" : "maintained";
      default -> "";
    };
  }

  private static String solicitation(Document document, LocalDate today) {
    if (reached(document, "resultPublishedOn", today)) {
      return "resultPublished";
    }
    if (!reached(document, "openedOn", today)) {
      return "notStarted";
    }
    return document.date("closedOn").filter(today::isAfter).isPresent() ? "closed" : "open";
  }

  private static boolean reached(Document document, String key, LocalDate today) {
    return document.date(key).filter(day -> !day.isAfter(today)).isPresent();
  }

  private static String policy(Document document, List<Site.Relation> relations, LocalDate today) {
    if (holds(relations, "repealedBy", today) || holds(relations, "replacedBy", today)) {
      return "repealed";
    }
    boolean over = document.date("expiresOn").filter(today::isAfter).isPresent();
    if (over || holds(relations, "lapsedBy", today)) {
      return "expired";
    }
    if (document.date("effectiveOn").filter(today::isBefore).isPresent()) {
      return "notYet";
    }
    if (holds(relations, "partlyRepealedBy", today)) {
      return "partly";
    }
    return holds(relations, "amendedBy", today) ? "amended" : "inForce";
  }

  private static boolean holds(List<Site.Relation> relations, String key, LocalDate day) {
    return relations.stream()
        .filter(relation -> relation.key().equals(key) && relation.force() != Site.Force.NEVER)
        .anyMatch(relation -> relation.since().filter(day::isBefore).isEmpty());
  }
}
