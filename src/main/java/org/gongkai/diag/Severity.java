package org.gongkai.diag;

/** How much a problem weighs: an error keeps everything from being written. */
public enum Severity {
  ERROR("error"),
  WARNING("warning"),
  /** What a draft still lacks, where drafts are looked at while they are written. */
  UNFINISHED("unfinished");

  private final String key;

  Severity(String key) {
    this.key = key;
  }

  /** The word in machine-readable output. */
  public String key() {
    return key;
  }
}
