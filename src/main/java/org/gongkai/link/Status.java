package org.gongkai.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    if (acts(relations, "repealedBy", today) || acts(relations, "replacedBy", today)) {
      return "repealed";
    }
    boolean over = document.date("expiresOn").filter(today::isAfter).isPresent();
    if (over || acts(relations, "lapsedBy", today)) {
      return "expired";
    }
    if (document.date("effectiveOn").filter(today::isBefore).isPresent()) {
      return "notYet";
    }
    return acts(relations, "amendedBy", today) ? "amended" : "inForce";
  }

  /** Whether a relation has taken effect: from the acting document's own first day. */
  private static boolean acts(List<Site.Relation> relations, String key, LocalDate today) {
    return relations.stream()
        .filter(relation -> relation.key().equals(key))
        .map(relation -> firstDay(relation.other()))
        .anyMatch(day -> day.isPresent() && !day.get().isAfter(today));
  }

  private static Optional<LocalDate> firstDay(Document document) {
    return document
        .date("effectiveOn")
        .or(() -> document.date("writtenOn"))
        .or(() -> document.publishedOn().map(d -> d.toLocalDate()));
  }
}
