package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders with all that is in them, for tests. */
final class Tree {

  /** Longer ago than any test. */
  private static final FileTime OLD = FileTime.fromMillis(1_600_000_000_000L);

  private Tree() {}

  /** The files below a folder, by path with {@code /}; nothing if there is no folder. */
  static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : list(folder)) {
      files.put(name(folder, file), Files.readAllBytes(file));
    }
    return files;
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Files and folders with their times: equal only if nothing was touched. */
  static Map<String, FileTime> times(Path folder) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        times.put(name(folder, file), Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
      }
    }
    return times;
  }

  /** Makes everything in a folder old, so that a later change is seen. */
  static void age(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        Files.setLastModifiedTime(file, OLD);
      }
    }
  }

  /** Moves the files in an order of its own, so that the disk may list them in another one. */
  static void moveShuffled(Path from, Path to, long seed) throws IOException {
    List<Path> files = new ArrayList<>(list(from));
    Collections.shuffle(files, new Random(seed));
    for (Path file : files) {
      Path target = to.resolve(name(from, file));
      Files.createDirectories(target.getParent());
      Files.move(file, target);
    }
    delete(from);
  }

  /** Copies all files, over those that are there. */
  static void copy(Path from, Path to) throws IOException {
    for (Path file : list(from)) {
      Path target = to.resolve(name(from, file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The same files with the same bytes; a difference in a text is shown as text. */
  static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual, String what) {
    assertEquals(
        String.join("\n", expected.keySet()), String.join("\n", actual.keySet()), what + ": paths");
    expected.forEach((path, bytes) -> assertSame(bytes, actual.get(path), what + ": " + path));
  }

  static void assertSame(byte[] expected, byte[] actual, String what) {
    if (path(what).matches(".*\\.(html|json|csv|xml|txt|css)")) {
      assertEquals(text(expected), text(actual), what);
    }
    assertArrayEquals(expected, actual, what);
  }

  private static String path(String what) {
    return what.substring(what.lastIndexOf(' ') + 1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
