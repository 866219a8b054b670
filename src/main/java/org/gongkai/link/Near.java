package org.gongkai.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Text;

/** Sentences that name what was probably meant. */
final class Near {

  private Near() {}

  /** The nearest of some names; empty if none is near. */
  static Text nearest(String typed, Collection<String> names) {
    return Nearest.to(typed, names).map(Nearest::quotedQuestion).orElse(Text.of(""));
  }

  /** The nearest number or path by which a document can be named. */
  static Text named(String name, Register register) {
    if (!register.suggests(register.numbers().size() + register.paths().size())) {
      return Text.of("");
    }
    // Another number is another document: only the writing may differ, or a wrong one is repealed.
    String digits = digits(name);
    return nearest(
        name,
        Stream.concat(register.numbers().stream(), register.paths().stream())
            .filter(other -> digits(other).equals(digits))
            .toList());
  }

  private static String digits(String name) {
    StringBuilder digits = new StringBuilder();
    name.codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }

  /** The nearest path of a document or a file. */
  static Text path(String path, Register register) {
    return path(path, register, List.of(register.paths(), register.filePaths()));
  }

  /** The nearest path of a file. */
  static Text file(String path, Register register) {
    return path(path, register, List.of(register.filePaths()));
  }

  /** The nearest path: one of the same name in another folder, or of the same folder. */
  private static Text path(String path, Register register, List<Collection<String>> paths) {
    if (!register.suggests(paths.stream().mapToInt(Collection::size).sum())) {
      return Text.of("");
    }
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String name = path.substring(folder.length());
    List<String> candidates = new ArrayList<>();
    for (Collection<String> all : paths) {
      for (String other : all) {
        if (!name.isEmpty() && other.endsWith("/" + name)) {
          return Nearest.quotedQuestion("/" + other);
        }
        if (other.startsWith(folder)) {
          candidates.add(other);
        }
      }
    }
    return Nearest.to(path, candidates)
        .map(near -> Nearest.quotedQuestion("/" + near))
        .orElse(Text.of(""));
  }
}
