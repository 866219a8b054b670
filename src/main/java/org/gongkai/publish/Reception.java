package org.gongkai.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.files.OutputFolder;
import org.gongkai.files.WorkFolder;
import org.gongkai.model.Provenance;

/** Decides whether a push is taken, before git takes it. */
public final class Reception {

  private static final String BRANCH = "refs/heads/";
  private static final String TAG = "refs/tags/";

  private final Repository repository;
  private final Settings settings;

  /** That a name of git's is to mean another object; only zeros mean none. */
  public record Update(String before, String after, String name) {

    /** The lines that git gives its hooks. */
    public static List<Update> read(String lines) {
      List<Update> updates = new ArrayList<>();
      for (String line : lines.split("\n")) {
        String[] parts = line.split(" ", 3);
        if (parts.length == 3) {
          updates.add(new Update(parts[0], parts[1], parts[2]));
        }
      }
      return updates;
    }

    boolean isNew() {
      return before.matches("0+");
    }

    boolean isDeletion() {
      return after.matches("0+");
    }
  }

  /** Why a push is refused, or that it is not. */
  public enum Kind {
    TAKEN,
    /** The branch would be gone. */
    DELETED,
    /** What was published would be taken back. */
    REWRITTEN,
    /** The branch would be at something that is no commit. */
    NO_COMMIT,
    /** It leaves content to another repository. */
    MODULES,
    /** The content has errors. */
    REFUSED
  }

  /**
   * What is to be told.
   *
   * @param details paths, where they matter
   */
  public record Verdict(Kind kind, List<String> details) {}

  public Reception(Repository repository, Settings settings) {
    this.repository = repository;
    this.settings = settings;
  }

  /** What happens to the branch that is published, if anything does. */
  public Optional<Update> published(List<Update> updates) {
    return updates.stream().filter(u -> u.name().equals(BRANCH + settings.branch())).findFirst();
  }

  /** Branches that are taken and not published. */
  public List<String> others(List<Update> updates) {
    return updates.stream()
        .filter(u -> u.name().startsWith(BRANCH) && !u.isDeletion())
        .map(u -> u.name().substring(BRANCH.length()))
        .filter(name -> !name.equals(settings.branch()))
        .toList();
  }

  /** Tags that are taken; none of them is published. */
  public List<String> tags(List<Update> updates) {
    return updates.stream()
        .filter(u -> u.name().startsWith(TAG) && !u.isDeletion())
        .map(u -> u.name().substring(TAG.length()))
        .toList();
  }

  /** That readers see an older release on purpose: the next push ends that. */
  public Optional<Event> wentBack() throws IOException {
    return Journal.read(settings.www())
        .last()
        .filter(event -> event.kind() == Event.Kind.ROLLBACK && !event.previous().isEmpty());
  }

  /** Decides. */
  public Verdict judge(Update update, Builder builder) throws IOException {
    if (update.isDeletion()) {
      return new Verdict(Kind.DELETED, List.of());
    }
    if (!repository.isCommit(update.after())) {
      return new Verdict(Kind.NO_COMMIT, List.of());
    }
    if (!update.isNew()
        && !settings.allowRewrite()
        && !repository.isAncestor(update.before(), update.after())) {
      return new Verdict(Kind.REWRITTEN, List.of());
    }
    try (WorkFolder work = WorkFolder.in(settings.www())) {
      List<String> modules = repository.unpack(update.after(), work);
      if (!modules.isEmpty()) {
        return new Verdict(Kind.MODULES, modules);
      }
      boolean passed = check(update.after(), builder, work);
      return new Verdict(passed ? Kind.TAKEN : Kind.REFUSED, List.of());
    }
  }

  /**
   * Faults of templates show while pages are made: where templates differ from those in use, the
   * whole site is made, to be thrown away.
   */
  private boolean check(String commit, Builder builder, WorkFolder work) throws IOException {
    if (!templatesChanged(commit)) {
      return builder.check(work.path()).passed();
    }
    try (OutputFolder rehearsal =
        OutputFolder.open(work.path().resolveSibling("site"), List.of(work.path()))) {
      Provenance.Before first = new Provenance.Before(Optional.empty());
      return builder.build(work.path(), rehearsal, Optional.of(first)).passed();
    }
  }

  private boolean templatesChanged(String commit) throws IOException {
    String used =
        Journal.read(settings.www()).last().map(event -> event.source().commit()).orElse("");
    String before = used.isEmpty() ? "" : repository.tree(used, "templates");
    return !repository.tree(commit, "templates").equals(before);
  }
}
