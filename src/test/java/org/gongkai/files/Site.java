package org.gongkai.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes sites and reads folders for tests. */
final class Site {

  private Site() {}

  static Staging.Counts build(Path output, Map<String, String> files) throws IOException {
    try (OutputFolder folder = OutputFolder.open(output, List.of());
        Staging staging = folder.stage()) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        staging.put(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      return staging.commit();
    }
  }

  /** Everything in a folder: files with their texts, links with an arrow, folders with a slash. */
  static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.filter(p -> !p.equals(folder)).forEach(p -> read(folder, p, all));
    }
    return all;
  }

  private static void read(Path folder, Path path, Map<String, String> all) {
    String name = folder.relativize(path).toString().replace('\\', '/');
    try {
      if (Files.isSymbolicLink(path)) {
        all.put(name, "-> " + Files.readSymbolicLink(path));
      } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        all.put(name + "/", "");
      } else {
        all.put(name, Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A site's pages: its files without the marker. */
  static SortedMap<String, String> pages(Path output) throws IOException {
    SortedMap<String, String> all = read(output);
    all.keySet().removeIf(name -> name.endsWith("/") || name.equals(OutputRules.MARKER));
    return all;
  }
}
