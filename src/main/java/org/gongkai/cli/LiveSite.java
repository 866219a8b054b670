package org.gongkai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.build.Options;
import org.gongkai.build.Progress;
import org.gongkai.build.Snapshot;
import org.gongkai.build.Workshop;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.gongkai.diag.Problem;
import org.gongkai.diag.ProblemText;
import org.gongkai.files.Changes;
import org.gongkai.model.SiteConfig;
import org.gongkai.serve.Preview;

/**
 * A site that is made again whenever its sources change. One thread reads the sources; any number
 * may ask for what came of it.
 */
final class LiveSite implements Preview, AutoCloseable {

  /** Days besides today whose sites are kept at once. */
  private static final int MOST_DAYS = 3;

  private final SiteOptions asked;
  private final Optional<Lang> typed;
  private final Map<Optional<LocalDate>, Attempt> attempts = new HashMap<>();
  private Optional<Workshop> workshop = Optional.empty();
  private Optional<Snapshot> current = Optional.empty();
  private Lang lang;
  private String trouble = "";
  private long number;

  /**
   * @param typed the language that was asked for, if any
   */
  LiveSite(SiteOptions asked, Optional<Lang> typed) {
    this.asked = asked;
    this.typed = typed;
    this.lang = asked.messages().lang();
  }

  /** Reads the sources for the first time. */
  void open(Progress progress) throws IOException {
    Options options = asked.preview();
    Workshop opened = Workshop.open(options, progress);
    Snapshot snapshot = opened.plan(options);
    synchronized (this) {
      workshop = Optional.of(opened);
      show(Optional.of(snapshot), "");
      notifyAll();
    }
  }

  /** Reads the sources again; whether there is anything new. */
  boolean refresh(Changes changes) {
    Options options = asked.preview();
    Workshop opened = workshop.orElseThrow();
    try {
      boolean different = opened.read(options, changes);
      boolean holds = current.isPresent() && current.get().holds(options);
      if (!different && holds && trouble.isEmpty()) {
        return false;
      }
      Snapshot snapshot = opened.plan(options);
      synchronized (this) {
        show(Optional.of(snapshot), "");
      }
      return true;
    } catch (IOException e) {
      return fail(Broken.text(e, new Messages(lang)));
    } catch (UncheckedIOException e) {
      return fail(Broken.text(e.getCause(), new Messages(lang)));
    } catch (RuntimeException | StackOverflowError e) {
      return fail(defect(e));
    }
  }

  /** The stack goes to the terminal, the sentence to the browser. */
  private String defect(Throwable defect) {
    Messages messages = new Messages(lang);
    asked.surroundings().err().println("gongkai: " + messages.text("cli.defect"));
    defect.printStackTrace(asked.surroundings().err());
    return messages.text("preview.defect");
  }

  private synchronized boolean fail(String said) {
    boolean different = !said.equals(trouble);
    if (different) {
      show(Optional.empty(), said);
    }
    return different;
  }

  private void show(Optional<Snapshot> snapshot, String said) {
    current = snapshot;
    trouble = said;
    lang =
        typed.or(() -> snapshot.flatMap(Snapshot::config).map(SiteConfig::language)).orElse(lang);
    number++;
    attempts.clear();
    attempts.put(Optional.empty(), cameOf(snapshot));
  }

  private Attempt cameOf(Optional<Snapshot> snapshot) {
    return new Attempt(
        number,
        snapshot.filter(Snapshot::isPreviewable).map(site -> new PlannedSite(site, this::fault)),
        snapshot.map(Snapshot::previewed).orElse(List.of()),
        trouble,
        lang);
  }

  /** A fault of a template shows only when a page is asked for, long after the others were told. */
  private void fault(Problem problem) {
    asked.surroundings().out().print(new ProblemText(new Messages(lang)).print(List.of(problem)));
    asked.surroundings().out().flush();
  }

  @Override
  public synchronized Attempt attempt(Optional<LocalDate> asOf) {
    while (workshop.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    Attempt known = attempts.get(asOf);
    if (known != null) {
      return known;
    }
    if (attempts.size() > MOST_DAYS) {
      attempts.keySet().removeIf(Optional::isPresent);
    }
    Options options = asked.preview().on(asOf.orElseThrow());
    Attempt made = cameOf(current.map(today -> workshop.get().plan(options)));
    attempts.put(asOf, made);
    return made;
  }

  @Override
  public synchronized void close() {
    workshop.ifPresent(Workshop::close);
  }
}
