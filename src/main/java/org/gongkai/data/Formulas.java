package org.gongkai.data;

import java.util.regex.Pattern;

/**
 * What a spreadsheet would run as a formula (OWASP: CSV injection). A text that begins like one
 * gets an apostrophe in front, by which spreadsheets know texts.
 */
final class Formulas {

  private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  private Formulas() {}

  /** The text, harmless. Numbers stay numbers: {@code -1.5} is no formula. */
  static String defused(String text) {
    boolean formula =
        !text.isEmpty()
            && BEGINNINGS.indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    return formula ? "'" + text : text;
  }
}
