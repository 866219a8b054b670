package org.gongkai.files;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may have changed in folders that are watched.
 *
 * @param everything whether it is not known what, and nothing may be taken for unchanged
 * @param files those that were written, made, moved or deleted
 * @param folders those that were made or moved here: with whatever is in them
 */
public record Changes(boolean everything, Set<Path> files, Set<Path> folders) {

  /** Nothing is known of what was before. */
  public static final Changes EVERYTHING = new Changes(true, Set.of(), Set.of());

  /** Nothing was noticed. */
  public static final Changes NOTHING = new Changes(false, Set.of(), Set.of());

  public Changes {
    files = Set.copyOf(files);
    folders = Set.copyOf(folders);
  }

  boolean isNothing() {
    return !everything && files.isEmpty() && folders.isEmpty();
  }

  /** Whether a file may have changed, even if its size and time are as before. */
  boolean touch(Path file) {
    return everything || files.contains(file) || !folders.isEmpty() && isInNew(file);
  }

  private boolean isInNew(Path file) {
    return Stream.iterate(file.getParent(), p -> p != null, Path::getParent)
        .anyMatch(folders::contains);
  }
}
