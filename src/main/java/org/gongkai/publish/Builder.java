package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.gongkai.files.Destination;
import org.gongkai.model.Provenance;

/** Makes a site of a folder with {@code content/} and perhaps {@code templates/}. */
public interface Builder {

  /**
   * What came of it.
   *
   * @param passed whether the content has no error
   * @param today the day that the site is for; empty if the content could not be read that far
   * @param documents how many it has
   * @param next when it will be another without anybody editing it, in the site's time zone
   */
  record Built(
      boolean passed, Optional<LocalDate> today, int documents, Optional<LocalDateTime> next) {}

  /** Finds what is wrong, and writes nothing. */
  Built check(Path folder) throws IOException;

  /**
   * Writes the site, unless there is an error.
   *
   * @param before what it is compared with; empty if that is not known
   */
  Built build(Path folder, Destination destination, Optional<Provenance.Before> before)
      throws IOException;
}
