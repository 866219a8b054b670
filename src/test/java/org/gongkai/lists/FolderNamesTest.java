package org.gongkai.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNamesTest {

  private static String one(String term) {
    return FolderNames.of(List.of(term)).get(term);
  }

  @ParameterizedTest
  @ValueSource(strings = {"综合政务", "财政、金融、审计", "货币（含外汇）", "IPv6", "“放管服”改革", "2021", "5G 应用"})
  void whatIsSafeStays(String term) {
    assertEquals(term, one(term));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "收/支",
        "a\\b",
        "a:b",
        "what?",
        "100%",
        "C#",
        "..",
        ".",
        "-",
        " ",
        "page",
        "PAGE",
        "in-force",
        "feed.xml",
        "con",
        "NUL.txt",
        ".隐藏",
        "尾.",
        "\u200b",
        "a\tb",
        "e\u0301"
      })
  void whatIsNotSafeIsReplacedAndKeptApart(String term) {
    String name = one(term);
    assertTrue(name.matches("[^\\\\/:*?\"<>|#%\\p{Cc}\\p{Cf}]+-[0-9a-f]{8}"), name);
    assertTrue(!name.startsWith(".") && !name.startsWith(" "), name);
    assertNotEquals(one("x" + term), name);
  }

  @Test
  void longTermsAreCutBetweenCharacters() {
    String name = one("𠮷".repeat(100));
    assertTrue(name.startsWith("𠮷".repeat(30) + "-"), name);
    assertTrue(name.getBytes(StandardCharsets.UTF_8).length < 140, name);
  }

  @Test
  void termsThatDifferInCaseAloneHaveFoldersThatDifferInMore() {
    List<String> terms = new ArrayList<>(List.of("ipv6", "IPv6", "IPV6", "app", "App", "WiFi"));
    Map<String, String> names = FolderNames.of(terms);
    assertEquals("ipv6", names.get("ipv6"));
    assertEquals("WiFi", names.get("WiFi"));
    assertEquals(
        6, names.values().stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count());
    Collections.reverse(terms);
    assertEquals(names, FolderNames.of(terms), "whatever the order");
  }
}
