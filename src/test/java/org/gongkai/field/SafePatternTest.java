package org.gongkai.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {

  @ParameterizedTest
  @ValueSource(strings = {"\\d*", "\\d?", "\\d{0,99}", "[0-9]+", "(\\d|\\w|[0-9])"})
  @Timeout(5)
  void noFormRunsOn(String piece) {
    String regex = piece.repeat(180 / piece.length()) + "x";
    assertTrue(SafePattern.isOne(regex));
    assertFalse(SafePattern.matches(Pattern.compile(regex), "0".repeat(100)));
    assertFalse(SafePattern.matches(Pattern.compile(regex), "0".repeat(20)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(|)(|)x", "(a?|b)x", "(a|b)+", "((a))", "a|b", "[a&&b]", "(?i)a"})
  void choicesAreSimple(String regex) {
    assertFalse(SafePattern.isOne(regex));
    assertTrue(SafePattern.isOne("(411600|ZK[A-Z]{2})-\\d{4}"));
  }

  @ParameterizedTest
  @CsvSource({
    "X-\\d{4}-\\d{5},X-0000-00000（0 代表任意一位数字）",
    "\\d\\d号,00号（0 代表任意一位数字）",
    "X-\\d+,X-\\d+",
    "[A-Z]\\d{4},[A-Z]\\d{4}"
  })
  void formIsShownAsAnExample(String regex, String shown) {
    assertEquals(shown, SafePattern.shown(Pattern.compile(regex)).zh());
  }

  @Test
  void wholeNumberHasTheForm() {
    Pattern form = Pattern.compile("X-\\d{4}");
    assertTrue(SafePattern.matches(form, "X-2021"));
    assertFalse(SafePattern.matches(form, "X-20210"));
    assertFalse(SafePattern.matches(form, "X-2021" + "0".repeat(100)));
  }
}
