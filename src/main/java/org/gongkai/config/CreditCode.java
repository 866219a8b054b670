package org.gongkai.config;

import java.util.List;

/** The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015). */
final class CreditCode {

  private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final List<Integer> WEIGHTS =
      List.of(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28);

  private CreditCode() {}

  /** Whether a text is one: 18 digits to the base 31, the last of which checks the others. */
  static boolean isOne(String typed) {
    if (typed.length() != WEIGHTS.size() + 1) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.size(); i++) {
      int digit = DIGITS.indexOf(typed.charAt(i));
      if (digit < 0) {
        return false;
      }
      sum += digit * WEIGHTS.get(i);
    }
    int base = DIGITS.length();
    return typed.charAt(WEIGHTS.size()) == DIGITS.charAt((base - sum % base) % base);
  }
}
