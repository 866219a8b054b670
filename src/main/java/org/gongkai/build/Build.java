package org.gongkai.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Problem;
import org.gongkai.files.Destination;
import org.gongkai.files.OutputFolder;
import org.gongkai.files.Staging;
import org.gongkai.model.SiteConfig;

/**
 * The whole of a build, top to bottom: load, parse, bind, link, derive, check, plan, gate, render,
 * write.
 */
public final class Build {

  private Build() {}

  /** Finds all problems and writes nothing. */
  public static Outcome check(Options options, Progress progress) throws IOException {
    try (Parallel parallel = new Parallel(options.threads())) {
      return run(options, Optional.empty(), parallel, progress);
    }
  }

  /**
   * Writes the site, unless there is an error.
   *
   * @throws org.gongkai.files.OutputRefused when the output folder cannot be written to safely
   */
  public static Outcome build(Options options, Path output, Progress progress) throws IOException {
    List<Path> sources = new ArrayList<>(List.of(options.content()));
    options.templates().ifPresent(sources::add);
    try (OutputFolder folder = OutputFolder.open(output, sources)) {
      return build(options, folder, progress);
    }
  }

  /** Writes the site to a place that is ready, unless there is an error. */
  public static Outcome build(Options options, Destination output, Progress progress)
      throws IOException {
    try (Parallel parallel = new Parallel(options.threads())) {
      return run(options, Optional.of(output), parallel, progress);
    }
  }

  private static Outcome run(
      Options options, Optional<Destination> output, Parallel parallel, Progress progress)
      throws IOException {
    // load, parse and bind
    Material material = Material.read(options, false, parallel, progress);

    // link, derive, check, plan
    Snapshot snapshot = Snapshot.of(material, options, progress);

    // gate
    List<Problem> problems = new ArrayList<>(snapshot.problems());
    if (output.isEmpty() || !passes(problems, options.strict())) {
      return outcome(snapshot, problems, options, Optional.empty());
    }

    // render and write
    try (Staging staging = output.get().stage()) {
      problems.addAll(Writing.of(snapshot, staging, parallel, progress));
      if (!passes(problems, options.strict())) {
        return outcome(snapshot, problems, options, Optional.empty());
      }
      Staging.Counts counts = staging.commit();
      return outcome(
          snapshot,
          problems,
          options,
          Optional.of(new Outcome.Files(counts.written(), counts.unchanged(), counts.removed())));
    }
  }

  /** The one gate: an error keeps everything from being written; with strict, a warning too. */
  static boolean passes(List<Problem> problems, boolean strict) {
    return strict ? problems.isEmpty() : problems.stream().noneMatch(Problem::isError);
  }

  private static Outcome outcome(
      Snapshot snapshot, List<Problem> problems, Options options, Optional<Outcome.Files> files) {
    Optional<Lang> language = snapshot.config().map(SiteConfig::language);
    List<Problem> sorted =
        ManyProblems.listed(problems, snapshot.ledgers()).stream()
            .distinct()
            .sorted(Problem.ORDER)
            .toList();
    boolean passed = passes(sorted, options.strict());
    return new Outcome(language, sorted, passed, snapshot.summary(), files, snapshot.lock());
  }
}
