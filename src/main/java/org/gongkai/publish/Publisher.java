package org.gongkai.publish;

import java.io.IOException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.files.FileSum;
import org.gongkai.files.ReleaseFolder;
import org.gongkai.files.Releases;
import org.gongkai.files.WorkFolder;
import org.gongkai.model.Manifest;
import org.gongkai.model.Provenance;
import org.gongkai.model.PublishedFile;

/** Brings releases before readers, one at a time. */
public final class Publisher {

  /** How long to wait for others, in seconds. */
  private static final int PATIENCE = 600;

  /** So many can be gone back to, whatever the settings say. */
  private static final int LEAST = 2;

  private final Repository repository;
  private final Settings settings;
  private final Stamp stamp;
  private final Runnable waiting;

  /**
   * What a new release says about its making.
   *
   * @param generator the program and its version
   */
  public record Stamp(Instant now, String generator) {
    public Stamp {
      now = now.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /** What came of it. */
  public enum Kind {
    /** Another release is before readers. */
    PUBLISHED,
    /** What was asked for was before readers already. */
    LIVE,
    /** A new release would be the same as the current one. */
    SAME,
    /** The content has errors. */
    REFUSED,
    /** There is no commit on the branch yet. */
    EMPTY
  }

  /**
   * What came of it.
   *
   * @param event that the current release came before readers
   * @param healed whether something was put in order that had stopped half-way
   * @param tampered files of the release before readers that were not as they were published
   */
  public record Result(Kind kind, Optional<Event> event, boolean healed, List<String> tampered) {
    public Result {
      tampered = List.copyOf(tampered);
    }
  }

  /**
   * One for a repository.
   *
   * @param waiting is told if others are publishing and have to be waited for
   */
  public Publisher(Repository repository, Settings settings, Stamp stamp, Runnable waiting) {
    this.repository = repository;
    this.settings = settings;
    this.stamp = stamp;
    this.waiting = waiting;
  }

  /** Publishes what the branch is at, unless that was done before. */
  public Result publish(Builder builder) throws IOException {
    try (Work work = new Work()) {
      return work.update(builder, Event.Kind.PUBLISH);
    }
  }

  /** Publishes what the branch is at, and anew if somebody has tampered with what readers see. */
  public Result repair(Builder builder) throws IOException {
    try (Work work = new Work()) {
      return work.repair(builder);
    }
  }

  /** Publishes what is before readers as it is today, or what was pushed and is not published. */
  public Result refresh(Builder builder) throws IOException {
    try (Work work = new Work()) {
      return work.update(builder, Event.Kind.REFRESH);
    }
  }

  /**
   * Brings an older release before readers.
   *
   * @param wanted which; without it the one made before the current one
   */
  public Result rollback(Optional<String> wanted) throws IOException {
    try (Work work = new Work()) {
      return work.rollback(wanted);
    }
  }

  /** What is done while others wait. */
  private final class Work implements AutoCloseable {

    private final ReleaseFolder folder = settings.www();
    private final Releases releases;
    private final Journal journal;
    private final Optional<String> current;
    private final boolean healed;
    private List<String> tampered = List.of();

    Work() throws IOException {
      releases = Releases.open(folder, PATIENCE, waiting);
      boolean ready = false;
      try {
        journal = Journal.read(folder);
        current = folder.currentRelease();
        healed = releases.heal(journal.releases()) | record();
        ready = true;
      } finally {
        if (!ready) {
          releases.close();
        }
      }
    }

    /** Writes down what came before readers when there was no time to write it down. */
    private boolean record() throws IOException {
      if (current.isEmpty() || shown().equals(current)) {
        return false;
      }
      String id = current.get();
      Optional<Event> origin = journal.origin(id);
      // What the branch was at then, as far as anybody knows: a push that came later is not lost.
      String head = journal.last().map(Event::head).orElse("");
      if (origin.isPresent()) {
        journal.add(event(Event.Kind.ROLLBACK, id, head, origin.get().source()));
        return true;
      }
      Event.Source source = source(commit(id));
      boolean sameCommit =
          journal.last().map(e -> e.source().commit().equals(source.commit())).orElse(false);
      journal.add(
          sameCommit
              ? event(Event.Kind.REFRESH, id, head, source)
              : event(Event.Kind.PUBLISH, id, source.commit(), source));
      return true;
    }

    private Optional<String> shown() {
      return journal.last().map(Event::release);
    }

    Result repair(Builder builder) throws IOException {
      if (current.isPresent()) {
        tampered = Verification.ofFolder(folder.release(current.get()), Optional.empty()).all();
      }
      return update(builder, Event.Kind.PUBLISH);
    }

    Result update(Builder builder, Event.Kind wanted) throws IOException {
      Optional<String> head = repository.head(settings.branch());
      if (head.isEmpty()) {
        return result(Kind.EMPTY);
      }
      Optional<Event> last = current.isEmpty() ? Optional.empty() : journal.last();
      boolean pending = last.isEmpty() || !last.get().head().equals(head.get());
      boolean whole = tampered.isEmpty();
      if (!pending && whole && wanted == Event.Kind.PUBLISH) {
        return result(Kind.LIVE);
      }
      String commit = pending ? head.get() : last.get().source().commit();
      Optional<PrivateKey> key = key();
      // The sources are deleted last: readers do not wait for it.
      try (WorkFolder work = WorkFolder.in(folder)) {
        repository.unpack(commit, work);
        Builder.Built built =
            builder.build(work.path(), releases.prepare(!pending && whole), before());
        if (!built.passed()) {
          return result(Kind.REFUSED);
        }
        if (!releases.isBuilt()) {
          return result(Kind.SAME);
        }
        String id = complete(commit, built, key);
        repository.keep(id, commit);
        releases.publish(id);
        Event.Kind kind = pending ? Event.Kind.PUBLISH : Event.Kind.REFRESH;
        journal.add(event(kind, id, head.get(), source(commit)));
      } finally {
        releases.discardBuilt();
      }
      prune();
      return result(Kind.PUBLISHED);
    }

    /** The release before readers; nothing is said of changes when its list cannot be read. */
    private Optional<Provenance.Before> before() throws IOException {
      Optional<Manifest> last =
          current.isPresent() ? ReleaseHistory.manifest(folder, current.get()) : Optional.empty();
      return current.isPresent() && last.isEmpty()
          ? Optional.empty()
          : Optional.of(new Provenance.Before(last));
    }

    /** Puts the list of its files into a release, signed if there is a key. */
    private String complete(String commit, Builder.Built built, Optional<PrivateKey> key)
        throws IOException {
      List<String> others = new ArrayList<>(folder.list());
      others.addAll(journal.releases());
      String id = ReleaseIds.next(stamp.now(), commit, others);
      Manifest.Release release =
          new Manifest.Release(id, commit, stamp.now(), built.documents(), built.next());
      Manifest manifest =
          new Manifest(
              Optional.of(release), stamp.generator(), built.today().orElseThrow(), onDisk());
      byte[] bytes = manifest.bytes();
      releases.complete(ReleaseFolder.MANIFEST, bytes);
      if (key.isPresent()) {
        releases.complete(ReleaseFolder.SIGNATURE, Signing.sign(bytes, key.get()));
      }
      return id;
    }

    /** What is there, which may be another thing than what was meant to be. */
    private List<PublishedFile> onDisk() throws IOException {
      return FileSum.of(releases.built()).stream()
          .filter(file -> !file.path().equals(ReleaseFolder.MANIFEST))
          .map(FileSum::published)
          .toList();
    }

    private Optional<PrivateKey> key() throws IOException {
      if (settings.key().isEmpty()) {
        return Optional.empty();
      }
      Optional<PrivateKey> key = Signing.privateKey(settings.key().get());
      if (key.isEmpty()) {
        throw new PublishRefused(
            settings.key().get() + " 里没有 Ed25519 私钥",
            "there is no private Ed25519 key in " + settings.key().get());
      }
      return key;
    }

    Result rollback(Optional<String> wanted) throws IOException {
      List<String> all = folder.list();
      String target;
      if (wanted.isPresent()) {
        target = ReleaseIds.find(wanted.get(), all);
      } else {
        String now = current.orElse("");
        target = all.stream().filter(id -> id.compareTo(now) < 0).reduce((a, b) -> b).orElse("");
        if (target.isEmpty()) {
          throw new PublishRefused("没有更早的版本", "there is no older release");
        }
      }
      if (current.equals(Optional.of(target))) {
        return result(Kind.LIVE);
      }
      Findings found = Verification.ofFolder(folder.release(target), Optional.empty());
      if (!found.isWhole()) {
        throw found.refusal(target);
      }
      String head = repository.head(settings.branch()).orElse("");
      Optional<Event> origin = journal.origin(target);
      Event.Source source = origin.isPresent() ? origin.get().source() : source(commit(target));
      releases.show(target);
      journal.add(event(Event.Kind.ROLLBACK, target, head, source));
      return result(Kind.PUBLISHED);
    }

    private Result result(Kind kind) {
      return new Result(kind, journal.last(), healed, tampered);
    }

    private Event event(Event.Kind kind, String id, String head, Event.Source source)
        throws IOException {
      Manifest manifest = needed(id);
      Manifest.Release release = manifest.release().orElseThrow();
      Optional<String> before = shown().filter(other -> !other.equals(id));
      List<PublishedFile> old =
          before.isPresent()
              ? ReleaseHistory.manifest(folder, before.get()).map(Manifest::files).orElse(List.of())
              : List.of();
      return new Event(
          stamp.now(),
          kind,
          id,
          before.orElse(""),
          head,
          source,
          new Event.Size(
              manifest.today(), release.documents(), manifest.files().size(), release.next()),
          Changes.between(old, manifest.files()).pages().counts());
    }

    private Event.Source source(String commit) throws IOException {
      Repository.Commit known = repository.commit(commit);
      return new Event.Source(
          commit, known.author(), Instant.ofEpochSecond(known.time()), known.subject());
    }

    private String commit(String id) throws IOException {
      return needed(id).release().orElseThrow().commit();
    }

    private Manifest needed(String id) throws IOException {
      return ReleaseHistory.needed(folder, id);
    }

    /** Deletes releases that are neither among the newest nor young enough. */
    private void prune() throws IOException {
      List<String> all = folder.list();
      Instant young = stamp.now().minus(Duration.ofDays(settings.keepDays()));
      int old = Math.max(0, all.size() - Math.max(LEAST, settings.keep()));
      Predicate<String> shown = folder.currentRelease().orElseThrow()::equals;
      for (String id : all.subList(0, old)) {
        if (ReleaseIds.time(id).isBefore(young) && !shown.test(id)) {
          releases.delete(id);
        }
      }
      repository.keepOnly(folder.list());
    }

    @Override
    public void close() throws IOException {
      releases.close();
    }
  }
}
