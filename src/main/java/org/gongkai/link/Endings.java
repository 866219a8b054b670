package org.gongkai.link;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.Document;

/**
 * When documents end because others repeal them. What was itself repealed before its own first day
 * never acts: so those that are not repealed are worked out first, then what they repeal.
 */
final class Endings {

  private final Map<Document, List<Edge>> by = new IdentityHashMap<>();
  private final Map<Document, List<Edge>> of = new IdentityHashMap<>();
  private final Map<Document, Integer> open = new IdentityHashMap<>();
  private final Map<Document, LocalDate> ends = new IdentityHashMap<>();

  /**
   * Works out when documents end.
   *
   * @param edges only those that end a document
   */
  Endings(List<Edge> edges) {
    for (Edge edge : edges) {
      by.computeIfAbsent(edge.from(), d -> new ArrayList<>()).add(edge);
      of.computeIfAbsent(edge.to(), d -> new ArrayList<>()).add(edge);
      open.merge(edge.to(), 1, Integer::sum);
    }
    Deque<Document> ready = new ArrayDeque<>();
    by.keySet().stream().filter(document -> !open.containsKey(document)).forEach(ready::add);
    while (!ready.isEmpty()) {
      Document document = ready.remove();
      Optional<LocalDate> day = firstDay(document);
      for (Edge edge : by.getOrDefault(document, List.of())) {
        day.ifPresent(d -> ends.merge(edge.to(), d, (a, b) -> a.isBefore(b) ? a : b));
        if (open.merge(edge.to(), -1, Integer::sum) == 0) {
          ready.add(edge.to());
        }
      }
    }
  }

  /** The day from which a document acts; none if it ended before. */
  Optional<LocalDate> firstDay(Document document) {
    Optional<LocalDate> end = Optional.ofNullable(ends.get(document));
    return Edge.firstDay(document).filter(day -> end.filter(day::isAfter).isEmpty());
  }

  /** Rings of documents each of which ends the next, every document in one ring at most. */
  List<List<Edge>> rings(List<Document> documents) {
    List<List<Edge>> rings = new ArrayList<>();
    Set<Document> done = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Document document : documents) {
      // Going back from what is still open one comes to a ring, or to where one was before.
      List<Edge> way = new ArrayList<>();
      Set<Document> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      Document at = document;
      while (open.getOrDefault(at, 0) > 0 && done.add(at)) {
        seen.add(at);
        Edge edge =
            of.get(at).stream()
                .filter(e -> open.getOrDefault(e.from(), 0) > 0)
                .findFirst()
                .orElseThrow();
        way.add(edge);
        at = edge.from();
      }
      if (seen.contains(at)) {
        rings.add(ring(way, at));
      }
    }
    return rings;
  }

  /** The end of a way that is a ring, in the direction in which documents act. */
  private static List<Edge> ring(List<Edge> way, Document at) {
    int start = 0;
    while (way.get(start).to() != at) {
      start++;
    }
    List<Edge> ring = new ArrayList<>(way.subList(start, way.size()));
    Collections.reverse(ring);
    return ring;
  }
}
