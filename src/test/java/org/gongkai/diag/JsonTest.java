package org.gongkai.diag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void indentsByTwoSpacesAndKeepsTheOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", List.of(1, 2));
    map.put("a", Map.of("标题", "通知"));
    map.put("empty", List.of());
    map.put("none", Map.of());
    map.put("yes", true);
    assertEquals(
        """
        {
          "z": [
            1,
            2
          ],
          "a": {
            "标题": "通知"
          },
          "empty": [],
          "none": {},
          "yes": true
        }
        """,
        new String(Json.bytes(map), StandardCharsets.UTF_8));
    assertEquals(new String(Json.bytes(map), StandardCharsets.UTF_8), Json.text(map) + "\n");
  }

  @Test
  void writesNumbersPlainly() {
    List<Object> numbers =
        List.of(
            0,
            -1,
            10_000_000_000L,
            new BigDecimal("0.0000"),
            new BigDecimal("1E+9"),
            new BigDecimal("1E-7"),
            new BigDecimal("3.5000"));
    assertEquals("[0,-1,10000000000,0.0000,1000000000,0.0000001,3.5000]", Json.script(numbers));
  }

  @Test
  void escapesOnlyWhatJsonMust() {
    assertEquals("\"引“号”/😀é\"", Json.text("引“号”/😀é"));
    assertEquals(
        "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001F\u007f\"",
        Json.text("\"\\\n\r\t\b\f\u0000\u001f\u007f"));
  }

  @Test
  void writesEmojiAsFourBytes() {
    assertArrayEquals("\"😀\"\n".getBytes(StandardCharsets.UTF_8), Json.bytes("😀"));
  }

  @Test
  void replacesHalfASurrogatePair() {
    assertEquals("\"a\uFFFDb😀\"", Json.text("a\ud83db😀"));
    String bytes = new String(Json.bytes(Map.of("\ude00", "\ud83d")), StandardCharsets.UTF_8);
    assertEquals("{\n  \"\uFFFD\": \"\uFFFD\"\n}\n", bytes);
  }

  @Test
  void scriptCannotEndTheElement() {
    assertEquals(
        "{\"a\":\"\\u003C/script\\u003E\\u003C!--\\u0026\\u2028\\u2029\"}",
        Json.script(Map.of("a", "</script><!--&\u2028\u2029")));
  }

  @Test
  void refusesWhatIsNotPlain() {
    assertThrows(IllegalArgumentException.class, () -> Json.text(1.5));
    assertThrows(IllegalArgumentException.class, () -> Json.text(new Object()));
    assertEquals("null", Json.text(null));
  }

  @Test
  void writesLongTextsAndManyAtOnce() {
    String text = "长".repeat(100_000) + "😀";
    byte[] expected = ("\"" + text + "\"\n").getBytes(StandardCharsets.UTF_8);
    IntStream.range(0, 50).parallel().forEach(i -> assertArrayEquals(expected, Json.bytes(text)));
  }

  @Test
  void parallelWritersDoNotDisturbEachOther() {
    Object tree = Map.of("a", List.of(Map.of("b", List.of(1))));
    String expected = Json.text(tree);
    IntStream.range(0, 2_000).parallel().forEach(i -> assertEquals(expected, Json.text(tree)));
  }
}
