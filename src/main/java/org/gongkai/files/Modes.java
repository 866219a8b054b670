package org.gongkai.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The permissions of a site: everybody may read it, whatever the umask of the one who builds. */
final class Modes {

  static final Set<PosixFilePermission> FILE =
      Set.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
  static final Set<PosixFilePermission> FOLDER =
      Set.copyOf(PosixFilePermissions.fromString("rwxr-xr-x"));

  private static final FileAttribute<?>[] NONE = {};

  private final FileAttribute<?>[] file;
  private final FileAttribute<?>[] folder;
  private final boolean masked;

  private Modes(boolean posix, boolean masked) {
    this.file = posix ? attribute(FILE) : NONE;
    this.folder = posix ? attribute(FOLDER) : NONE;
    this.masked = masked;
  }

  private static FileAttribute<?>[] attribute(Set<PosixFilePermission> permissions) {
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  static boolean arePosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Makes a first folder and sees from it whether the umask takes something away. */
  static Modes tryOut(Path first) throws IOException {
    if (!arePosix(first)) {
      Files.createDirectory(first);
      return new Modes(false, false);
    }
    Files.createDirectory(first, attribute(FOLDER));
    boolean masked = !Files.getPosixFilePermissions(first).equals(FOLDER);
    Modes modes = new Modes(true, masked);
    modes.correct(first, FOLDER);
    return modes;
  }

  /** What a file is created with. */
  FileAttribute<?>[] file() {
    return file;
  }

  void createFolder(Path path) throws IOException {
    Files.createDirectory(path, folder);
    correct(path, FOLDER);
  }

  /** Gives a file that was created what the umask took away. */
  void correctFile(Path path) throws IOException {
    correct(path, FILE);
  }

  private void correct(Path path, Set<PosixFilePermission> wanted) throws IOException {
    if (masked) {
      view(path).setPermissions(wanted);
    }
  }

  private static PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }
}
