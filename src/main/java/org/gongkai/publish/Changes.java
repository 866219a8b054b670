package org.gongkai.publish;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Differences;
import org.gongkai.model.Manifest;
import org.gongkai.model.PublishedFile;

/**
 * What differs between two releases: paths of files, sorted.
 *
 * @param withdrawn what is no longer there
 */
public record Changes(List<String> added, List<String> changed, List<String> withdrawn) {

  private static final String INDEX = "index.html";

  /** How many. */
  public record Counts(int added, int changed, int withdrawn) {}

  public Changes {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    withdrawn = List.copyOf(withdrawn);
  }

  static Changes between(List<PublishedFile> before, List<PublishedFile> after) {
    Differences all = Differences.between(before, after);
    return new Changes(all.added(), all.changed(), all.withdrawn());
  }

  /** The same for what readers call pages, by address. */
  public Changes pages() {
    return new Changes(pages(added), pages(changed), pages(withdrawn));
  }

  private static List<String> pages(List<String> files) {
    return files.stream().flatMap(Changes::page).toList();
  }

  private static Stream<String> page(String file) {
    if (Manifest.ABOUT_THE_BUILD.contains(file)) {
      return Stream.empty();
    }
    if (file.equals(INDEX) || file.endsWith("/" + INDEX)) {
      return Stream.of("/" + file.substring(0, file.length() - INDEX.length()));
    }
    return file.endsWith(".html") ? Stream.of("/" + file) : Stream.empty();
  }

  public Counts counts() {
    return new Counts(added.size(), changed.size(), withdrawn.size());
  }
}
