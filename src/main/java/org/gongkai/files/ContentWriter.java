package org.gongkai.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.gongkai.diag.Text;

/** Writes a text of the content folder: as a whole or not at all. */
public final class ContentWriter {

  private ContentWriter() {}

  /** Puts a text in the place of a file, by a file beside it that is renamed. */
  public static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.writeString(
          fresh,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Makes a file's bytes these, and the folders above it; never through a link below {@code root}.
   *
   * @return whether anything was written
   */
  public static boolean update(Path root, String path, byte[] bytes) throws IOException {
    Files.createDirectories(root);
    Path file = folder(root, path).resolve(path.substring(path.lastIndexOf('/') + 1));
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return false;
    }
    replace(file, new String(bytes, StandardCharsets.UTF_8));
    return true;
  }

  /**
   * Deletes a file; never a link, and never through a link below {@code root}.
   *
   * @return whether it was there
   */
  public static boolean delete(Path root, String path) throws IOException {
    Path file = root;
    for (String name : path.split("/")) {
      if (Files.isSymbolicLink(file) && !file.equals(root)) {
        return false;
      }
      file = file.resolve(name);
    }
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.deleteIfExists(file);
  }

  /** Whether there is such a file. */
  public static boolean isThere(Path file) {
    return Files.isRegularFile(file);
  }

  /** The folder of a path, made if it is not there. */
  private static Path folder(Path root, String path) throws IOException {
    Path folder = root;
    String[] names = path.split("/");
    for (int i = 0; i < names.length - 1; i++) {
      folder = folder.resolve(names[i]);
      if (Files.isSymbolicLink(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      Files.createDirectories(folder);
    }
    return folder;
  }

  /** Why a path cannot be that of a content file; empty if it can. */
  public static Optional<Text> fault(String path) {
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals("..") || FileNames.isIgnored(name)) {
        return Optional.of(new Text("有不能用的文件夹名或者文件名", "a folder or file cannot have that name"));
      }
      Optional<Text> fault = FileNames.fault(name);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /**
   * Writes a file that is not there yet, and the folders above it; never through a link.
   *
   * @throws java.nio.file.FileAlreadyExistsException if it is there
   */
  public static void create(Path content, String path, String text) throws IOException {
    Files.writeString(
        folder(content, path).resolve(path.substring(path.lastIndexOf('/') + 1)),
        text,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE);
  }
}
