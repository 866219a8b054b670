package org.gongkai.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.build.Outcome;
import org.gongkai.diag.Messages;
import org.gongkai.files.ReleaseFolder;
import org.gongkai.publish.Changes;
import org.gongkai.publish.Event;
import org.gongkai.publish.Publisher;
import org.gongkai.publish.ReleaseHistory;
import org.gongkai.publish.Repository;
import org.gongkai.publish.Settings;

/** Tells of releases, for people and for programs. */
record ReleaseText(
    Messages messages, ZoneId zone, Repository repository, Settings settings, SiteBuilder builder) {

  private static final Pattern ZONE =
      Pattern.compile("(?m)^(?:timeZone|时区):\\s*[\"']?([A-Za-z0-9_/+-]+)");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final int MOST_PAGES = 10;
  private static final int SHORT = 10;

  /**
   * The same for people and for programs.
   *
   * @param fine whether the exit status is that of success
   */
  record Said(String text, Map<String, Object> plain, boolean fine) {}

  /** The time zone that a {@code site.yaml} names. */
  static ZoneId zone(String site) {
    Matcher named = ZONE.matcher(site);
    String id = named.find() ? named.group(1) : "Asia/Shanghai";
    return ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : ZoneId.of("Asia/Shanghai");
  }

  Said status() throws IOException {
    ReleaseHistory history = ReleaseHistory.read(repository, settings);
    StringBuilder out = new StringBuilder();
    Optional<Event> last =
        history.current().isPresent() ? history.journal().last() : Optional.empty();
    if (last.isEmpty()) {
      line(out, "cli.publish.nothing-yet");
    } else {
      event(out, last.get());
    }
    line(out, "cli.publish.branch", settings.branch(), shortened(history.head().orElse("")));
    if (history.isPending()) {
      line(out, "cli.publish.pending");
    }
    line(out, "cli.publish.kept", history.releases().size(), settings.www().www());
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("current", history.current().orElse(null));
    plain.put("event", last.map(Event::plain).orElse(null));
    plain.put("branch", settings.branch());
    plain.put("head", history.head().orElse(null));
    plain.put("pending", history.isPending());
    plain.put("releases", history.releases().size());
    return new Said(out.toString(), plain, !history.isPending());
  }

  private void event(StringBuilder out, Event event) {
    line(out, "cli.publish.current", event.release(), time(event.at()));
    line(out, "cli.publish.why." + event.kind().key());
    commit(out, event);
    line(
        out,
        "cli.publish.size",
        event.size().documents(),
        event.size().files(),
        event.size().today());
    event
        .size()
        .next()
        .ifPresent(at -> line(out, "cli.publish.next", at.toLocalDate() + " " + at.toLocalTime()));
    Changes.Counts counts = event.changes();
    line(out, "cli.publish.pages", counts.added(), counts.changed(), counts.withdrawn());
  }

  private void commit(StringBuilder out, Event event) {
    Event.Source source = event.source();
    line(
        out,
        "cli.publish.commit",
        shortened(source.commit()),
        source.author(),
        time(source.time()),
        source.subject());
  }

  Said releases() throws IOException {
    ReleaseHistory history = ReleaseHistory.read(repository, settings);
    StringBuilder out = new StringBuilder();
    List<Object> list = new ArrayList<>();
    List<String> newest = new ArrayList<>(history.releases());
    Collections.reverse(newest);
    for (String id : newest) {
      boolean current = history.current().equals(Optional.of(id));
      Optional<Event> origin = history.journal().origin(id);
      Map<String, Object> plain = new LinkedHashMap<>();
      plain.put("release", id);
      plain.put("current", current);
      out.append(current ? "* " : "  ").append(id);
      origin.ifPresent(
          event -> {
            plain.putAll(event.plain());
            out.append("  ").append(entry(event));
          });
      out.append('\n');
      list.add(plain);
    }
    if (newest.isEmpty()) {
      line(out, "cli.publish.nothing-yet");
    }
    List<Object> events = new ArrayList<>();
    history.journal().events().forEach(event -> events.add(event.plain()));
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("current", history.current().orElse(null));
    plain.put("releases", list);
    plain.put("journal", events);
    return new Said(out.toString(), plain, true);
  }

  private String entry(Event event) {
    Changes.Counts counts = event.changes();
    return messages.text(
        "cli.publish.entry",
        time(event.at()),
        event.size().documents(),
        counts.added(),
        counts.changed(),
        counts.withdrawn(),
        event.source().author(),
        event.source().subject());
  }

  /** What came of publishing. */
  Said result(Publisher.Result result) throws IOException {
    StringBuilder out = new StringBuilder();
    if (result.healed()) {
      line(out, "cli.publish.healed");
    }
    if (!result.tampered().isEmpty()) {
      line(out, "cli.publish.tampered", result.tampered().size());
      list(out, "! ", result.tampered(), MOST_PAGES);
    }
    Optional<Outcome> outcome = builder.outcome();
    boolean refused = result.kind() == Publisher.Kind.REFUSED;
    if (refused && outcome.isPresent()) {
      out.append(new ProblemList(messages).text(outcome.get()));
    }
    Optional<Event> event = result.event();
    String release = event.map(Event::release).orElse("");
    boolean published = result.kind() == Publisher.Kind.PUBLISHED;
    boolean back = published && event.get().kind() == Event.Kind.ROLLBACK;
    String key = back ? "back" : result.kind().name().toLowerCase(Locale.ROOT);
    line(out, "cli.publish.result." + key, release);
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("result", result.kind().name().toLowerCase(Locale.ROOT));
    plain.put("healed", result.healed());
    plain.put("tampered", result.tampered());
    plain.put("event", event.map(Event::plain).orElse(null));
    plain.put("errors", outcome.map(Outcome::errors).orElse(0L));
    plain.put("warnings", outcome.map(Outcome::warnings).orElse(0L));
    if (published) {
      commit(out, event.get());
      pages(out, event.get());
    }
    if (back) {
      line(out, "cli.publish.after-back", settings.branch());
    }
    return new Said(out.toString(), plain, !refused);
  }

  private void pages(StringBuilder out, Event event) throws IOException {
    event
        .size()
        .next()
        .ifPresent(at -> line(out, "cli.publish.next", at.toLocalDate() + " " + at.toLocalTime()));
    Changes.Counts counts = event.changes();
    line(out, "cli.publish.pages", counts.added(), counts.changed(), counts.withdrawn());
    if (settings.www().has(event.previous(), ReleaseFolder.MANIFEST)) {
      ReleaseHistory history = ReleaseHistory.read(repository, settings);
      Changes pages = history.changes(event.previous(), event.release()).pages();
      list(out, "+ ", pages.added(), MOST_PAGES);
      list(out, "- ", pages.withdrawn(), MOST_PAGES);
    }
  }

  private void list(StringBuilder out, String mark, List<String> paths, int most) {
    paths.stream()
        .limit(most)
        .forEach(path -> out.append("    ").append(mark).append(path).append('\n'));
    if (paths.size() > most) {
      line(out, "cli.publish.more-pages", paths.size() - most);
    }
  }

  Said diff(ReleaseHistory history, String before, String after) throws IOException {
    Changes files = history.changes(before, after);
    Changes pages = files.pages();
    StringBuilder out = new StringBuilder();
    line(out, "cli.publish.diff", before, after);
    Changes.Counts counts = pages.counts();
    line(out, "cli.publish.pages", counts.added(), counts.changed(), counts.withdrawn());
    list(out, "+ ", pages.added(), Integer.MAX_VALUE);
    list(out, "~ ", pages.changed(), Integer.MAX_VALUE);
    list(out, "- ", pages.withdrawn(), Integer.MAX_VALUE);
    Changes.Counts all = files.counts();
    line(out, "cli.publish.files", all.added(), all.changed(), all.withdrawn());
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("from", before);
    plain.put("to", after);
    plain.put("pages", plain(pages));
    plain.put("files", plain(files));
    return new Said(out.toString(), plain, true);
  }

  private static Map<String, Object> plain(Changes changes) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("added", changes.added());
    plain.put("changed", changes.changed());
    plain.put("withdrawn", changes.withdrawn());
    return plain;
  }

  private void line(StringBuilder out, String key, Object... arguments) {
    out.append(messages.text(key, arguments)).append('\n');
  }

  private String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  private static String shortened(String commit) {
    return commit.substring(0, Math.min(SHORT, commit.length()));
  }
}
