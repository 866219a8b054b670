package org.gongkai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Reference;
import org.gongkai.model.Site;

/** Finds the documents that fields name, and tells the other end of it. */
final class Relations {

  /** What a relation is called at its other end. */
  private static final Map<String, String> INVERSES =
      Map.ofEntries(
          Map.entry("repeals", "repealedBy"),
          Map.entry("repealsPartly", "partlyRepealedBy"),
          Map.entry("declaresLapsed", "lapsedBy"),
          Map.entry("amends", "amendedBy"),
          Map.entry("replaces", "replacedBy"),
          Map.entry("implements", "implementedBy"),
          Map.entry("forwards", "forwardedBy"),
          Map.entry("corrects", "correctedBy"),
          Map.entry("interprets", "interpretedBy"),
          Map.entry("topics", "topicItems"),
          Map.entry("document", "solicitations"),
          Map.entry("resultDocument", "resultOf"));

  /** The other end of a relation that has no name there. */
  private static final String REFERENCED = "referencedBy";

  private final Register register;
  private final TopicNames topics;
  private final List<Problem> problems;

  private Relations(Register register, List<Problem> problems) {
    this.register = register;
    this.topics = new TopicNames(register);
    this.problems = problems;
  }

  /** The relations between documents that are shown, by document, both ends. */
  static Map<Document, List<Site.Relation>> of(Register register, List<Problem> problems) {
    Relations relations = new Relations(register, problems);
    List<Edge> edges = relations.edges();
    relations.check(edges);
    return relations.bothEnds(edges.stream().filter(e -> register.isShown(e.from())).toList());
  }

  /** All that fields name and that is there: a document that is named twice once. */
  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (Document document : register.documents()) {
      for (FieldValue value : document.values()) {
        if (value.spec().type() == FieldSpec.Type.REFERENCES) {
          String key = value.spec().key();
          Set<Document> named = Collections.newSetFromMap(new IdentityHashMap<>());
          for (Reference reference : document.references(key)) {
            find(document, key, reference)
                .filter(named::add)
                .ifPresent(other -> edges.add(new Edge(document, key, reference, other)));
          }
        }
      }
    }
    return edges;
  }

  private Optional<Document> find(Document document, String key, Reference reference) {
    String name = reference.target();
    boolean topic = key.equals("topics");
    List<Document> named = topic ? topics.named(name) : register.named(name);
    Optional<Document> other = named.stream().findFirst();
    if (named.size() > 1) {
      report(document, ambiguous(reference, named));
    } else if (other.isEmpty()) {
      boolean unread =
          register.isUnread(name)
              || register.isFaultyNumber(name)
              || topic && topics.isUnread(name);
      if (!unread && isChecked(document)) {
        Code code = topic ? Code.TOPIC_UNKNOWN : Code.REFERENCE_UNKNOWN;
        Text near = topic ? topics.suggestion(name) : Near.named(name, document, register);
        problems.add(Problem.of(code, reference.place(), name, near));
      }
    } else if (other.get() == document) {
      problems.add(Problem.of(Code.REFERENCE_SELF, reference.place(), name));
    } else if (topic && !register.isShown(other.get())) {
      // Documents may wait for a special column to be opened; until then they tell nothing of it.
      return Optional.empty();
    } else if (!register.isThereFor(other.get(), document) && register.isSnapshot()) {
      return Optional.empty();
    } else if (!register.isThereFor(other.get(), document)) {
      report(document, Problem.of(Code.LINK_DRAFT, reference.place(), name));
    } else {
      return other;
    }
    return Optional.empty();
  }

  private void report(Document document, Problem problem) {
    if (isChecked(document)) {
      problems.add(problem);
    }
  }

  private void check(List<Edge> edges) {
    List<Edge> ending = new ArrayList<>();
    for (Edge edge : edges) {
      Optional<Problem> problem = RelationRules.check(edge);
      problem.ifPresent(p -> report(edge.from(), p));
      if (edge.ends() && problem.isEmpty() && isChecked(edge.from())) {
        ending.add(edge);
      }
    }
    new Endings(ending)
        .rings(register.documents())
        .forEach(ring -> problems.add(RelationRules.ring(ring)));
  }

  private Map<Document, List<Site.Relation>> bothEnds(List<Edge> edges) {
    Endings endings = new Endings(edges.stream().filter(Edge::ends).toList());
    Map<Document, List<Site.Relation>> all = new IdentityHashMap<>();
    for (Edge edge : edges) {
      Optional<LocalDate> since = edge.acts() ? endings.firstDay(edge.from()) : Optional.empty();
      Site.Force force = edge.acts() ? force(since) : Site.Force.HOLDS;
      String inverse = inverse(edge);
      all.computeIfAbsent(edge.from(), d -> new ArrayList<>())
          .add(new Site.Relation(edge.key(), edge.to(), force, since));
      all.computeIfAbsent(edge.to(), d -> new ArrayList<>())
          .add(new Site.Relation(inverse, edge.from(), force, since));
    }
    return all;
  }

  private static String inverse(Edge edge) {
    return edge.from()
        .value(edge.key())
        .flatMap(value -> value.spec().inverse())
        .map(FieldSpec.Inverse::key)
        .orElseGet(() -> INVERSES.getOrDefault(edge.key(), REFERENCED));
  }

  private Site.Force force(Optional<LocalDate> since) {
    if (since.isEmpty()) {
      return Site.Force.NEVER;
    }
    return since.get().isAfter(register.today()) ? Site.Force.COMING : Site.Force.HOLDS;
  }

  private static Problem ambiguous(Reference reference, List<Document> named) {
    List<String> paths = named.stream().map(Document::path).toList();
    Text list = new Text(String.join("、", paths), String.join(", ", paths));
    String count = String.valueOf(paths.size());
    return Problem.of(Code.REFERENCE_AMBIGUOUS, reference.place(), reference.target(), count, list);
  }

  /** A draft is work in progress: what it names may still come. */
  private boolean isChecked(Document document) {
    return register.pending(document) != Pending.DRAFT || register.isShown(document);
  }
}
