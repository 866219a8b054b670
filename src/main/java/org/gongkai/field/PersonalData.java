package org.gongkai.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Text;

/**
 * Finds numbers of persons in a text (个人信息): citizens' identity numbers (GB 11643—1999) by their
 * check digit, mobile phones by their form, bank cards by Luhn's.
 */
public final class PersonalData {

  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<![0-9A-Za-z])[1-9]\\d{5}((?:18|19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
              + "\\d{3}[\\dXx](?![0-9A-Za-z])");
  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}(?!\\d)");
  private static final Pattern CARD =
      Pattern.compile("(?<!\\d)(?=62|4|5[1-5]|9)\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?!\\d)");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D");

  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83", "91");
  private static final String IDENTITY_CHECK = "10X98765432";

  /** Characters and weights of the codes of organisations (GB 32100—2015). */
  private static final String ORGANISATION = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int ORGANISATION_BASE = 3;

  /** The digits of a mobile phone's number. */
  private static final int SHORTEST = 11;

  private PersonalData() {}

  /** A number: what sort it is, and its first digits with stars for the others. */
  public record Found(Text sort, String masked) {}

  /** The first number of a person in a text. */
  public static Optional<Found> find(String text) {
    if (!hasManyDigits(text)) {
      return Optional.empty();
    }
    String plain = plain(text);
    return first(IDENTITY, plain, PersonalData::isIdentity, new Text("身份证号", "identity number"))
        .or(() -> first(MOBILE, plain, n -> true, new Text("手机号", "mobile phone number")))
        .or(() -> first(CARD, plain, PersonalData::isCard, new Text("银行卡号", "bank card number")));
  }

  /** Whether there are enough digits for the shortest of the numbers. */
  private static boolean hasManyDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' || c >= '０' && c <= '９' ? 1 : 0;
    }
    return digits >= SHORTEST;
  }

  /** Full-width digits as ASCII ones, without characters of no width: numbers hide there. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        out.append((char) (c - '０' + '0'));
      } else if (Character.getType(c) != Character.FORMAT) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static Optional<Found> first(
      Pattern pattern, String text, java.util.function.Predicate<String> test, Text sort) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      if (test.test(found.group())) {
        String shown = found.group().substring(0, 3);
        return Optional.of(new Found(sort, shown + "*".repeat(found.group().length() - 3)));
      }
    }
    return Optional.empty();
  }

  private static boolean isIdentity(String number) {
    try {
      LocalDate.of(
          Integer.parseInt(number.substring(6, 10)),
          Integer.parseInt(number.substring(10, 12)),
          Integer.parseInt(number.substring(12, 14)));
    } catch (DateTimeException e) {
      return false; // no such day: no identity number
    }
    int sum = 0;
    int weight = 1;
    for (int i = 16; i >= 0; i--) {
      weight = weight * 2 % 11;
      sum += (number.charAt(i) - '0') * weight;
    }
    char check = Character.toUpperCase(number.charAt(17));
    return PROVINCES.contains(number.substring(0, 2)) && IDENTITY_CHECK.charAt(sum % 11) == check;
  }

  private static boolean isCard(String typed) {
    String digits = NO_DIGIT.matcher(typed).replaceAll("");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0 && !isOrganisation(digits);
  }

  /** Whether it is an organisation's unified social credit code (统一社会信用代码) of digits alone. */
  private static boolean isOrganisation(String code) {
    if (code.length() != 18) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ORGANISATION.indexOf(code.charAt(i)) * weight;
      weight = weight * ORGANISATION_BASE % 31;
    }
    return ORGANISATION.charAt((31 - sum % 31) % 31) == code.charAt(17);
  }
}
