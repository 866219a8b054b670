package org.gongkai.diag;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The nearest of the names, if one is near enough to be meant; ties go to the first. */
  public static Optional<String> to(String typed, Collection<String> names) {
    String best = "";
    int bestDistance = limit(typed) + 1;
    for (String name : names) {
      if (Math.abs(name.length() - typed.length()) >= bestDistance) {
        continue;
      }
      int distance = distance(fold(typed), fold(name), bestDistance);
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static int limit(String typed) {
    return typed.length() <= 3 ? 1 : Math.max(2, typed.length() / 3);
  }

  private static String fold(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** Edits, with the swap of two neighbours as one, counted up to a bound. */
  private static int distance(String a, String b, int bound) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least >= bound) {
        return bound;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
