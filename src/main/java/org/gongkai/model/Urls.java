package org.gongkai.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes and reads the addresses of links (RFC 3986). */
public final class Urls {

  private static final String UNRESERVED = "-._~";
  private static final String PATH_MARKS = UNRESERVED + "/!$&'()*+,;=:@";
  private static final String ANY_MARKS = PATH_MARKS + "?#[]%";
  private static final String HEX = "0123456789ABCDEF";

  private Urls() {}

  /** A path for an address: what has no place in one becomes percent codes. */
  public static String path(String path) {
    return encode(path, PATH_MARKS);
  }

  /** A whole address as typed, with percent codes only for what cannot stand in one. */
  public static String address(String typed) {
    StringBuilder out = new StringBuilder(encode(typed, ANY_MARKS));
    for (int at = out.indexOf("%"); at >= 0; at = out.indexOf("%", at + 1)) {
      boolean code =
          at + 2 < out.length() && isHex(out.charAt(at + 1)) && isHex(out.charAt(at + 2));
      if (!code) {
        out.replace(at, at + 1, "%25");
      }
    }
    return out.toString();
  }

  /** An address escaped for an attribute in double quotes. */
  public static String attribute(String address) {
    return address.indexOf('&') < 0 ? address : address.replace("&", "&amp;");
  }

  /** A text whose percent codes are decoded; nothing if they are no UTF-8. */
  public static Optional<String> decode(String typed) {
    if (typed.indexOf('%') < 0) {
      return Optional.of(typed);
    }
    byte[] in = typed.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      boolean code =
          in[i] == '%' && i + 2 < in.length && isHex((char) in[i + 1]) && isHex((char) in[i + 2]);
      if (code) {
        out.put((byte) (Character.digit(in[i + 1], 16) << 4 | Character.digit(in[i + 2], 16)));
        i += 2;
      } else {
        out.put(in[i]);
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isHex(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  private static String encode(String text, String marks) {
    if (isPlain(text, marks)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() * 2);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isKept(c, marks)) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      if (!isKept(text.charAt(i), marks)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKept(char c, String marks) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c < 0x80 && marks.indexOf(c) >= 0;
  }
}
