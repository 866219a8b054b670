package org.gongkai.diag;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes one tree as JSON, characters straight into bytes. Half of what a site holds goes through
 * here; a general generator that looks at each character three times took twice as long.
 */
final class JsonWriter {

  /** The most bytes that one character of a text becomes: a control character's escape. */
  private static final int MOST = 6;

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  private final boolean indented;
  private byte[] out = new byte[16 * 1024];
  private int length;
  private int depth;

  JsonWriter(boolean indented) {
    this.indented = indented;
  }

  byte[] bytes() {
    return Arrays.copyOf(out, length);
  }

  void lineEnd() {
    room(1);
    out[length++] = '\n';
  }

  void write(Object plain) {
    if (plain instanceof String text) {
      string(text);
    } else if (plain instanceof Map<?, ?> map) {
      map(map);
    } else if (plain instanceof List<?> list) {
      list(list);
    } else if (plain instanceof BigDecimal number) {
      ascii(number.toPlainString());
    } else if (plain == null
        || plain instanceof Integer
        || plain instanceof Long
        || plain instanceof Boolean) {
      ascii(String.valueOf(plain));
    } else {
      throw new IllegalArgumentException("not plain data: " + plain.getClass().getName());
    }
  }

  private void map(Map<?, ?> map) {
    ascii("{");
    depth++;
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      line();
      string((String) entry.getKey());
      ascii(indented ? ": " : ":");
      write(entry.getValue());
      ascii(entries.hasNext() ? "," : "");
    }
    depth--;
    if (!map.isEmpty()) {
      line();
    }
    ascii("}");
  }

  private void list(List<?> list) {
    ascii("[");
    depth++;
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      line();
      write(items.next());
      ascii(items.hasNext() ? "," : "");
    }
    depth--;
    if (!list.isEmpty()) {
      line();
    }
    ascii("]");
  }

  private void line() {
    if (indented) {
      lineEnd();
      ascii("  ".repeat(depth));
    }
  }

  private void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      out[length++] = (byte) text.charAt(i);
    }
  }

  private void string(String text) {
    char[] chars = text.toCharArray();
    room(2);
    out[length++] = '"';
    for (int i = 0; i < chars.length; ) {
      int end = Math.min(chars.length, i + 4096);
      room((end - i + 1) * MOST);
      i = piece(chars, i, end);
    }
    room(1);
    out[length++] = '"';
  }

  /** Writes characters up to an end, or one more if a pair straddles it; where it stopped. */
  private int piece(char[] chars, int from, int end) {
    byte[] to = out;
    int n = length;
    int i = from;
    while (i < end) {
      char c = chars[i++];
      if (c < 0x80) {
        if (c < ' ' || c == '"' || c == '\\') {
          length = n;
          escape(c);
          n = length;
        } else {
          to[n++] = (byte) c;
        }
      } else if (c < 0x800) {
        to[n++] = (byte) (0xc0 | c >> 6);
        to[n++] = (byte) (0x80 | c & 0x3f);
      } else if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        to[n++] = (byte) (0xe0 | c >> 12);
        to[n++] = (byte) (0x80 | c >> 6 & 0x3f);
        to[n++] = (byte) (0x80 | c & 0x3f);
      } else if (i < chars.length && Character.isSurrogatePair(c, chars[i])) {
        int point = Character.toCodePoint(c, chars[i++]);
        to[n++] = (byte) (0xf0 | point >> 18);
        to[n++] = (byte) (0x80 | point >> 12 & 0x3f);
        to[n++] = (byte) (0x80 | point >> 6 & 0x3f);
        to[n++] = (byte) (0x80 | point & 0x3f);
      } else {
        // Half a surrogate pair is no character and has no bytes: U+FFFD stands for it.
        to[n++] = (byte) 0xef;
        to[n++] = (byte) 0xbf;
        to[n++] = (byte) 0xbd;
      }
    }
    length = n;
    return i;
  }

  private void escape(char c) {
    out[length++] = '\\';
    switch (c) {
      case '"', '\\' -> out[length++] = (byte) c;
      case '\b' -> out[length++] = 'b';
      case '\t' -> out[length++] = 't';
      case '\n' -> out[length++] = 'n';
      case '\f' -> out[length++] = 'f';
      case '\r' -> out[length++] = 'r';
      default -> {
        out[length++] = 'u';
        out[length++] = '0';
        out[length++] = '0';
        out[length++] = HEX[c >> 4];
        out[length++] = HEX[c & 15];
      }
    }
  }

  private void room(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(length + more, 2 * out.length));
    }
  }
}
