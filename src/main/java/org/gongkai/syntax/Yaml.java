package org.gongkai.syntax;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final YAMLFactory FACTORY = YAMLFactory.builder().build();

  private final SourceText source;
  private final int base;
  private final String yaml;
  private final List<Problem> problems;
  private int unitsDone;
  private int pointsDone;

  private Yaml(SourceText source, int from, int to, List<Problem> problems) {
    this.source = source;
    this.base = from;
    this.yaml = source.text().substring(from, to);
    this.problems = problems;
  }

  /**
   * Reads the stretch of a text as one mapping.
   *
   * @param problems gets what is wrong
   * @return the mapping; empty if the text is no YAML mapping
   */
  public static Optional<Node.Mapping> read(
      SourceText source, int from, int to, List<Problem> problems) {
    return new Yaml(source, from, to, problems).read();
  }

  private Optional<Node.Mapping> read() {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), new StringReader(yaml))) {
      if (parser.nextToken() == null) {
        return Optional.of(new Node.Mapping(List.of(), place(0, 0)));
      }
      Node root = node(parser, 0);
      if (parser.nextToken() != null) {
        problems.add(Problem.of(Code.YAML_DOCUMENTS, here(parser)));
        return Optional.empty();
      }
      if (root instanceof Node.Mapping mapping) {
        return Optional.of(mapping);
      }
      problems.add(Problem.of(Code.YAML_NOT_MAPPING, root.place()));
    } catch (Refused e) {
      problems.add(e.problem);
    } catch (JacksonException e) {
      problems.add(syntax(e));
    }
    return Optional.empty();
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
      } else {
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
    int bad = controlCharacter(text);
    if (bad >= 0) {
      String point = String.format(java.util.Locale.ROOT, "U+%04X", (int) text.charAt(bad));
      problems.add(Problem.of(Code.FILE_CONTROL_CHARACTER, place(start, end), point));
      text = text.replace(text.charAt(bad), ' ');
    }
    return new Node.Scalar(text, quoted, place(start, end));
  }

  /** The first character that XML 1.0 cannot hold or that has no width, or -1. */
  private static int controlCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone =
          Character.isHighSurrogate(c)
              ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
              : Character.isLowSurrogate(c)
                  && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
      if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0 || c >= 0xfffe || lone) {
        return i;
      }
    }
    return -1;
  }

  private void refuseFeatures(JsonParser parser) {
    int start = start(parser);
    char first = start < yaml.length() ? yaml.charAt(start) : ' ';
    if (first == '&' || first == '*' || first == '!') {
      int end = start;
      while (end < yaml.length() && !Character.isWhitespace(yaml.charAt(end))) {
        end++;
      }
      throw new Refused(
          Problem.of(Code.YAML_FEATURE, place(start, end), yaml.substring(start, end)));
    }
  }

  private Problem syntax(JacksonException e) {
    int at = 0;
    String said = String.valueOf(e.getOriginalMessage());
    if (e.getCause() instanceof MarkedYamlEngineException cause) {
      at = cause.getProblemMark().map(mark -> units(mark.getIndex())).orElse(0);
      said = String.valueOf(cause.getProblem());
      if (said.contains("unexpected end of stream") && cause.getContextMark().isPresent()) {
        at = units(cause.getContextMark().get().getIndex());
      }
    } else if (e.getLocation() != null && e.getLocation().getCharOffset() >= 0) {
      at = units((int) e.getLocation().getCharOffset());
    }
    return Problem.of(Code.YAML_SYNTAX, place(at, at + 1), YamlMistakes.of(said));
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
    if (points < pointsDone) {
      unitsDone = 0;
      pointsDone = 0;
    }
    int at = unitsDone;
    int count = pointsDone;
    while (count < points && at < yaml.length()) {
      at += Character.charCount(yaml.codePointAt(at));
      count++;
    }
    unitsDone = at;
    pointsDone = count;
    return at;
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

  /** What the YAML engine says, in the editor's words. */
  private static final class YamlMistakes {
    static Text of(String said) {
      if (said.contains("TAB")) {
        return new Text("用了制表符（Tab）缩进", "a tab is used for indentation");
      }
      if (said.contains("mapping values are not allowed")) {
        return new Text(
            "这里多了一个冒号，或值里的冒号没有加引号", "a colon too many, or a value with an unquoted colon");
      }
      if (said.contains("unexpected end of stream") || said.contains("<stream end>")) {
        return new Text("引号或括号没有配对", "a quotation mark or bracket is never closed");
      }
      if (said.contains("cannot start any token")) {
        return new Text(
            "值以特殊字符开头，须加引号", "a value that starts with a special character needs quotes");
      }
      if (said.contains("could not find expected ':'")) {
        return new Text("这一行缺少“键: 值”的冒号（英文冒号后加空格）", "this line lacks the colon of “key: value”");
      }
      if (said.contains("<block end>") || said.contains("block sequence entries")) {
        return new Text("缩进与上文不一致", "the indentation does not match the lines above");
      }
      if (said.contains("escape")) {
        return new Text("双引号里有不认识的反斜杠写法", "an unknown backslash escape in double quotes");
      }
      if (said.contains("node content") || said.contains("',' or")) {
        return new Text("列表的逗号或括号不完整", "a list whose commas or brackets are incomplete");
      }
      if (said.contains("property name")) {
        return new Text("键必须是一个词", "a key must be a single word");
      }
      return new Text("格式不对", "malformed");
    }
  }
}
