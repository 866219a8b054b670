package org.gongkai.kind;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Text;

/**
 * A document number (发文字号) after GB/T 9704—2012: the organ's mark, the year in full in 〔〕, the
 * number without leading zeros, and 号.
 */
public record DocumentNumber(String prefix, int year, int number) {

  private static final Pattern NORMAL =
      Pattern.compile("([\\p{IsHan}（）]+)〔((?:19|20)\\d{2})〕([1-9]\\d{0,4})号");

  /** Decrees and announcements are numbered in a series of their own. */
  private static final Pattern SERIES =
      Pattern.compile(
          "[\\p{IsHan}（）]*(?:令|公告|通告|公报|决定|决议) ?（?第(?:[1-9]\\d{0,4}|[一二三四五六七八九十百〇零]+)号）?"
              + "|[\\p{IsHan}（）]* ?（?(?:19|20)\\d{2}年第[1-9]\\d{0,4}号）?"
              + "|第[1-9]\\d{0,4}号令?");

  /** A number of a series that does not say whose it is: {@code 第5号}, {@code 2021年第3号}. */
  private static final Pattern ANYBODYS =
      Pattern.compile("(?:令|公告|通告|公报|决定|决议)? ?（?(?:\\d{4}年)?第.*");

  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<=[〕第])0+(?=[1-9])");
  private static final Pattern ORDINAL = Pattern.compile("(?<=〕)第");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u3000]+");
  private static final Pattern BRACKETED_YEAR =
      Pattern.compile("[\\[［【(（﹝<＜《〈{｛「『〔]((?:19|20)\\d{2})年?[\\]］】)）﹞>＞》〉}｝」』〕]");

  private static final Text FORM =
      new Text("机关代字〔年份〕n号，例如 周政办〔2021〕12号", "mark〔year〕n号, such as 周政办〔2021〕12号");

  /** The parts of a number; empty for the series of decrees and announcements. */
  public static Optional<DocumentNumber> of(String typed) {
    Matcher parts = NORMAL.matcher(typed);
    return parts.matches()
        ? Optional.of(
            new DocumentNumber(
                parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }

  /** Whether a number says who gave it; if not, other organs have the same number. */
  public static boolean namesIssuer(String number) {
    return !ANYBODYS.matcher(number).matches();
  }

  /** How a number must be written instead; empty if it is written well. */
  public static Optional<Text> correction(String typed) {
    if (isWell(typed)) {
      return Optional.empty();
    }
    String normal = normal(typed);
    if (isWell(normal)) {
      return Optional.of(Text.of(normal));
    }
    return Optional.of(isWell(normal + "号") ? Text.of(normal + "号") : FORM);
  }

  private static boolean isWell(String number) {
    return NORMAL.matcher(number).matches() || SERIES.matcher(number).matches();
  }

  private static String normal(String typed) {
    StringBuilder digits = new StringBuilder(typed.length());
    typed
        .codePoints()
        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
        .forEach(digits::appendCodePoint);
    String text = SPACES.matcher(digits).replaceAll("");
    text = BRACKETED_YEAR.matcher(text).replaceFirst("〔$1〕");
    text = ORDINAL.matcher(text).replaceAll("");
    return LEADING_ZEROS.matcher(text).replaceAll("");
  }

  @Override
  public String toString() {
    return prefix + "〔" + year + "〕" + number + "号";
  }
}
