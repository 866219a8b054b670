package org.gongkai.link;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.gongkai.model.Document;

/** Whether a document waits to be published, and why. */
enum Pending {
  NO(""),
  SCHEDULED("scheduled"),
  DRAFT("draft");

  /** Fields that say since when there is what a document without a day of publication is about. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "inOfficeSince",
          "effectiveOn",
          "openedOn",
          "startedOn",
          "establishedOn",
          "writtenOn",
          "generatedOn");

  private final String key;

  Pending(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static Pending of(Document document, LocalDateTime now) {
    if (document.flag("draft")) {
      return DRAFT;
    }
    return document.publishedOn().filter(now::isBefore).isPresent() ? SCHEDULED : NO;
  }

  /**
   * Whether what a document is about came after a day (任职日期): of those that do not say when they
   * were published, it is all that tells that they were not there yet.
   */
  static boolean beganAfter(LocalDate day, Document document) {
    return document.publishedOn().isEmpty()
        && document.values().stream()
            .filter(value -> BEGINNINGS.contains(value.spec().key()))
            .anyMatch(value -> value.value() instanceof LocalDate began && began.isAfter(day));
  }
}
