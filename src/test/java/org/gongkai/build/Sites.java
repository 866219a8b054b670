package org.gongkai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Problem;
import org.gongkai.model.Provenance;
import org.gongkai.model.Site;

/** Sites put together from folders, for tests of later steps. */
public final class Sites {

  private Sites() {}

  /** A site and what is wrong with it. */
  public record Read(Site site, List<Problem> problems) {}

  /** The site of a content folder as it stands on a day. */
  public static Read read(Path content, String today) {
    Options options =
        new Options(
            content,
            "content",
            Optional.empty(),
            "templates",
            Optional.of(LocalDate.parse(today)),
            Instant.EPOCH,
            false,
            false,
            false,
            1,
            Provenance.of("gongkai test"));
    try (Parallel parallel = new Parallel(1)) {
      Material material = Material.read(options, false, parallel, Progress.NONE);
      Snapshot snapshot = Snapshot.of(material, options, Progress.NONE);
      return new Read(snapshot.site().orElseThrow(), snapshot.problems());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
