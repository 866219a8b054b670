package org.gongkai.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a file, as asked for by {@code Range} (RFC 9110, 14).
 *
 * @param length 0 if the file has nothing there
 */
record ByteRange(long first, long length) {

  private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * The stretch that a header asks for, if it is one that is served: several, other units, and what
   * makes no sense are answered with the whole file.
   */
  static Optional<ByteRange> of(String header, long size) {
    Matcher matcher = ONE.matcher(header);
    if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (matcher.group(1).isEmpty()) {
      long length = Math.min(Long.parseLong(matcher.group(2)), size);
      return Optional.of(new ByteRange(size - length, length));
    }
    long first = Long.parseLong(matcher.group(1));
    long last = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
    if (!matcher.group(2).isEmpty() && last < first) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(first, Math.max(0, Math.min(last, size - 1) - first + 1)));
  }

  /** Whether the file has nothing there. */
  boolean isEmpty() {
    return length == 0;
  }
}
