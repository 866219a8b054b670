package org.gongkai.build;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.model.Provenance;

/**
 * What a site is made from, and for when.
 *
 * @param contentName what people see in front of the paths of content files
 * @param templates the site's own templates, if it has any
 * @param templatesName what people see in front of the paths of the site's own templates
 * @param today the day to build for, to its end; without it, the moment {@code now} in the site's
 *     time zone
 * @param snapshot whether the site is shown as it stood on {@code today}, and says so on every page
 * @param drafts whether drafts and documents that are not due yet are shown too
 * @param strict whether warnings keep the site from being written, like errors
 * @param threads how many work at once, 1 or more
 * @param provenance what the site says of this build
 */
public record Options(
    Path content,
    String contentName,
    Optional<Path> templates,
    String templatesName,
    Optional<LocalDate> today,
    Instant now,
    boolean snapshot,
    boolean drafts,
    boolean strict,
    int threads,
    Provenance provenance) {

  /** The same for another day. */
  public Options on(LocalDate day) {
    return new Options(
        content,
        contentName,
        templates,
        templatesName,
        Optional.of(day),
        now,
        snapshot,
        drafts,
        strict,
        threads,
        provenance);
  }
}
