package org.gongkai.syntax;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;

/** Characters that XML 1.0, and so a feed, cannot hold. */
final class ControlCharacters {

  /** What stands for such a character once it is reported. */
  static final char REPLACEMENT = '\uFFFD';

  /** A text full of them, such as a binary file, is one mistake and not a million. */
  private static final int MOST_REPORTED = 20;

  private static final Pattern REFERENCE =
      Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));");

  private ControlCharacters() {}

  /** Reports the characters of a stretch; true if there are any. */
  static boolean report(SourceText source, int from, int to, List<Problem> problems) {
    String text = source.text();
    int count = 0;
    for (int at = next(text, from, to); at < to; at = next(text, at + 1, to)) {
      if (++count <= MOST_REPORTED) {
        problems.add(
            Problem.of(
                Code.FILE_CONTROL_CHARACTER, source.place(at, at + 1), name(text.charAt(at))));
      }
    }
    return count > 0;
  }

  /** Reports the same characters as written in Markdown: {@code &#7;}. */
  static void reportReferences(SourceText source, int from, List<Problem> problems) {
    if (source.text().indexOf("&#", from) < 0) {
      return;
    }
    Matcher reference = REFERENCE.matcher(source.text());
    reference.region(from, source.text().length());
    int count = 0;
    while (reference.find() && count < MOST_REPORTED) {
      String hex = reference.group(1);
      int c = hex == null ? Integer.parseInt(reference.group(2)) : Integer.parseInt(hex, 16);
      if (isOne(c)) {
        count++;
        problems.add(
            Problem.of(
                Code.FILE_CONTROL_CHARACTER,
                source.place(reference.start(), reference.end()),
                name(c)));
      }
    }
  }

  /** The offset of the first such character, or the end. */
  static int next(CharSequence text, int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c >= ' ' && c < 0x7f) {
        continue;
      }
      if (Character.isHighSurrogate(c) && at + 1 < to && isLow(text.charAt(at + 1))) {
        at++;
      } else if (isOne(c)) {
        return at;
      }
    }
    return to;
  }

  /** The text with such characters replaced, as long as before. */
  static String replaced(String text) {
    int at = next(text, 0, text.length());
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (; at < text.length(); at = next(text, at + 1, text.length())) {
      out.setCharAt(at, REPLACEMENT);
    }
    return out.toString();
  }

  /** The name by which Unicode calls a character: {@code U+0007}. */
  static String name(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }

  /** Whether a code point is one, a half of a surrogate pair included. */
  static boolean isOne(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7f && c < 0xa0;
    return control || c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff;
  }

  private static boolean isLow(char c) {
    return Character.isLowSurrogate(c);
  }
}
