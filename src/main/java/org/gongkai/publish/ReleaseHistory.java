package org.gongkai.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gongkai.files.ReleaseFolder;
import org.gongkai.model.Manifest;

/**
 * What is before readers and was before them.
 *
 * @param current the release that readers see
 * @param head the commit that the branch is at
 * @param releases those that are there, the oldest first
 */
public record ReleaseHistory(
    ReleaseFolder folder,
    Optional<String> current,
    Optional<String> head,
    List<String> releases,
    Journal journal) {

  public static ReleaseHistory read(Repository repository, Settings settings) throws IOException {
    ReleaseFolder folder = settings.www();
    return new ReleaseHistory(
        folder,
        folder.currentRelease(),
        repository.head(settings.branch()),
        folder.list(),
        Journal.read(folder));
  }

  /** Whether something was pushed that is not published. */
  public boolean isPending() {
    return head.isPresent() && (current.isEmpty() || !journal.last().map(Event::head).equals(head));
  }

  /** What differs between two releases that are there. */
  public Changes changes(String before, String after) throws IOException {
    return Changes.between(needed(folder, before).files(), needed(folder, after).files());
  }

  /** The manifest of a release that is there. */
  static Manifest needed(ReleaseFolder folder, String id) throws IOException {
    return manifest(folder, id)
        .orElseThrow(
            () -> new PublishRefused("版本 " + id + " 没有清单", "release " + id + " has no manifest"));
  }

  static Optional<Manifest> manifest(ReleaseFolder folder, String id) throws IOException {
    return folder.has(id, ReleaseFolder.MANIFEST)
        ? Manifest.read(folder.read(id, ReleaseFolder.MANIFEST))
            .filter(manifest -> manifest.release().isPresent())
        : Optional.empty();
  }
}
