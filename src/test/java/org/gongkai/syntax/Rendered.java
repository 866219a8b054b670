package org.gongkai.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.internal.util.Escaping;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Body;

/** A Markdown text read in a test, with its addresses filled in as typed. */
record Rendered(SourceText source, Body body, List<Problem> problems) {

  static Rendered of(String markdown) {
    SourceText source = new SourceText("test.md", markdown);
    List<Problem> problems = new ArrayList<>();
    Body body = Markdown.parse(source, 0, problems);
    return new Rendered(source, body, List.copyOf(problems));
  }

  String html() {
    List<String> addresses =
        body.links().stream()
            .map(link -> Escaping.escapeHtml(Escaping.percentEncodeUrl(link.destination())))
            .toList();
    return body.html(0, body.html().length(), addresses);
  }

  /** The problems in short, in order: {@code html-active:<script>}. */
  String mistakes() {
    return problems.stream()
        .sorted(Problem.ORDER)
        .map(
            p ->
                p.code().id()
                    + p.args().stream()
                        .filter(t -> !t.en().isEmpty())
                        .map(t -> ":" + t.en())
                        .collect(joined()))
        .collect(Collectors.joining(" "));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }

  boolean has(Code code) {
    return problems.stream().anyMatch(p -> p.code() == code);
  }

  String at(Place place) {
    return source.text().substring(place.start(), place.end());
  }
}
