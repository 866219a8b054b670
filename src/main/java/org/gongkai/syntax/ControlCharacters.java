package org.gongkai.syntax;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.BadCharacters;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;

/** Finds {@link BadCharacters} that were typed by their numbers, or came in past the decoder. */
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
    if (BadCharacters.areNone(text)) {
      return false;
    }
    int count = 0;
    for (int at = next(text, from, to); at < to; at = next(text, at + 1, to)) {
      if (++count <= MOST_REPORTED) {
        int c = text.codePointAt(at);
        problems.add(
            Problem.of(
                Code.FILE_CONTROL_CHARACTER,
                source.place(at, at + Character.charCount(c)),
                BadCharacters.name(c)));
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
      if (BadCharacters.isOne(c) || c == REPLACEMENT) {
        count++;
        problems.add(
            Problem.of(
                Code.FILE_CONTROL_CHARACTER,
                source.place(reference.start(), reference.end()),
                BadCharacters.name(c)));
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
      int point = Character.codePointAt(text, at);
      if (BadCharacters.isOne(point)) {
        return at;
      }
      at += Character.charCount(point) - 1;
    }
    return to;
  }

  /** The text with such characters replaced, as long as before. */
  static String replaced(String text) {
    if (BadCharacters.areNone(text)) {
      return text;
    }
    int at = next(text, 0, text.length());
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (; at < text.length(); at = next(text, at + 1, text.length())) {
      for (int i = Character.charCount(text.codePointAt(at)); i > 0; i--) {
        out.setCharAt(at + i - 1, REPLACEMENT);
      }
    }
    return out.toString();
  }
}
