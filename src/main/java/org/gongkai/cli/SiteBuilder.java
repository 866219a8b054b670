package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gongkai.build.Build;
import org.gongkai.build.Options;
import org.gongkai.build.Outcome;
import org.gongkai.build.Progress;
import org.gongkai.files.Destination;
import org.gongkai.model.Provenance;
import org.gongkai.model.Site;
import org.gongkai.publish.Builder;

/** Builds for those who publish, and remembers what there is to tell. */
final class SiteBuilder implements Builder {

  private final Surroundings surroundings;
  private final boolean strict;
  private Optional<Outcome> outcome = Optional.empty();

  SiteBuilder(Surroundings surroundings, boolean strict) {
    this.surroundings = surroundings;
    this.strict = strict;
  }

  /** What came of the last build or check, if there was one. */
  Optional<Outcome> outcome() {
    return outcome;
  }

  @Override
  public Built check(Path folder) throws IOException {
    return built(Build.check(options(folder, Optional.empty()), Progress.NONE));
  }

  @Override
  public Built build(Path folder, Destination destination, Optional<Provenance.Before> before)
      throws IOException {
    return built(Build.build(options(folder, before), destination, Progress.NONE));
  }

  private Options options(Path folder, Optional<Provenance.Before> before) {
    Path templates = folder.resolve("templates");
    return new Options(
        folder.resolve("content"),
        "content",
        Files.isDirectory(templates) ? Optional.of(templates) : Optional.empty(),
        "templates",
        Optional.empty(),
        surroundings.now().truncatedTo(ChronoUnit.SECONDS),
        false,
        false,
        strict,
        surroundings.processors(),
        new Provenance(Cli.generator(), before));
  }

  private Built built(Outcome done) {
    outcome = Optional.of(done);
    int documents =
        done.summary()
            .map(s -> s.kinds().values().stream().mapToInt(Integer::intValue).sum())
            .orElse(0);
    return new Built(
        done.passed(),
        done.summary().map(Outcome.Summary::today),
        documents,
        done.summary().flatMap(Outcome.Summary::next).map(Site.Change::at));
  }
}
