package org.gongkai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a text, written in one way: half-width digits, full-width marks, no spaces but
 * between words of Latin letters. What stands in quotation or title marks is blotted out.
 *
 * @param before what stands just before it in its paragraph, in the same way
 * @param at offset in the whole text of each character, and of the end
 */
record ProseSentence(String text, String before, List<Integer> at) {

  /** No sentence is longer; what would be is no prose. */
  private static final int LONGEST = 1000;

  private static final String ENDS = "。！？\n\t";
  private static final List<String> OUTCOMES =
      List.of("予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理");
  private static final Pattern QUOTED =
      Pattern.compile("《[^《》]{0,80}》|“[^“”]{0,60}”|「[^「」]{0,60}」");

  ProseSentence {
    at = List.copyOf(at);
  }

  /** The sentences of a text, blocks of which are separated by line ends. */
  static List<ProseSentence> of(String plain) {
    List<ProseSentence> all = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    StringBuilder text = new StringBuilder();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i == plain.length() ? '\n' : plain.charAt(i);
      if (ENDS.indexOf(c) >= 0) {
        if (text.length() > 0 && text.length() <= LONGEST) {
          at.add(i);
          String sentence = blotted(text.toString());
          all.add(new ProseSentence(sentence, paragraph.toString(), at));
          paragraph.append(sentence).append('。');
          paragraph.delete(0, Math.max(0, paragraph.length() - LONGEST));
        }
        if (c == '\n') {
          paragraph.setLength(0);
        }
        text.setLength(0);
        at = new ArrayList<>();
      } else if (isMarkOfOutcome(plain, i)) {
        continue;
      } else if (!isBlank(c) || isBetweenWords(plain, i)) {
        text.append(isBlank(c) ? ' ' : usual(c, plain, i));
        at.add(i);
      }
    }
    return all;
  }

  private static String blotted(String text) {
    Matcher quoted = QUOTED.matcher(text);
    return quoted.replaceAll(m -> "□".repeat(m.group().length()));
  }

  /** Whether it is a quotation mark around the name of an outcome: “予以公开”11件. */
  private static boolean isMarkOfOutcome(String text, int at) {
    return switch (text.charAt(at)) {
      case '“' -> OUTCOMES.stream().anyMatch(name -> text.startsWith(name + "”", at + 1));
      case '”' -> OUTCOMES.stream().anyMatch(name -> text.startsWith("“" + name, at - 5));
      default -> false;
    };
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u3000' || c == '\u2009' || c == '\u202f';
  }

  /** Whether the blank separates letters or digits of Latin script: else 6 38 would be 638. */
  private static boolean isBetweenWords(String text, int blank) {
    if (blank == 0 || !isWord(text.charAt(blank - 1))) {
      return false;
    }
    int after = blank + 1;
    while (after < text.length() && isBlank(text.charAt(after))) {
      after++;
    }
    return after < text.length() && isWord(text.charAt(after));
  }

  private static boolean isWord(char c) {
    char half = c >= '！' && c <= '～' ? (char) (c - 0xfee0) : c;
    return half < 0x80 && Character.isLetterOrDigit(half) || half == '.' || half == ',';
  }

  /** The form of a character that patterns are written in. */
  private static char usual(char c, String text, int at) {
    boolean between = isDigit(text, at - 1) && isDigit(text, at + 1);
    return switch (c) {
      case ',' -> between ? ',' : '，';
      case '，' -> between && text.charAt(at - 1) > 0x80 ? ',' : c;
      case ';' -> '；';
      case ':' -> '：';
      case '(' -> '（';
      case ')' -> '）';
      case '％' -> '%';
      case '．' -> '.';
      case '○' -> '〇';
      default ->
          c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ'
              ? (char) (c - 0xfee0)
              : c;
    };
  }

  private static boolean isDigit(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c >= '0' && c <= '9' || c >= '０' && c <= '９';
  }

  /** The clause that an offset stands in, from its beginning to the offset. */
  String clause(int offset) {
    int start = offset;
    while (start > 0 && "，；：".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, offset);
  }
}
