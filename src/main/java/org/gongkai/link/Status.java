package org.gongkai.link;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/** The status (有效性) of a policy on a day, from its dates and what other documents do to it. */
final class Status {

  private Status() {}

  /** A key of the vocabulary {@code status}; empty for kinds that have no status. */
  static String of(Document document, List<Site.Relation> relations, LocalDate today) {
    if (!document.column().kind().equals("policy")) {
      return "";
    }
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
