package org.gongkai.link;

import java.time.LocalDateTime;
import org.gongkai.model.Document;

/** Whether a document waits to be published, and why. */
enum Pending {
  NO(""),
  SCHEDULED("scheduled"),
  DRAFT("draft");

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
}
