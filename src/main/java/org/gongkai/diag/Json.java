package org.gongkai.diag;

import java.nio.charset.StandardCharsets;

/**
 * Writes trees of maps, lists, strings, whole numbers, decimals and booleans as JSON (RFC 8259):
 * the same bytes on every machine, characters as they are, decimals without exponent.
 */
public final class Json {

  private Json() {}

  /** A file's bytes: UTF-8, indented by two spaces, with a line end at the end. */
  public static byte[] bytes(Object plain) {
    JsonWriter out = new JsonWriter(true);
    out.write(plain);
    out.lineEnd();
    return out.bytes();
  }

  /** The same text without the line end at the end. */
  public static String text(Object plain) {
    return text(plain, true);
  }

  /** One line for a {@code script} element: nothing in it can end the element or the line. */
  public static String script(Object plain) {
    String json = text(plain, false);
    StringBuilder out = new StringBuilder(json.length() + 32);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '<' -> out.append("\\u003C");
        case '>' -> out.append("\\u003E");
        case '&' -> out.append("\\u0026");
        case '\u2028' -> out.append("\\u2028");
        case '\u2029' -> out.append("\\u2029");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String text(Object plain, boolean indented) {
    JsonWriter out = new JsonWriter(indented);
    out.write(plain);
    return new String(out.bytes(), StandardCharsets.UTF_8);
  }
}
