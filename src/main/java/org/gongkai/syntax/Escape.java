package org.gongkai.syntax;

/** Escapes text for HTML. */
final class Escape {

  private Escape() {}

  static void text(String text, StringBuilder out) {
    escape(text, false, out);
  }

  static void attribute(String text, StringBuilder out) {
    escape(text, true, out);
  }

  private static void escape(String text, boolean quotes, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> ampersand(text, i, out);
        case '"' -> out.append(quotes ? "&quot;" : "\"");
        default -> out.append(c);
      }
    }
  }

  /** Raw HTML may hold references already: {@code &nbsp;} stays what it is. */
  private static void ampersand(String text, int at, StringBuilder out) {
    int end = at + 1;
    while (end < text.length()
        && end - at < 32
        && (text.charAt(end) == '#' || Character.isLetterOrDigit(text.charAt(end)))) {
      end++;
    }
    boolean reference = end > at + 1 && end < text.length() && text.charAt(end) == ';';
    out.append(reference ? "&" : "&amp;");
  }

  /** The text of raw HTML, with the references that people type read. */
  static String unescape(String html) {
    if (html.indexOf('&') < 0) {
      return html;
    }
    return html.replace("&nbsp;", "\u00a0")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
