package org.gongkai.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.diag.Text;

/** What a file or folder may be called so that it works on Windows, in git and in an address. */
public final class PathPart {

  /** Leaves room for what is put behind a name, under the 255 bytes that file systems take. */
  private static final int LONGEST = 200;

  private static final String RESERVED = "\\:*?\"<>|#%";
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
  private static final Pattern SHOUTED_TEXT =
      Pattern.compile(".*\\.(md|ya?ml|ftlh|ftlx)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private PathPart() {}

  /** Whether a name can be printed: no control characters, nothing invisible, no bytes lost. */
  public static boolean isPrintable(String name) {
    return name.codePoints().allMatch(PathPart::isPrintable);
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> c != 0xfffd;
    };
  }

  /** A name with the characters that cannot be printed written as {@code <U+0007>}. */
  public static String printable(String name) {
    StringBuilder out = new StringBuilder(name.length());
    name.codePoints()
        .forEach(
            c -> {
              if (isPrintable(c)) {
                out.appendCodePoint(c);
              } else {
                out.append('<').append(notation(c)).append('>');
              }
            });
    return out.toString();
  }

  /** {@code U+0007}. */
  public static String notation(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }

  /** Why a name does not work. */
  public static Optional<Text> fault(String name) {
    if (isPlain(name) && !DEVICE.matcher(name).matches()) {
      return Optional.empty();
    }
    if (name.indexOf(0xfffd) >= 0) {
      return fault("不是 UTF-8 编码", "it is not encoded in UTF-8");
    }
    if (!isPrintable(name)) {
      return fault("含有控制字符或不可见字符", "it has control characters or invisible characters");
    }
    for (int i = 0; i < RESERVED.length(); i++) {
      char c = RESERVED.charAt(i);
      if (name.indexOf(c) >= 0) {
        return fault("含有字符 " + c, "it has the character " + c);
      }
    }
    if (isSpace(name.codePointAt(0)) || isSpace(name.codePointBefore(name.length()))) {
      return fault("首尾有空格", "it starts or ends with a space");
    }
    if (name.endsWith(".")) {
      return fault("以点结尾", "it ends with a dot");
    }
    return elsewhere(name);
  }

  /** Whether a name is short and made of small letters, digits and hyphens, as most are. */
  private static boolean isPlain(String name) {
    if (name.length() > LONGEST || name.endsWith(".")) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static Optional<Text> elsewhere(String name) {
    if (DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return fault("是 Windows 的保留名", "it is a reserved name on Windows");
    }
    int length = name.getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST) {
      return fault(
          "长 " + length + " 字节，超过 " + LONGEST + " 字节（约 66 个汉字）",
          "it is " + length + " bytes long, more than " + LONGEST);
    }
    if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
      return fault(
          "不是 Unicode NFC 形式（常见于 macOS 解压的文件）",
          "it is not in Unicode's NFC form, as with files unpacked on macOS");
    }
    if (isShoutedText(name)) {
      return fault("扩展名要小写", "its extension must be in lower case");
    }
    return Optional.empty();
  }

  /** Whether it would be a text if its extension were in lower case. */
  public static boolean isShoutedText(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return SHOUTED_TEXT.matcher(name).matches()
        && !extension.equals(extension.toLowerCase(Locale.ROOT));
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  private static Optional<Text> fault(String zh, String en) {
    return Optional.of(new Text(zh, en));
  }
}
