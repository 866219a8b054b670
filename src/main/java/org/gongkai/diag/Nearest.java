package org.gongkai.diag;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the name that somebody probably meant. A wrong guess is worse than none: where two Chinese
 * names are equally near, as 发布日期 and 成文日期 are to 发文日期, there is no answer.
 */
public final class Nearest {

  private Nearest() {}

  /** The question whether a name was meant, for a hint. */
  public static Text question(String name) {
    return new Text("是不是 " + name + "？", "did you mean " + name + "?");
  }

  /** The same with the name in quotation marks: it may have spaces, or be Chinese. */
  public static Text quotedQuestion(String name) {
    return new Text("是不是“" + name + "”？", "did you mean “" + name + "”?");
  }

  /** The nearest of the names, if one is near enough to be meant; other ties go to the first. */
  public static Optional<String> to(String typed, Collection<String> names) {
    String folded = fold(typed);
    boolean chinese = folded.codePoints().anyMatch(Character::isIdeographic);
    String best = "";
    int bestDistance = limit(folded.length()) + 1;
    boolean tie = false;
    for (String name : names) {
      String other = fold(name);
      if (Math.abs(other.length() - folded.length()) > bestDistance) {
        continue;
      }
      int distance = distance(folded, other, bestDistance + 1);
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
        tie = false;
      } else if (distance == bestDistance && !best.isEmpty() && !name.equals(best)) {
        tie = true;
      }
    }
    if (best.isEmpty()) {
      return chinese ? containing(folded, names) : Optional.empty();
    }
    return chinese && tie ? Optional.empty() : Optional.of(best);
  }

  /** The names that one edit makes of what was typed, in their order. */
  public static List<String> oneEditFrom(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> Math.abs(name.length() - typed.length()) <= 1)
        .filter(name -> distance(typed, name, 2) == 1)
        .toList();
  }

  /** The question whether one of several names was meant. */
  public static Text question(List<String> names) {
    String zh = names.stream().map(name -> "“" + name + "”").collect(Collectors.joining("、"));
    String en = names.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
    return names.size() == 1
        ? quotedQuestion(names.get(0))
        : new Text("是不是其中一个：" + zh + "？", "did you mean one of " + en + "?");
  }

  /** How many edits still leave a word recognisable. */
  private static int limit(int length) {
    return length < 2 ? 0 : length < 4 ? 1 : Math.max(2, length / 3);
  }

  /** The only Chinese name that has the word in it, or is in it: 来源 means 信息来源. */
  private static Optional<String> containing(String typed, Collection<String> names) {
    Set<String> found = new TreeSet<>();
    for (String name : names) {
      boolean chinese = name.codePoints().anyMatch(Character::isIdeographic);
      int shorter = Math.min(name.length(), typed.length());
      if (chinese && shorter >= 2 && (name.contains(typed) || typed.contains(name))) {
        found.add(name);
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** Edits, with the swap of two neighbours as one, counted up to a bound. */
  private static int distance(String one, String two, int bound) {
    int shorter = Math.min(one.length(), two.length());
    int head = 0;
    while (head < shorter && one.charAt(head) == two.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && one.charAt(one.length() - 1 - tail) == two.charAt(two.length() - 1 - tail)) {
      tail++;
    }
    return edits(
        one.substring(head, one.length() - tail), two.substring(head, two.length() - tail), bound);
  }

  private static int edits(String a, String b, int bound) {
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
