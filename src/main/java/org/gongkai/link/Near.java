package org.gongkai.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;

/** Sentences that name what was probably meant. */
final class Near {

  /** More of them say nothing. */
  private static final int MOST_SLIPS = 3;

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[，、；;]\\s*");

  private Near() {}

  /** The nearest of some names; empty if none is near. */
  static Text nearest(String typed, Collection<String> names) {
    return Nearest.to(typed, names).map(Nearest::quotedQuestion).orElse(Text.of(""));
  }

  /** The nearest numbers or paths by which another document can be named. */
  static Text named(String name, Document from, Register register) {
    if (!register.suggests(register.numbers().size() + register.paths().size())) {
      return Text.of("");
    }
    List<String> names =
        Stream.concat(register.numbers().stream(), register.paths().stream())
            .filter(other -> !register.named(other).contains(from))
            .toList();
    String digits = digits(name);
    Text written =
        nearest(name, names.stream().filter(other -> digits(other).equals(digits)).toList());
    if (!written.zh().isEmpty()) {
      return written;
    }
    // Another number is another document: only a slip of one key is worth asking for.
    List<String> slips = Nearest.oneEditFrom(name, names);
    return slips.isEmpty() || slips.size() > MOST_SLIPS ? several(name) : Nearest.question(slips);
  }

  /** Several names in one: {@code 示政办〔2019〕8号，示政办〔2019〕9号}. */
  static Text several(String name) {
    String[] items = SEPARATOR.split(name);
    String list = "[" + String.join(", ", items) + "]";
    return items.length < 2
        ? Text.of("")
        : new Text("有几项时写成列表，每项之间用英文逗号：" + list, "several are a list with ASCII commas: " + list);
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
