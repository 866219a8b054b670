package org.gongkai.syntax;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Fragment ids of headings: letters and digits of any script are kept, everything else is one
 * hyphen; the second of a name gets {@code -2}. The same headings give the same ids.
 */
final class HeadingIds {

  private final Set<String> taken = new HashSet<>();

  String of(String heading) {
    StringBuilder id = new StringBuilder();
    heading
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                id.appendCodePoint(c);
              } else if (id.length() > 0 && id.charAt(id.length() - 1) != '-') {
                id.append('-');
              }
            });
    while (id.length() > 0 && id.charAt(id.length() - 1) == '-') {
      id.setLength(id.length() - 1);
    }
    String stem = id.length() == 0 ? "section" : id.toString();
    String name = stem;
    for (int n = 2; !taken.add(name); n++) {
      name = stem + "-" + n;
    }
    return name;
  }
}
