package org.gongkai.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes files in a fresh folder: it never opens one that exists. May be used by many threads. */
final class FileWriter {

  private static final int CHUNK = 1 << 16;
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path root;
  private final Modes modes;
  private volatile boolean linksWork = true;

  private FileWriter(Path root, Modes modes) {
    this.root = root;
    this.modes = modes;
  }

  /** Makes the folder. */
  static FileWriter into(Path root) throws IOException {
    return new FileWriter(root, Modes.tryOut(root));
  }

  Path root() {
    return root;
  }

  void makeFolder(Path folder) throws IOException {
    modes.createFolder(folder);
  }

  void write(Path file, byte[] bytes) throws IOException {
    try (SeekableByteChannel out = Files.newByteChannel(file, NEW, modes.file())) {
      write(out, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw named(file, e);
    }
    modes.correctFile(file);
  }

  void write(Path file, InputStream in) throws IOException {
    try (OutputStream out = create(file)) {
      in.transferTo(out);
    }
  }

  /** Makes a file that is written bit by bit. */
  OutputStream create(Path file) throws IOException {
    SeekableByteChannel channel;
    try {
      channel = Files.newByteChannel(file, NEW, modes.file());
      modes.correctFile(file);
    } catch (IOException e) {
      throw named(file, e);
    }
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        try {
          FileWriter.write(channel, bytes, from, length);
        } catch (IOException e) {
          throw named(file, e);
        }
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  private static void write(SeekableByteChannel out, byte[] bytes, int from, int length)
      throws IOException {
    // in pieces, because a channel keeps a buffer as large as the largest piece for each thread
    int end = from + length;
    for (int at = from; at < end; at += CHUNK) {
      ByteBuffer piece = ByteBuffer.wrap(bytes, at, Math.min(CHUNK, end - at));
      while (piece.hasRemaining()) {
        out.write(piece);
      }
    }
  }

  /** "No space left on device" comes without the file's name. */
  static IOException named(Path file, IOException e) {
    if (e instanceof FileSystemException) {
      return e;
    }
    FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
    named.initCause(e);
    return named;
  }

  /**
   * Makes a file the same as an old one, with its time: a second name for it, or a copy where that
   * is not possible.
   */
  void keep(Path old, Path file) throws IOException {
    if (!linksWork || !link(old, file)) {
      Files.copy(old, file, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private boolean link(Path old, Path file) throws IOException {
    try {
      Files.createLink(file, old);
      return true;
    } catch (NoSuchFileException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      linksWork = false;
      return false;
    }
  }

  /** The permissions of a site: everybody may read it, whatever the umask of the one who builds. */
  static final class Modes {

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
}
