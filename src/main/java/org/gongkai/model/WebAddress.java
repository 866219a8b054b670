package org.gongkai.model;

import java.util.regex.Pattern;

/** An address on the web (网址) that a browser can follow. */
public final class WebAddress {

  /** {@code //host}, then perhaps a port and the rest; a name in front of the host deceives. */
  private static final Pattern FORM =
      Pattern.compile(
          "https?://(?:[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]*[\\p{L}\\p{M}\\p{N}])?|\\[[0-9a-f:.]+])"
              + "\\.?(?::[0-9]{1,5})?(?:[/?#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern NO_PLACE = Pattern.compile("[\\s\u00a0\u3000\"<>`]");

  private WebAddress() {}

  public static boolean isOne(String typed) {
    return !hasMarks(typed) && FORM.matcher(typed).matches();
  }

  /** Whether a text has blanks, quotes or angle brackets, which no address can have. */
  public static boolean hasMarks(String typed) {
    return NO_PLACE.matcher(typed).find();
  }
}
