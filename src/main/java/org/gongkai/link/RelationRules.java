package org.gongkai.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;

/** What relations between documents must be like to make sense. */
final class RelationRules {

  /** Nobody reads more places of a ring than these. */
  private static final int MOST_NOTES = 10;

  private RelationRules() {}

  /** What some relations can only lead to, besides those that act on policies. */
  private static final Map<String, String> TARGETS =
      Map.of("interprets", "policy", "topics", "topic");

  private static final Map<String, Text> NAMES =
      Map.of(
          "policy", new Text("政策文件", "policy document"),
          "topic", new Text("专题专栏", "special column"));

  /**
   * What is wrong with one relation: only policies are repealed, and none before it was written.
   */
  static Optional<Problem> check(Edge edge) {
    Text label = edge.from().value(edge.key()).orElseThrow().spec().label();
    String name = edge.reference().target();
    String wanted = edge.acts() ? "policy" : TARGETS.getOrDefault(edge.key(), "");
    if (!wanted.isEmpty() && !edge.to().isOf(wanted)) {
      return Optional.of(
          Problem.of(Code.RELATION_KIND, edge.reference().place(), name, label, NAMES.get(wanted)));
    }
    Optional<LocalDate> mine = edge.from().date("writtenOn");
    Optional<LocalDate> theirs = edge.to().date("writtenOn");
    if (edge.comesLater() && mine.isPresent() && theirs.filter(mine.get()::isBefore).isPresent()) {
      return Optional.of(
          Problem.of(
                  Code.RELATION_DATE,
                  edge.reference().place(),
                  name,
                  theirs.get(),
                  mine.get(),
                  label)
              .with("note.other-document", edge.to().place("writtenOn")));
    }
    return Optional.empty();
  }

  /** A ring of documents each of which repeals the next. */
  static Problem ring(List<Edge> ring) {
    Edge first = ring.get(0);
    String way =
        ring.stream().map(edge -> edge.from().path() + " → ").collect(Collectors.joining());
    Problem problem =
        Problem.of(
            Code.RELATION_CYCLE,
            first.reference().place(),
            first.reference().target(),
            way + first.from().path());
    for (Edge edge : ring.subList(1, Math.min(ring.size(), MOST_NOTES))) {
      problem =
          problem.with("note.declared-here", edge.reference().place(), edge.reference().target());
    }
    return problem;
  }
}
