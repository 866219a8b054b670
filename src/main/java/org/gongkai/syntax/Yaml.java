package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.BadCharacters;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.model.Node;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * YAML 1.2 without anchors, aliases, merge keys and tags: a tree of scalars as typed, each with its
 * place. One object reads one text.
 */
public final class Yaml {

  private static final int DEEPEST = 20;
  private static final int MOST_DUPLICATES = 20;
  private static final YAMLFactory FACTORY = YAMLFactory.builder().build();

  private final SourceText source;
  private final int base;
  private final String yaml;
  private final List<Problem> problems;
  private final int[] units;
  private int duplicates;

  private Yaml(SourceText source, int from, int to, List<Problem> problems) {
    this.source = source;
    this.base = from;
    this.problems = problems;
    ControlCharacters.report(source, from, to, problems);
    this.yaml = ControlCharacters.replaced(source.text().substring(from, to));
    this.units = units(yaml);
  }

  /**
   * Reads the stretch of a text as one mapping.
   *
   * @param problems gets what is wrong
   * @return the mapping; empty if the text is no YAML mapping
   */
  public static Optional<Node.Mapping> read(
      SourceText source, int from, int to, List<Problem> problems) {
    Optional<Node> root = new Yaml(source, from, to, problems).read();
    if (root.isPresent() && !(root.get() instanceof Node.Mapping)) {
      problems.add(Problem.of(Code.YAML_NOT_MAPPING, root.get().place()));
    }
    return root.filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
  }

  /** Reads a whole text; an empty one is an empty mapping. */
  static Optional<Node> read(SourceText source, List<Problem> problems) {
    return new Yaml(source, 0, source.text().length(), problems).read();
  }

