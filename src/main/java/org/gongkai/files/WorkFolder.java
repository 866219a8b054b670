package org.gongkai.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * A folder for sources from elsewhere, there until it is closed. Nothing that is put into it can
 * leave it: names with {@code ..} are refused, files are only made where there is none, and links
 * come last and lead nowhere.
 */
public final class WorkFolder implements Closeable {

  private static final int ATTEMPTS = 20;
  private static final int CHUNK = 1 << 16;

  private final Path folder;
  private final FileChannel lock;
  private final FileWriter files;
  private final Set<Path> folders = new HashSet<>();

  private WorkFolder(Path folder, FileChannel lock, FileWriter files) {
    this.folder = folder;
    this.lock = lock;
    this.files = files;
  }

  /** Makes one that nobody else has. */
  public static WorkFolder in(ReleaseFolder releases) throws IOException {
    Durable.makeFolder(releases.work());
    for (int i = 0; i < ATTEMPTS; i++) {
      Path folder = Files.createTempDirectory(releases.work(), "");
      FileChannel lock = tryLock(folder);
      if (lock != null) {
        return new WorkFolder(folder, lock, FileWriter.into(folder.resolve("tree")));
      }
    }
    throw new FileSystemException(releases.work().toString());
  }

  /** The lock of a folder; null when somebody else has it or the folder is being deleted. */
  private static FileChannel tryLock(Path folder) throws IOException {
    FileChannel channel = null;
    boolean locked = false;
    try {
      channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      locked = channel.tryLock() != null && Files.exists(folder.resolve("lock"));
      return locked ? channel : null;
    } catch (NoSuchFileException | OverlappingFileLockException e) {
      return null;
    } finally {
      if (!locked && channel != null) {
        channel.close();
      }
    }
  }

  /** Deletes one that nobody has any more. */
  static boolean discard(Path folder) throws IOException {
    try (FileChannel lock = tryLock(folder)) {
      if (lock != null) {
        SideFolder.delete(folder);
      }
      return lock != null;
    }
  }

  /** Where the files are. */
  public Path path() {
    return files.root();
  }

  /** How many bytes there is room for. */
  public long room() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** Makes a file of the next bytes of a stream. */
  public void put(String path, InputStream in, long size) throws IOException {
    Path file = resolve(path);
    makeFolders(file.getParent());
    files.write(file, new Part(in, size));
  }

  /** Makes a link that leads nowhere, where the source has one. */
  public void putLink(String path) throws IOException {
    Path file = resolve(path);
    makeFolders(file.getParent());
    Files.createSymbolicLink(file, Path.of("nowhere"));
  }

  private Path resolve(String path) throws IOException {
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new FileSystemException(path, null, "leads out of its folder");
      }
    }
    try {
      return files.root().resolve(path);
    } catch (InvalidPathException e) {
      throw new OutputRefused(files.root(), Staging.LOCALE);
    }
  }

  private void makeFolders(Path at) throws IOException {
    if (at.equals(files.root()) || folders.contains(at)) {
      return;
    }
    makeFolders(at.getParent());
    files.makeFolder(at);
    folders.add(at);
  }

  /** Makes a folder, unless it is there. */
  public void putFolder(String path) throws IOException {
    makeFolders(resolve(path));
  }

  /** The next bytes of a stream that goes on. */
  private static final class Part extends InputStream {

    private final InputStream in;
    private long left;

    Part(InputStream in, long size) {
      this.in = in;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = in.read(bytes, from, (int) Math.min(left, Math.min(length, CHUNK)));
      if (n < 0) {
        throw new IOException("the stream ended " + left + " bytes early");
      }
      left -= n;
      return n;
    }
  }

  /** Deletes everything in it. */
  @Override
  public void close() throws IOException {
    try {
      SideFolder.delete(folder);
    } finally {
      lock.close();
    }
  }
}
