package org.gongkai.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.BadCharacters;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;

/** Turns a file's bytes into text: strictly UTF-8, and free of control characters. */
final class TextDecoder {

  /** More of them in one file say nothing new. */
  private static final int MOST_CONTROLS = 10;

  private static final char REPLACEMENT = '\ufffd';

  private TextDecoder() {}

  /**
   * A text and what is wrong with it. Whatever must not be in a text is a replacement character in
   * it, so that later steps can go on and find their own problems.
   */
  record Decoded(SourceText source, List<Problem> problems) {}

  static Decoded decode(String shown, byte[] file) {
    Optional<EncodingGuess> utf16 = EncodingGuess.utf16(file);
    if (utf16.isPresent()) {
      return wrong(shown, file, utf16.get(), 0);
    }
    byte[] bytes = withoutMark(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer good = CharBuffer.allocate(bytes.length);
      if (StandardCharsets.UTF_8.newDecoder().decode(in, good, true).isError()) {
        EncodingGuess guess = EncodingGuess.of(bytes, good.flip().toString());
        return wrong(shown, bytes, guess, in.position());
      }
    }
    return clean(shown, text);
  }

  private static byte[] withoutMark(byte[] b) {
    boolean marked =
        b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf;
    return marked ? Arrays.copyOfRange(b, 3, b.length) : b;
  }

  private static Decoded wrong(String shown, byte[] bytes, EncodingGuess guess, int at) {
    SourceText source = clean(shown, guess.show(bytes)).source();
    int start = Math.min(guess.offset(bytes, at), Math.max(0, source.text().length() - 1));
    Problem problem = Problem.of(Code.FILE_ENCODING, source.place(start, start + 1), guess.name());
    return new Decoded(source, List.of(problem));
  }

  private static Decoded clean(String shown, String text) {
    if (BadCharacters.areNone(text) && text.indexOf(REPLACEMENT) < 0) {
      return new Decoded(new SourceText(shown, text), List.of());
    }
    List<int[]> found = new ArrayList<>();
    StringBuilder cleaned = null;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (isRefused(c)) {
        found.add(new int[] {i, c});
        cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
        for (int k = 0; k < Character.charCount(c); k++) {
          cleaned.setCharAt(i + k, REPLACEMENT);
        }
      }
    }
    SourceText source = new SourceText(shown, cleaned == null ? text : cleaned.toString());
    List<Problem> problems =
        found.stream().limit(MOST_CONTROLS).map(f -> control(source, f[0], f[1])).toList();
    return new Decoded(source, problems);
  }

  private static Problem control(SourceText source, int at, int c) {
    return Problem.of(
        Code.FILE_CONTROL_CHARACTER,
        source.place(at, at + Character.charCount(c)),
        BadCharacters.name(c));
  }

  /** What must not be in a text, and what another program put where it lost a character. */
  private static boolean isRefused(int c) {
    return BadCharacters.isOne(c) || c == REPLACEMENT;
  }

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
      return hasZero(bytes) ? unmarked(bytes) : Optional.empty();
    }

    private static boolean hasZero(byte[] bytes) {
      for (byte b : bytes) {
        if (b == 0) {
          return true;
        }
      }
      return false;
    }

    private static Optional<EncodingGuess> unmarked(byte[] bytes) {
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
}
