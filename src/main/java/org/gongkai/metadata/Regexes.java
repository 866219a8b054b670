package org.gongkai.metadata;

import java.util.regex.Pattern;

/** Regular expressions in the words of others. */
final class Regexes {

  /** What may stand behind a backslash where ECMAScript reads Unicode. */
  private static final String ESCAPED = "^$\\.*+?()[]{}|/dDwWsSbBnrtfv";

  private Regexes() {}

  /** A form as ECMA-262 with the Unicode flag has it, for the whole of a text. */
  static String whole(Pattern form) {
    StringBuilder out = new StringBuilder("^(?:");
    String regex = form.pattern();
    boolean inside = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        char next = regex.charAt(++i);
        boolean kept = ESCAPED.indexOf(next) >= 0 || inside && next == '-';
        out.append(kept ? "\\" : "").append(next);
      } else {
        inside = c == '[' || inside && c != ']';
        out.append(c);
      }
    }
    return out.append(")$").toString();
  }

  /** A text as it is, in a regular expression. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append("^$\\.*+?()[]{}|/".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }
}
