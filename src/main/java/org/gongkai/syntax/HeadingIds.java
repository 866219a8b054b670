package org.gongkai.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Fragment ids of headings: letters and digits of any script are kept, everything else is one
 * hyphen; the second of a name gets {@code -2}. The same headings give the same ids.
 */
final class HeadingIds {

  /** What ids of the page itself and of footnotes begin with. */
  private static final List<String> RESERVED = List.of("gk", "fn", "fnref");

  private static final int LONGEST = 100;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  String of(String heading) {
    String stem = stem(heading);
    if (RESERVED.stream().anyMatch(name -> (stem + "-").startsWith(name + "-"))) {
      return unique("section-" + stem);
    }
    return unique(stem.isEmpty() ? "section" : stem);
  }

  private String unique(String stem) {
    int n = counts.getOrDefault(stem, 1);
    String name = n == 1 ? stem : stem + "-" + n;
    while (!taken.add(name)) {
      n++;
      name = stem + "-" + n;
    }
    counts.put(stem, n + 1);
    return name;
  }

  private static String stem(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    StringBuilder id = new StringBuilder();
    for (int at = 0; at < lower.length() && id.length() < LONGEST; ) {
      int c = lower.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        id.appendCodePoint(c);
      } else if (id.length() > 0 && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
      at += Character.charCount(c);
    }
    while (id.length() > 0 && id.charAt(id.length() - 1) == '-') {
      id.setLength(id.length() - 1);
    }
    return id.toString();
  }
}
