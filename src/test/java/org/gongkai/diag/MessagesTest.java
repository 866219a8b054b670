package org.gongkai.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Messages ZH = new Messages(Lang.ZH);
  private static final Messages EN = new Messages(Lang.EN);
  private static final Place PLACE = new SourceText("content/a.md", "").top();

  /** Codes whose message says all by itself. */
  private static final Set<Code> NO_ARGUMENTS =
      Set.of(
          Code.TABLE_BROKEN,
          Code.FILE_NAME_LOCALE,
          Code.FILE_SYMLINK,
          Code.FRONT_MATTER_MISSING,
          Code.FRONT_MATTER_UNCLOSED,
          Code.MARKDOWN_TOO_COMPLEX,
          Code.REPORT_FEE_STATEMENT,
          Code.YAML_DOCUMENTS,
          Code.YAML_NOT_MAPPING);

  private static Set<String> slots(String text) {
    return Pattern.compile("\\{[0-9]}")
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(ZH.keys(), EN.keys());
  }

  @Test
  void everyCodeHasItsFourTexts() {
    for (Messages messages : List.of(ZH, EN)) {
      for (Code code : Code.values()) {
        for (String part : List.of("", ".hint", ".why", ".example")) {
          assertFalse(messages.text(code.id() + part).isBlank(), code.id() + part);
        }
      }
    }
  }

  @Test
  void everySentenceBelongsToACodeOrIsKnown() {
    for (String key : ZH.keys()) {
      boolean code = Code.of(key.replaceFirst("\\.(hint|why|example)$", "")).isPresent();
      boolean known = key.matches("(note|severity|cli|preview)\\..*|hint");
      assertTrue(code || known, key);
    }
  }

  @Test
  void bothLanguagesFillInTheSameArguments() {
    TreeMap<String, String> different = new TreeMap<>();
    for (String key : ZH.keys()) {
      if (!slots(ZH.text(key)).equals(slots(EN.text(key)))) {
        different.put(key, ZH.text(key) + " / " + EN.text(key));
      }
    }
    assertEquals(new TreeMap<>(), different);
  }

  @Test
  void argumentsAreNumberedWithoutGaps() {
    for (Code code : Code.values()) {
      Set<String> used = slots(ZH.text(code.id()) + ZH.text(code.id() + ".hint"));
      Set<String> wanted = new TreeSet<>();
      for (int i = 0; i < used.size(); i++) {
        wanted.add("{" + i + "}");
      }
      assertEquals(wanted, used, code.id());
      assertEquals(NO_ARGUMENTS.contains(code), used.isEmpty(), code.id());
    }
  }

  @Test
  void reasonsAndExamplesHaveNoArguments() {
    for (Code code : Code.values()) {
      for (Messages messages : List.of(ZH, EN)) {
        assertEquals(Set.of(), slots(messages.text(code.id() + ".why")), code.id());
        assertEquals(Set.of(), slots(messages.text(code.id() + ".example")), code.id());
      }
    }
  }

  @Test
  void reasonsAreOneToThreeSentencesAndExamplesShowBothSides() {
    for (Code code : Code.values()) {
      long zh = ZH.text(code.id() + ".why").chars().filter(c -> c == '。').count();
      assertTrue(zh >= 1 && zh <= 3, code.id());
      assertTrue(ZH.text(code.id() + ".example").matches("(?s)错：.*\n对：.*"), code.id());
      assertTrue(EN.text(code.id() + ".example").matches("(?s)wrong: ?.*\nright: ?.*"), code.id());
      long lines = ZH.text(code.id() + ".example").lines().count();
      assertEquals(lines, EN.text(code.id() + ".example").lines().count(), code.id());
    }
  }

  @Test
  void messagesAndHintsStandOnOneLine() {
    for (Code code : Code.values()) {
      for (Messages messages : List.of(ZH, EN)) {
        String both = messages.text(code.id()) + messages.text(code.id() + ".hint");
        assertFalse(both.contains("\n"), code.id());
        assertFalse(messages.text(code.id()).matches("(?s).*[。.]"), code.id());
      }
    }
  }

  @Test
  void chineseSentencesUseChinesePunctuation() {
    Pattern ascii = Pattern.compile("\\p{IsHan}[,;?!(]|\\p{IsHan}\"\\p{IsHan}");
    for (Code code : Code.values()) {
      for (String part : List.of("", ".hint", ".why")) {
        String text = ZH.text(code.id() + part).replace("[甲, 乙]", "");
        assertFalse(ascii.matcher(text).find(), text);
      }
    }
  }

  @Test
  void fillsInArgumentsOnce() {
    Problem problem = Problem.of(Code.FORMAT_INVALID, PLACE, "{1}", "{2}$0\\", "x");
    assertEquals("{1} “{2}$0\\” is not written as it should be", EN.message(problem));
  }

  @Test
  void leavesOutAPartWhoseArgumentIsEmpty() {
    Problem without = Problem.of(Code.LINK_BROKEN, PLACE, "zzb-21.md", "");
    assertEquals("改正链接里的路径；目标已经删除时，去掉这个链接", ZH.hint(without));
    Problem with = Problem.of(Code.LINK_BROKEN, PLACE, "zzb-21.md", "是不是“zzb-12.md”？");
    assertEquals("改正链接里的路径；目标已经删除时，去掉这个链接。是不是“zzb-12.md”？", ZH.hint(with));
  }

  @Test
  void keepsDoubleBracketsThatHoldNoArgument() {
    assertTrue(ZH.text("yaml-depth.example").startsWith("错：keywords: [[[[[[政务公开]]]]]]"));
  }

  @Test
  void argumentsFromContentStayOnOneLine() {
    Problem problem = Problem.of(Code.KEY_UNKNOWN, PLACE, "a\nb\u001b[31m\u202e", "");
    assertEquals("没有“a b␛[31m\uFFFD”这个字段", ZH.message(problem));
    Problem lengthy = Problem.of(Code.KEY_UNKNOWN, PLACE, "长".repeat(10_000), "");
    assertTrue(ZH.message(lengthy).length() < 450);
    assertTrue(ZH.message(lengthy).endsWith("长…”这个字段"));
  }

  @Test
  void speaksTheLanguageOfItsArguments() {
    Problem problem =
        Problem.of(
            Code.DATE_INVALID,
            PLACE,
            new Text("成文日期", "writtenOn"),
            "2021-13-02",
            new Text("年-月-日，例如 2021-12-02", "YYYY-MM-DD, such as 2021-12-02"));
    assertEquals("成文日期 2021-13-02 不是有效日期", ZH.message(problem));
    assertEquals("writtenOn 2021-13-02 is not a valid date", EN.message(problem));
    assertEquals("write it as YYYY-MM-DD, such as 2021-12-02", EN.hint(problem));
  }

  @Test
  void reportMessagesNameTheCellsAndBothNumbers() {
    Stream.of(
            Code.REPORT_BALANCE,
            Code.REPORT_CARRY_OVER,
            Code.REPORT_DISPUTE_TOTAL,
            Code.REPORT_IN_FORCE,
            Code.REPORT_REPEALED,
            Code.REPORT_RESULTS_TOTAL,
            Code.REPORT_ROW_TOTAL)
        .forEach(
            code ->
                assertTrue(
                    slots(ZH.text(code.id())).containsAll(Set.of("{0}", "{1}", "{2}")), code.id()));
  }

  @Test
  void refusesAnUnknownKey() {
    assertThrows(IllegalArgumentException.class, () -> ZH.text("no-such-key"));
  }
}
