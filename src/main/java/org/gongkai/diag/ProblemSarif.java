package org.gongkai.diag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Prints problems as a SARIF 2.1.0 log, which code hosting shows beside the changed lines. */
public final class ProblemSarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Messages messages;
  private final String version;

  /**
   * A printer.
   *
   * @param version the program's version, or empty
   */
  public ProblemSarif(Messages messages, String version) {
    this.messages = messages;
    this.version = version;
  }

  /** All problems, in the order given; the rules are those that they break. */
  public byte[] bytes(List<Problem> problems) {
    TreeSet<Code> codes = new TreeSet<>();
    problems.forEach(problem -> codes.add(problem.code()));
    List<Code> rules = List.copyOf(codes);
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Gongkai");
    if (!version.isEmpty()) {
      driver.put("version", version);
    }
    driver.put("rules", rules.stream().map(this::rule).toList());
    Map<SourceText, Lines> lines = new HashMap<>();
    List<Object> results = new ArrayList<>();
    for (Problem problem : problems) {
      results.add(result(problem, rules.indexOf(problem.code()), lines));
    }
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("language", messages.lang() == Lang.ZH ? "zh-CN" : "en");
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", results);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return Json.bytes(log);
  }

  private Map<String, Object> rule(Code code) {
    String why = messages.text(code.id() + ".why");
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", code.id());
    rule.put("shortDescription", text(firstSentence(why)));
    rule.put("fullDescription", text(why));
    rule.put("help", text(why + "\n\n" + messages.text(code.id() + ".example")));
    rule.put("defaultConfiguration", Map.of("level", code.severity().key()));
    return rule;
  }

  private static String firstSentence(String text) {
    int zh = text.indexOf('。');
    int en = text.indexOf(". ");
    int end = zh < 0 ? en : zh;
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private Map<String, Object> result(Problem problem, int rule, Map<SourceText, Lines> lines) {
    String hint = messages.hint(problem);
    String message = messages.message(problem);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", problem.code().id());
    result.put("ruleIndex", rule);
    result.put("level", problem.severity().key());
    result.put(
        "message", text(hint.isEmpty() ? message : message + "\n" + messages.text("hint", hint)));
    result.put("locations", List.of(location(problem.place(), lines)));
    List<Object> related = new ArrayList<>();
    for (Problem.Note note : problem.notes()) {
      Map<String, Object> location = location(note.place(), lines);
      location.put("message", text(messages.note(note)));
      related.add(location);
    }
    if (!related.isEmpty()) {
      result.put("relatedLocations", related);
    }
    return result;
  }

  private static Map<String, Object> location(Place place, Map<SourceText, Lines> lines) {
    Lines found = lines.computeIfAbsent(place.source(), Lines::new);
    LineColumn start = found.at(place.start());
    LineColumn end = found.at(place.end());
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", start.line());
    region.put("startColumn", start.column());
    region.put("endLine", end.line());
    region.put("endColumn", end.column());
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", uri(place.source().path())));
    physical.put("region", region);
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", physical);
    return location;
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  /** A path as a relative reference: everything but letters, digits and {@code -._~/} encoded. */
  private static String uri(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if ("-._~/".indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%');
        out.append("0123456789ABCDEF".charAt(c >> 4)).append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return out.toString();
  }
}
