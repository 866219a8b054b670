package org.gongkai.files;

/** How large files may be, and how sizes are written. */
final class Sizes {

  private static final long MB = 1024 * 1024;

  static final long LARGEST_TEXT = MB;
  static final long LARGEST_ATTACHMENT = 100 * MB;

  private Sizes() {}

  /** {@code 3.2 MB}; rounded up, so that a size over a limit never reads like the limit. */
  static String text(long bytes) {
    long tenths = bytes / MB * 10 + (bytes % MB * 10 + MB - 1) / MB;
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " MB";
  }
}
