package org.gongkai.link;

import java.time.LocalDate;
import org.gongkai.model.Document;

/** Whether a document waits to be published, and why. */
enum Pending {
  NO(""),
  DRAFT("draft"),
  SCHEDULED("scheduled");

  private final String key;

  Pending(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static Pending of(Document document, LocalDate today) {
    if (document.flag("draft")) {
      return DRAFT;
    }
    boolean later = document.publishedOn().filter(d -> d.toLocalDate().isAfter(today)).isPresent();
    return later ? SCHEDULED : NO;
  }
}
