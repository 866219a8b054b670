package org.gongkai.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Json;
import org.gongkai.files.Durable;
import org.gongkai.files.ReleaseFolder;

/** What came before readers, in the order of time; nothing is ever taken out. */
public final class Journal {

  private final ReleaseFolder folder;
  private final List<Event> events = new ArrayList<>();

  private Journal(ReleaseFolder folder) {
    this.folder = folder;
  }

  static Journal read(ReleaseFolder folder) throws IOException {
    Journal journal = new Journal(folder);
    for (String line : folder.journalLines()) {
      Event.read(line).ifPresent(journal.events::add);
    }
    return journal;
  }

  void add(Event event) throws IOException {
    Durable.append(folder.journal(), Json.script(event.plain()));
    events.add(event);
  }

  /** The oldest first. */
  public List<Event> events() {
    return Collections.unmodifiableList(events);
  }

  public Optional<Event> last() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
  }

  /** How a release came about. */
  public Optional<Event> origin(String release) {
    return events.stream()
        .filter(e -> e.release().equals(release) && e.kind() != Event.Kind.ROLLBACK)
        .findFirst();
  }

  Set<String> releases() {
    Set<String> all = new LinkedHashSet<>();
    events.forEach(event -> all.add(event.release()));
    return all;
  }
}