  private Optional<Node> read() {
    Optional<Problem> directive = directive();
    if (directive.isPresent()) {
      problems.add(directive.get());
      return Optional.empty();
    }
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), new PairReader(yaml))) {
      if (parser.nextToken() == null) {
        return Optional.of(new Node.Mapping(List.of(), place(0, 0)));
      }
      Node root = node(parser, 0);
      int end = end(parser);
      if (parser.nextToken() != null) {
        problems.add(Problem.of(Code.YAML_DOCUMENTS, boundary(end, start(parser))));
        return Optional.empty();
      }
      return Optional.of(root);
    } catch (Refused e) {
      problems.add(e.problem);
    } catch (JacksonException e) {
      problems.add(syntax(e));
    }
    return Optional.empty();
  }

  /** The line between two documents. */
  private Place boundary(int from, int to) {
    for (int at = lineStart(from); at < to; at = lineEnd(at) + 1) {
      if (at >= from && (yaml.startsWith("---", at) || yaml.startsWith("...", at))) {
        return place(at, at + 3);
      }
    }
    return place(to, to);
  }

  private Node node(JsonParser parser, int depth) {
    refuseFeatures(parser);
    if (depth > DEEPEST) {
      throw new Refused(Problem.of(Code.YAML_DEPTH, here(parser), String.valueOf(DEEPEST)));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, depth);
      case START_ARRAY -> sequence(parser, depth);
      default -> scalar(parser);
    };
  }

  private Node.Mapping mapping(JsonParser parser, int depth) {
    int start = start(parser);
    List<Node.Pair> pairs = new ArrayList<>();
    Map<String, Node.Scalar> seen = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      refuseFeatures(parser);
      Node.Scalar key = scalar(parser);
      if (key.text().equals("<<") && !key.quoted()) {
        throw new Refused(Problem.of(Code.YAML_FEATURE, key.place(), "<<"));
      }
      parser.nextToken();
      Node value = node(parser, depth + 1);
      Node.Scalar first = seen.putIfAbsent(key.text(), key);
      if (first == null) {
        pairs.add(new Node.Pair(key, value));
      } else if (++duplicates <= MOST_DUPLICATES) {
        problems.add(
            Problem.of(Code.YAML_DUPLICATE_KEY, key.place(), key.text())
                .with("note.first-here", first.place()));
      }
    }
    return new Node.Mapping(pairs, place(start, end(parser)));
  }

  private Node.Sequence sequence(JsonParser parser, int depth) {
    int start = start(parser);
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, depth + 1));
    }
    return new Node.Sequence(items, place(start, end(parser)));
  }

  private Node.Scalar scalar(JsonParser parser) {
    int start = start(parser);
    int end = end(parser);
    String text = parser.getString();
    char first = start < end ? yaml.charAt(start) : ' ';
    boolean quoted = first == '"' || first == '\'' || first == '|' || first == '>';
    int bad = ControlCharacters.next(text, 0, text.length());
    if (bad < text.length()) {
      String name = BadCharacters.name(text.codePointAt(bad));
      problems.add(Problem.of(Code.FILE_CONTROL_CHARACTER, place(start, end), name));
      text = ControlCharacters.replaced(text);
    }
    return new Node.Scalar(text, quoted, place(start, end));
  }

  /** Directives choose a version or shorten tags: neither is needed, both could hide something. */
  private Optional<Problem> directive() {
    int at = 0;
    while (at < yaml.length()
        && (yaml.charAt(at) == '#' || Character.isWhitespace(yaml.charAt(at)))) {
      at = yaml.charAt(at) == '#' ? lineEnd(at) : at + 1;
    }
    boolean lineStart = at == 0 || at < yaml.length() && isBreak(yaml.charAt(at - 1));
    if (at == yaml.length() || yaml.charAt(at) != '%' || !lineStart) {
      return Optional.empty();
    }
    int end = at;
    while (end < yaml.length() && !Character.isWhitespace(yaml.charAt(end))) {
      end++;
    }
    return Optional.of(Problem.of(Code.YAML_FEATURE, place(at, end), yaml.substring(at, end)));
  }

  private void refuseFeatures(JsonParser parser) {
    int start = start(parser);
    char first = start < yaml.length() ? yaml.charAt(start) : ' ';
    if (first == '&' || first == '*' || first == '!') {
      int end = start + 1;
      while (end < yaml.length() && !isEnd(yaml.charAt(end))) {
        end++;
      }
      throw new Refused(
          Problem.of(Code.YAML_FEATURE, place(start, end), yaml.substring(start, end)));
    }
  }

  private static boolean isEnd(char c) {
    return Character.isWhitespace(c) || c == ']' || c == '}' || c == ',';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < yaml.length() && !isBreak(yaml.charAt(end))) {
      end++;
    }
    return end;
  }

  private Problem syntax(JacksonException e) {
    int at = 0;
    String said = String.valueOf(e.getOriginalMessage());
    if (e.getCause() instanceof MarkedYamlEngineException cause) {
      at = cause.getProblemMark().map(mark -> units(mark.getIndex())).orElse(0);
      said = String.valueOf(cause.getProblem());
      if (said.contains("mapping values are not allowed")) {
        Optional<Place> above = colonMissingAbove(at);
        if (above.isPresent()) {
          return knownSlip(above.get().start() - base)
              .or(() -> wideColon(above.get().start() - base))
              .orElse(Problem.of(Code.YAML_SYNTAX, above.get(), YamlMistakes.NO_COLON));
        }
      }
      boolean began =
          said.contains("unexpected end of stream")
              || said.contains("<stream end>")
              || said.contains("could not find expected ':'");
      if (began && cause.getContextMark().isPresent()) {
        at = units(cause.getContextMark().get().getIndex());
      }
    } else if (e.getLocation() != null && e.getLocation().getCharOffset() >= 0) {
      at = units((int) e.getLocation().getCharOffset());
    }
    int where = at;
    Text what = YamlMistakes.of(said);
    return knownSlip(at)
        .or(() -> what == YamlMistakes.NO_COLON ? wideColon(where) : Optional.empty())
        .orElse(Problem.of(Code.YAML_SYNTAX, place(at, at + 1), what));
  }

  /** The colon of Chinese texts behind the key of a line that lacks one. */
  private Optional<Problem> wideColon(int at) {
    int start = lineStart(at);
    return YamlMistakes.wideColon(yaml.substring(start, lineEnd(start)))
        .map(slip -> slipped(start, slip));
  }

  private Problem slipped(int line, YamlMistakes.Slip slip) {
    return Problem.of(Code.YAML_SYNTAX, place(line + slip.start(), line + slip.end()), slip.what());
  }

  /** A slip of Chinese typing in the line that was complained about, or in the one before it. */
  private Optional<Problem> knownSlip(int at) {
    int lineStart = yaml.lastIndexOf('\n', at - 1) + 1;
    int before = yaml.lastIndexOf('\n', lineStart - 2) + 1;
    for (int start : new int[] {lineStart, before}) {
      int end = yaml.indexOf('\n', start);
      String line = yaml.substring(start, end < 0 ? yaml.length() : end).stripTrailing();
      Optional<YamlMistakes.Slip> slip = YamlMistakes.slip(line);
      if (slip.isPresent()) {
        return Optional.of(slipped(start, slip.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * A key without a colon, or with a Chinese one, makes the engine stumble over the next line's
   * colon: the line to point at is the one above.
   */
  private Optional<Place> colonMissingAbove(int colon) {
    int start = lineStart(colon);
    int end = start;
    while (end > 0 && Character.isWhitespace(yaml.charAt(end - 1))) {
      end--;
    }
    int from = lineStart(end);
    String above = yaml.substring(from, end).strip();
    boolean first = yaml.substring(start, colon).indexOf(": ") < 0;
    boolean bare = !above.isEmpty() && "#-'\"[{|>".indexOf(above.charAt(0)) < 0;
    if (!first || !bare || above.contains(": ") || above.endsWith(":")) {
      return Optional.empty();
    }
    return Optional.of(place(end - above.length(), end));
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && !isBreak(yaml.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private Place here(JsonParser parser) {
    return place(start(parser), end(parser));
  }

  private int start(JsonParser parser) {
    return units((int) parser.currentTokenLocation().getCharOffset());
  }

  private int end(JsonParser parser) {
    return units((int) parser.currentLocation().getCharOffset());
  }

  /** The engine counts code points; we count UTF-16 units. */
  private int units(int points) {
    return units.length == 0
        ? Math.min(points, yaml.length())
        : units[Math.min(points, units.length - 1)];
  }

  /** The offset of each code point in UTF-16 units; empty where the two are the same. */
  private static int[] units(String yaml) {
    int points = yaml.codePointCount(0, yaml.length());
    if (points == yaml.length()) {
      return new int[0];
    }
    int[] units = new int[points + 1];
    int at = 0;
    for (int i = 0; i < points; i++) {
      units[i] = at;
      at += Character.charCount(yaml.codePointAt(at));
    }
    units[points] = at;
    return units;
  }

  private Place place(int start, int end) {
    int stop = Math.max(start, end);
    while (stop > start && Character.isWhitespace(yaml.charAt(Math.min(stop, yaml.length()) - 1))) {
      stop--;
    }
    return source.place(base + start, base + stop);
  }

  /** Leaves the tree walk with a problem; never leaves this class. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Refused(Problem problem) {
      super(problem.code().id(), null, false, false);
      this.problem = problem;
    }
  }
}
