package org.gongkai.files;

import java.util.Comparator;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.model.PathPart;

/** Which names of files and folders work everywhere: on Windows, in git, in an address. */
final class FileNames {

  private FileNames() {}

  /** What systems and editors leave behind, and dot-files: as if they were not there. */
  static boolean isIgnored(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.endsWith("~")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }

  /** Whether this JVM cannot read a name right, because its locale's charset is not UTF-8. */
  static boolean isGarbledByLocale(String name, String separator) {
    return separator.equals("/")
        && !"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding", "UTF-8"))
        && !name.chars().allMatch(c -> c < 0x80);
  }

  /** Whether a name can be printed: no control characters, nothing invisible, no bytes lost. */
  static boolean isPrintable(String name) {
    return PathPart.isPrintable(name);
  }

  /** A name with the characters that cannot be printed written as {@code <U+0007>}. */
  static String printable(String name) {
    return PathPart.printable(name);
  }

  /** {@code U+0007}. */
  static String notation(int codePoint) {
    return PathPart.notation(codePoint);
  }

  /** Why a name does not work. */
  static Optional<Text> fault(String name) {
    return PathPart.fault(name);
  }

  /** Whether it would be a text if its extension were in lower case. */
  static boolean isShoutedText(String name) {
    return PathPart.isShoutedText(name);
  }

  /** Orders texts by their code points, which is also the order of their UTF-8 bytes. */
  enum Order implements Comparator<String> {
    BY_CODE_POINT;

    @Override
    public int compare(String a, String b) {
      int shorter = Math.min(a.length(), b.length());
      for (int i = 0; i < shorter; i++) {
        char x = a.charAt(i);
        char y = b.charAt(i);
        if (x != y) {
          return rank(x) - rank(y);
        }
      }
      return a.length() - b.length();
    }

    /** Surrogates stand for characters beyond U+FFFF, but their own numbers are smaller. */
    private static int rank(char c) {
      return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
  }
}
