package org.gongkai.serve;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By which names the server answers. A page from elsewhere can have the name of its own host lead
 * to this machine (DNS rebinding), and would then read the preview as its own: so only numbers, the
 * names of this machine's loopback, and the name that was asked for are good.
 */
record Hosts(String asked) {

  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+(%25[0-9a-z]+)?]");

  /** Whether a {@code Host} header, with or without a port, is good. */
  boolean isGood(String header) {
    String host = header.replaceFirst(":\\d{0,5}$", "").toLowerCase(Locale.ROOT);
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals(asked.toLowerCase(Locale.ROOT))
        || NUMBER.matcher(host).matches();
  }
}
