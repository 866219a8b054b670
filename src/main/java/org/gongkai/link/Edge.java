package org.gongkai.link;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.Document;
import org.gongkai.model.Reference;

/**
 * A relation as it is declared, on the acting side.
 *
 * @param key of the field
 * @param reference as typed
 */
record Edge(Document from, String key, Reference reference, Document to) {

  /** After these the other document is no longer in force. */
  private static final Set<String> ENDING = Set.of("repeals", "replaces", "declaresLapsed");

  /** These change the other document. */
  private static final Set<String> CHANGING = Set.of("amends", "repealsPartly");

  /** These can only be done to what is there already. */
  private static final Set<String> LATER = Set.of("corrects", "forwards");

  boolean ends() {
    return ENDING.contains(key);
  }

  /** Whether the other document's status (有效性) depends on it. */
  boolean acts() {
    return ends() || CHANGING.contains(key);
  }

  /** Whether the other document must have been written before. */
  boolean comesLater() {
    return acts() || LATER.contains(key);
  }

  /** The day from which a document does what it says. */
  static Optional<LocalDate> firstDay(Document document) {
    return document
        .date("effectiveOn")
        .or(() -> document.date("writtenOn"))
        .or(() -> document.publishedOn().map(d -> d.toLocalDate()));
  }
}
