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
    if (holds(relations, "repealedBy") || holds(relations, "replacedBy")) {
      return "repealed";
    }
    boolean over = document.date("expiresOn").filter(today::isAfter).isPresent();
    if (over || holds(relations, "lapsedBy")) {
      return "expired";
    }
    if (document.date("effectiveOn").filter(today::isBefore).isPresent()) {
      return "notYet";
    }
    if (holds(relations, "partlyRepealedBy")) {
      return "partly";
    }
    return holds(relations, "amendedBy") ? "amended" : "inForce";
  }

  private static boolean holds(List<Site.Relation> relations, String key) {
    return relations.stream()
        .anyMatch(relation -> relation.key().equals(key) && relation.force() == Site.Force.HOLDS);
  }
}
