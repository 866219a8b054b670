package org.gongkai.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final String DOCUMENT = "---\ntitle: 关于印发工作方案的通知\n---\n各区人民政府，市直各单位：现印发给你们。\n";

  @Test
  void utf8WithAndWithoutMark() {
    assertEquals(DOCUMENT, text(DOCUMENT.getBytes(StandardCharsets.UTF_8)));
    assertEquals(DOCUMENT, text(("\ufeff" + DOCUMENT).getBytes(StandardCharsets.UTF_8)));
    String windows = DOCUMENT.replace("\n", "\r\n");
    assertEquals(windows, text(windows.getBytes(StandardCharsets.UTF_8)));
    assertEquals("", text(new byte[0]));
    assertEquals(
        List.of(), problems("\t一\ud840\udc00\u200b\u00ad\u3000".getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB2312", "GB18030"})
  void gbkIsGuessed(String charset) {
    byte[] bytes = DOCUMENT.getBytes(Charset.forName(charset));
    assertEquals(List.of("a.md:2:8 FILE_ENCODING [GBK]"), problems(bytes));
    assertEquals(DOCUMENT, text(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void utf16IsGuessed(String charset) {
    byte[] bytes = DOCUMENT.getBytes(Charset.forName(charset));
    assertEquals(List.of("a.md:1:1 FILE_ENCODING [UTF-16]"), problems(bytes));
    assertEquals(DOCUMENT, text(bytes));
  }

  @Test
  void otherwiseTheFirstBadByteIsNamed() {
    byte[] bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n---\n") + 8] = (byte) 0xff;
    List<String> expected = List.of("a.md:4:2 FILE_ENCODING [an unknown encoding]");
    assertEquals(expected, problems(bytes));
    byte[] latin = "a: caf\u00e9 \u00fcber".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of("a.md:1:7 FILE_ENCODING [an unknown encoding]"), problems(latin));
    byte[] cut = {'a', (byte) 0xe4, (byte) 0xb8};
    assertEquals(List.of("a.md:1:2 FILE_ENCODING [an unknown encoding]"), problems(cut));
    byte[] surrogate = {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80};
    assertEquals(List.of("a.md:1:2 FILE_ENCODING [an unknown encoding]"), problems(surrogate));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 0xb, 0x1b, 0x7f, 0x85, 0x9f, 0x2028, 0x2029, 0x202e, 0x2066, 0xfdd0, 0xfeff, 0xfffd,
        0xfffe, 0xffff, 0x1fffe, 0x10ffff
      })
  void controlCharactersHavePlaces(int c) {
    String text = "一行\n\ud840\udc00二" + Character.toString(c) + "三";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String name = "U+" + String.format(Locale.ROOT, "%04X", c);
    assertEquals(List.of("a.md:2:3 FILE_CONTROL_CHARACTER [" + name + "]"), problems(bytes));
    String lost = "\ufffd".repeat(Character.charCount(c));
    assertEquals("一行\n\ud840\udc00二" + lost + "三", text(bytes));
  }

  @Test
  void manyControlCharactersAreAFew() {
    assertEquals(
        10, problems(("x" + "\u0001".repeat(5000)).getBytes(StandardCharsets.UTF_8)).size());
  }

  @Test
  void anyBytesGiveATextAndPlacesInside() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        for (int k = 0; k < bytes.length; k += 2) {
          bytes[k] = 0;
        }
      }
      for (String problem : problems(bytes)) {
        assertEquals(true, problem.startsWith("a.md:"));
      }
    }
  }

  private static String text(byte[] bytes) {
    return TextDecoder.decode("a.md", bytes).source().text();
  }

  private static List<String> problems(byte[] bytes) {
    return TextDecoder.decode("a.md", bytes).problems().stream().map(Problems::of).toList();
  }
}
