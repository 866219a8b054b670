package org.gongkai.report;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as reports write them: 61, 1,929, 92.8, 六十一, 二〇二一. */
final class ChineseNumber {

  private static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumber() {}

  /** The number that a token says; nothing if it is none. */
  static Optional<BigDecimal> of(String token) {
    if (token.charAt(0) < 0x80) {
      return Optional.of(new BigDecimal(token.replace(",", "")));
    }
    String digits = token.replace('零', '〇').replace('两', '二');
    boolean positional = digits.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    if (positional) {
      return digits.length() == 2 ? Optional.empty() : Optional.of(positional(digits));
    }
    long number = withUnits(digits);
    return number < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(number));
  }

  private static BigDecimal positional(String digits) {
    BigDecimal number = BigDecimal.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      int digit = DIGITS.indexOf(digits.charAt(i));
      number = number.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit));
    }
    return number;
  }

  /** A number such as 一千零五十; negative if it is none. */
  private static long withUnits(String digits) {
    long whole = 0;
    long section = 0;
    long digit = -1;
    long last = Long.MAX_VALUE;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      long unit = unit(c);
      if (unit == 0) {
        if (digit > 0) {
          return -1;
        }
        digit = DIGITS.indexOf(c);
      } else if (unit == 10_000) {
        whole = (section + Math.max(0, digit)) * unit;
        section = 0;
        digit = -1;
        last = Long.MAX_VALUE;
      } else {
        if (unit >= last || digit <= 0 && !(unit == 10 && i == 0)) {
          return -1;
        }
        section += (digit <= 0 ? 1 : digit) * unit;
        last = unit;
        digit = -1;
      }
    }
    return whole + section + Math.max(0, digit);
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      case '万' -> 10_000;
      default -> 0;
    };
  }
}
