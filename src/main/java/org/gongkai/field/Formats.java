package org.gongkai.field;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms of single values that files and {@code site.yaml} have in common. */
public final class Formats {

  private static final Pattern PHONE =
      Pattern.compile("(?=(?:\\D*\\d){5})[0-9+()（）\\- 转,，、;；/]{5,60}");

  private static final Pattern MOBILE = Pattern.compile("(?<![0-9-])1[3-9][0-9]{9}(?![0-9])");

  private Formats() {}

  /** Whether a text is one telephone number or several. */
  public static boolean isPhone(String typed) {
    return PHONE.matcher(typed).matches();
  }

  /** Whether one of the numbers is a mobile telephone, which belongs to a person. */
  public static boolean isMobile(String typed) {
    return MOBILE.matcher(typed.replaceAll("[ -]", "")).find();
  }

  /** An absolute address on the web. */
  public static Optional<URI> address(String typed) {
    try {
      URI uri = new URI(typed);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean fine = web && uri.getHost() != null && uri.getRawUserInfo() == null;
      return fine ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
