package org.gongkai.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is there before a build, in the output folder or the last release: what can be kept. */
final class OldSite {

  private static final int CHUNK = 1 << 16;

  /** A file's size, or -1 when it cannot be kept as it is. */
  private final Map<String, Long> sizes = new HashMap<>();

  private final Path root;
  private final boolean posix;
  private final Set<String> furniture;
  private final List<Path> carried = new ArrayList<>();
  private int folders;
  private boolean strange;

  private OldSite(Path root, Set<String> furniture) {
    this.root = root;
    this.posix = FileWriter.Modes.arePosix(root);
    this.furniture = furniture;
  }

  static OldSite ofOutput(Path root) throws IOException {
    OldSite site = read(root, OutputRules.FURNITURE);
    site.strange |= !OutputRules.isMarked(root);
    return site;
  }

  /**
   * Reads a site.
   *
   * @param furniture names at the top that are no part of the site
   */
  static OldSite read(Path root, Set<String> furniture) throws IOException {
    OldSite site = new OldSite(root, furniture);
    if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      site.list(root, "");
    } else {
      site.strange = true;
    }
    return site;
  }

  private void list(Path folder, String prefix) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (!prefix.isEmpty() || !isFurniture(entry, name)) {
          visit(entry, prefix + name);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** Whether it is a marker or a file that is carried over: no part of the site. */
  private boolean isFurniture(Path entry, String name) {
    if (!furniture.contains(name) || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (OutputRules.KEPT.contains(name)) {
      carried.add(entry);
    }
    return true;
  }

  private void visit(Path entry, String path) throws IOException {
    Class<? extends BasicFileAttributes> kind =
        posix ? PosixFileAttributes.class : BasicFileAttributes.class;
    BasicFileAttributes attributes = Files.readAttributes(entry, kind, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isDirectory()) {
      folders++;
      strange |=
          attributes instanceof PosixFileAttributes p
              && !p.permissions().equals(FileWriter.Modes.FOLDER);
      list(entry, path + "/");
    } else if (attributes.isRegularFile()) {
      boolean open =
          !(attributes instanceof PosixFileAttributes p)
              || p.permissions().equals(FileWriter.Modes.FILE);
      sizes.put(path, open ? attributes.size() : -1);
    } else {
      strange = true; // a link or something else that no build makes
    }
  }

  int files() {
    return sizes.size();
  }

  int folders() {
    return folders;
  }

  /** Whether it has something in it that no build makes, or is no site at all. */
  boolean isStrange() {
    return strange;
  }

  /** Files that are carried over as they are. */
  List<Path> carried() {
    return carried;
  }

  boolean has(String path) {
    return sizes.containsKey(path);
  }

  Path file(String path) {
    return root.resolve(path);
  }

  boolean hasSame(String path, byte[] bytes) throws IOException {
    return mayBeSame(path, bytes.length) && hasSame(path, new ByteArrayInputStream(bytes));
  }

  /** Whether a file of this size is there. */
  private boolean mayBeSame(String path, long size) {
    return sizes.getOrDefault(path, -1L) == size;
  }

  private boolean hasSame(String path, InputStream source) throws IOException {
    try (InputStream in = open(path)) {
      while (true) {
        byte[] a = in.readNBytes(CHUNK);
        byte[] b = source.readNBytes(CHUNK);
        if (!Arrays.equals(a, b)) {
          return false;
        }
        if (a.length == 0) {
          return true;
        }
      }
    } catch (NoSuchFileException e) {
      return false; // deleted since the build began
    }
  }

  /** Whether a file that a build can keep is there. */
  boolean canKeep(String path) {
    return sizes.getOrDefault(path, -1L) >= 0;
  }

  InputStream open(String path) throws IOException {
    return Files.newInputStream(file(path), LinkOption.NOFOLLOW_LINKS);
  }
}
