package org.gongkai.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.gongkai.diag.Text;

/**
 * What a file that is not UTF-8 seems to be encoded in.
 *
 * @param name for the message
 * @param charset to show the file's text with
 */
record EncodingGuess(Text name, Charset charset) {

  private static final EncodingGuess GBK =
      new EncodingGuess(Text.of("GBK"), Charset.forName("GB18030"));
  private static final EncodingGuess UNKNOWN =
      new EncodingGuess(new Text("未知编码", "an unknown encoding"), StandardCharsets.UTF_8);

  /**
   * UTF-16 with a mark, or with as many zero bytes as its spaces, digits and Latin letters give.
   */
  static Optional<EncodingGuess> utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    if (mark == 0xfffe || mark == 0xfeff) {
      return Optional.of(new EncodingGuess(Text.of("UTF-16"), StandardCharsets.UTF_16));
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    boolean text = bytes.length % 2 == 0 && (zeros[0] == 0 || zeros[1] == 0);
    int all = zeros[0] + zeros[1];
    if (!text || all < 4 || all * 8L < bytes.length) {
      return Optional.empty();
    }
    Charset charset = zeros[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return strict(bytes, charset).map(t -> new EncodingGuess(Text.of("UTF-16"), charset));
  }

  /**
   * A guess from the whole file.
   *
   * @param good the text up to the first bad byte
   */
  static EncodingGuess of(byte[] bytes, String good) {
    boolean damaged = good.codePoints().filter(EncodingGuess::isChinese).limit(3).count() == 3;
    if (damaged) {
      return UNKNOWN;
    }
    return strict(bytes, GBK.charset())
        .filter(EncodingGuess::isChinese)
        .map(t -> GBK)
        .orElse(UNKNOWN);
  }

  private static boolean isChinese(String text) {
    long all = text.codePoints().filter(c -> c >= 0x80).count();
    long chinese = text.codePoints().filter(EncodingGuess::isChinese).count();
    return chinese > 1
        && chinese * 2 > all
        && text.chars().noneMatch(c -> c < ' ' && "\t\n\r".indexOf(c) < 0);
  }

  private static boolean isChinese(int c) {
    return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xffef;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The file's text as far as it can be read. */
  String show(byte[] bytes) {
    return new String(bytes, charset);
  }

  /** Where in the shown text a byte stands. */
  int offset(byte[] bytes, int at) {
    return new String(Arrays.copyOf(bytes, at), charset).length();
  }
}
