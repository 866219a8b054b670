package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.model.Body;
import org.gongkai.model.Entry;
import org.gongkai.model.Node;

/** Splits a content file into its front matter and its text, and reads both. */
public final class ContentFile {

  /** YAML's cost grows faster than its size: no real front matter comes near this. */
  static final int LARGEST_FRONT_MATTER = 64 * 1024;

  private ContentFile() {}

  /** What could be read of a file, and what is wrong with it. */
  public record Parsed(Optional<Entry> entry, List<Problem> problems) {}

  /**
   * Reads a file of the content folder; {@code .md} has front matter and text, others only YAML.
   */
  public static Parsed parse(String path, SourceText source) {
    List<Problem> problems = new ArrayList<>();
    Optional<Entry> entry =
        path.endsWith(".md") ? markdown(path, source, problems) : yaml(path, source, problems);
    return new Parsed(entry, List.copyOf(problems));
  }

  /** Reads a whole text as one YAML mapping. */
  public static Optional<Node.Mapping> mapping(SourceText source, List<Problem> problems) {
    int length = source.text().length();
    if (bytes(source.text(), 0, length) > LARGEST_FRONT_MATTER) {
      problems.add(tooLarge(source, 0));
      return Optional.empty();
    }
    return Yaml.read(source, 0, length, problems);
  }

  /** Reads a whole text as a YAML list of up to a megabyte. */
  public static Optional<Node.Sequence> list(SourceText source, List<Problem> problems) {
    Optional<Node> root = Yaml.read(source, problems);
    if (root.isPresent() && root.get() instanceof Node.Sequence list) {
      return Optional.of(list);
    }
    root.ifPresent(
        node ->
            problems.add(
                Problem.of(
                    Code.VALUE_TYPE,
                    node.place(),
                    new Text("台账", "the ledger"),
                    new Text("列表，每条记录以“- ”开头", "a list, each record beginning with “- ”"))));
    return Optional.empty();
  }

  private static Optional<Entry> yaml(String path, SourceText source, List<Problem> problems) {
    return mapping(source, problems).map(front -> new Entry(path, source, front, Body.NONE));
  }

  private static Optional<Entry> markdown(String path, SourceText source, List<Problem> problems) {
    String text = source.text();
    int open = lineEnd(text, 0);
    if (!text.substring(0, open).stripTrailing().equals("---")) {
      problems.add(Problem.of(Code.FRONT_MATTER_MISSING, source.place(0, open)));
      return Optional.empty();
    }
    int from = nextLine(text, open);
    int at = from;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      if (isFence(text, at, end)) {
        return split(path, source, from, at, nextLine(text, end), problems);
      }
      at = nextLine(text, end);
    }
    problems.add(Problem.of(Code.FRONT_MATTER_UNCLOSED, source.place(0, open)));
    return Optional.empty();
  }

  private static boolean isFence(String text, int at, int end) {
    return text.startsWith("---", at) && text.substring(at, end).stripTrailing().equals("---");
  }

  private static Optional<Entry> split(
      String path, SourceText source, int from, int to, int bodyStart, List<Problem> problems) {
    if (bytes(source.text(), from, to) > LARGEST_FRONT_MATTER) {
      problems.add(tooLarge(source, from));
      return Optional.empty();
    }
    Optional<Node.Mapping> front = Yaml.read(source, from, to, problems);
    Body body = Markdown.parse(source, bodyStart, problems);
    return front.map(mapping -> new Entry(path, source, mapping, body));
  }

  private static Problem tooLarge(SourceText source, int at) {
    return Problem.of(
        Code.FRONT_MATTER_TOO_LARGE,
        source.place(at, at),
        String.valueOf(LARGEST_FRONT_MATTER / 1024));
  }

  /** The size of a stretch in a file. */
  private static int bytes(String text, int from, int to) {
    int bytes = to - from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return bytes;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int nextLine(String text, int lineEnd) {
    if (text.startsWith("\r\n", lineEnd)) {
      return lineEnd + 2;
    }
    return Math.min(lineEnd + 1, text.length());
  }
}
