package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder below {@code src/test/resources} that shows one thing; its name says which. */
record Case(String name, Path folder, Recipe recipe) {

  static final Path RESOURCES = Path.of("src/test/resources");

  /** Whether what is expected is written anew: {@code -Dgolden=update}. */
  static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  /** While one works on a few: {@code -Dcases=REGEX} takes those whose names match. */
  private static final String WANTED = System.getProperty("cases", ".*");

  static List<Case> all(String kind) throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve(kind))) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(Case::of)
          .filter(c -> c.name().matches(WANTED))
          .toList();
    }
  }

  private static Case of(Path folder) {
    try {
      return new Case(folder.getFileName().toString(), folder, Recipe.of(folder));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Lays out content and templates in an empty folder. */
  void copyTo(Path work) throws IOException {
    Path content = Files.createDirectories(work.resolve("content"));
    for (String base : recipe.all("base")) {
      Tree.copy(RESOURCES.resolve("base").resolve(base), content);
    }
    Tree.copy(folder.resolve("content"), content);
    Tree.copy(folder.resolve("templates"), work.resolve("templates"));
    recipe.make(content);
  }

  boolean hasTemplates() {
    return Files.isDirectory(folder.resolve("templates"));
  }

  @Override
  public String toString() {
    return name;
  }
}
