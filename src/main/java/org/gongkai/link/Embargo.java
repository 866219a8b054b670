package org.gongkai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Document;
import org.gongkai.model.Reference;

/**
 * Facts in a document that is public which are not due themselves: how many answered a solicitation
 * before it is over, its result before the day of its publication. Taken out here, once, so that no
 * page and no data file can have them.
 */
final class Embargo {

  private static final Set<String> RESULT =
      Set.of("adopted", "resultPublishedOn", "result", "resultDocument", "resultUrl");

  private Embargo() {}

  /** The documents as they are to be on a day. */
  static List<Document> on(LocalDate today, List<Document> documents) {
    return documents.stream().map(d -> d.isOf("solicitation") ? on(today, d) : d).toList();
  }

  private static Document on(LocalDate today, Document solicitation) {
    Set<String> held = new HashSet<>();
    if (solicitation.date("closedOn").filter(today::isAfter).isEmpty()) {
      held.add("responses");
    }
    if (isResultHeldBack(solicitation, today)) {
      held.addAll(RESULT);
    }
    return held.isEmpty() ? solicitation : solicitation.without(held);
  }

  private static boolean isResultHeldBack(Document document, LocalDate today) {
    return document.isOf("solicitation")
        && document.date("resultPublishedOn").filter(today::isBefore).isPresent();
  }

  /** What facts that are held back refer to must be there all the same, or their day fails. */
  static List<Problem> check(Linker.Input input, Register register) {
    List<Problem> problems = new ArrayList<>();
    for (Document document : input.documents()) {
      if (isResultHeldBack(document, input.today()) && !document.flag("draft")) {
        document.references("resultDocument").stream()
            .flatMap(reference -> check(document, reference, register).stream())
            .forEach(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> check(
      Document document, Reference reference, Register register) {
    String name = reference.target();
    Optional<Document> result = register.named(name).stream().findFirst();
    if (result.isEmpty()) {
      return register.isUnread(name)
          ? Optional.empty()
          : Optional.of(
              Problem.of(
                  Code.REFERENCE_UNKNOWN,
                  reference.place(),
                  name,
                  Near.named(name, document, register)));
    }
    LocalDate day = document.date("resultPublishedOn").orElseThrow();
    boolean late = result.get().publishedOn().filter(d -> d.toLocalDate().isAfter(day)).isPresent();
    return late || result.get().flag("draft")
        ? Optional.of(Problem.of(Code.LINK_DRAFT, reference.place(), name))
        : Optional.empty();
  }
}
