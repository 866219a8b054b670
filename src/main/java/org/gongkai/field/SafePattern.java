package org.gongkai.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gongkai.diag.Text;

/**
 * The form that a site prescribes for its index numbers (索引号) or the texts of a field: a regular
 * expression of the simple sort, in which only single characters are repeated. So every step of a
 * match looks at a character, and counting these keeps careless patterns from running on.
 */
public final class SafePattern {

  /** What a pattern may be made of, for people. */
  public static final Text EXPECTED =
      new Text(
          "字母、数字、\\d{4} 这样的位数和 (甲|乙) 这样的选择，例如 411600-\\d{4}-\\d{5}",
          "letters, digits, counts such as \\d{4} and choices such as (A|B), as in"
              + " 411600-\\d{4}-\\d{5}");

  private static final int LONGEST_PATTERN = 200;
  private static final int LONGEST_TEXT = 100;
  private static final int MOST_STEPS = 20_000;

  /** Most of a pattern: a character, an escaped sign, {@code \\d}, a class. */
  private static final String ATOM =
      "(?:[^\\\\\\[\\](){}|*+?^$]|\\\\[dw.*+?()\\[\\]{}|^$/\\\\-]"
          + "|\\[\\^?(?:[^\\[\\]\\\\&^]|\\\\[dw.\\[\\]\\\\^-])+])";

  /** A choice, of which nothing can be empty. */
  private static final String CHOICE = "(?:" + ATOM + "(?:\\{[1-9]\\d?(?:,\\d\\d?)?}|\\+)?)+";

  private static final Pattern SIMPLE =
      Pattern.compile(
          "\\^?(?:"
              + ATOM
              + "(?:\\{\\d\\d?(?:,\\d{0,2})?}|[*+?])?|\\((?:\\?:)?"
              + CHOICE
              + "(?:\\|"
              + CHOICE
              + ")*\\))+\\$?");

  private static final Pattern DIGITS = Pattern.compile("\\\\d(?:\\{(\\d\\d?)})?(?![+*?{])");
  private static final Pattern PLAIN = Pattern.compile("[^\\\\\\[\\](){}|*+?^$.]*");

  private SafePattern() {}

  /** Whether a regular expression can be used as a form. */
  public static boolean isOne(String regex) {
    if (regex.length() > LONGEST_PATTERN || !SIMPLE.matcher(regex).matches()) {
      return false;
    }
    try {
      Pattern.compile(regex);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Whether a text has the form; one that takes too long to compare has not. */
  public static boolean matches(Pattern form, String typed) {
    if (typed.length() > LONGEST_TEXT) {
      return false;
    }
    try {
      return form.matcher(new Metered(typed)).matches();
    } catch (TooLong e) {
      return false;
    }
  }

  /** The form as an example where it consists of digits and other characters as they are. */
  public static Text shown(Pattern form) {
    String example =
        DIGITS
            .matcher(form.pattern())
            .replaceAll(
                found -> "0".repeat(found.group(1) == null ? 1 : Integer.parseInt(found.group(1))));
    Matcher plain = PLAIN.matcher(example);
    return plain.matches()
        ? new Text(example + "（0 代表任意一位数字）", example + " (0 stands for any digit)")
        : Text.of(form.pattern());
  }

  /** A text that counts how often it is looked at. */
  private static final class Metered implements CharSequence {
    private final String text;
    private int steps;

    Metered(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }
  }

  /** Leaves a match that takes too long; never leaves this class. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("too long", null, false, false);
    }
  }
}
