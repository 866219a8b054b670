package org.gongkai.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Changes that are on the disk, not only on their way there, when a method returns. */
public final class Durable {

  /** A disk takes many waiting requests together; more threads than processors are right. */
  private static final int THREADS = 16;

  private Durable() {}

  /**
   * Makes or replaces a file, with its folder if that is missing: the old bytes or the new ones.
   */
  public static void write(Path file, byte[] bytes, String permissions) throws IOException {
    makeFolder(file.getParent());
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(fresh, bytes);
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(permissions));
    sync(fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    sync(file.getParent());
  }

  /** Makes a file that must not be there yet. */
  public static void create(Path file, byte[] bytes, String permissions) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    write(file, bytes, permissions);
  }

  /** Adds a line to a file; half a line that a crash left there is ended first. */
  public static void append(Path file, String line) throws IOException {
    boolean isNew = !Files.exists(file);
    try (FileChannel out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = out.size();
      ByteBuffer last = ByteBuffer.allocate(1);
      boolean torn = end > 0 && out.read(last, end - 1) == 1 && last.get(0) != '\n';
      byte[] bytes = ((torn ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      try {
        while (buffer.hasRemaining()) {
          end += out.write(buffer, end);
        }
      } catch (IOException e) {
        throw FileWriter.named(file, e);
      }
      out.force(true);
    }
    if (isNew) {
      sync(file.getParent());
    }
  }

  /** Points a symbolic link to a target; whoever follows it gets the old target or the new one. */
  static void link(Path link, Path target) throws IOException {
    Path fresh = link.resolveSibling("." + link.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, target);
    Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
    sync(link.getParent());
  }

  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    sync(to.getParent());
    sync(from.getParent());
  }

  /** Makes a folder and those above it, for everybody to read. */
  static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getParent() != null) {
      makeFolder(folder.getParent());
    }
    FileWriter.Modes.tryOut(folder);
    sync(folder.getParent());
  }

  /**
   * Everything in a folder. A file with a second name has been through this under the other one.
   */
  static void syncTree(Path root) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || isFresh(path)) {
          all.add(path);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Path path : all) {
        running.add(threads.submit(() -> syncUnchecked(path)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean isFresh(Path file) throws IOException {
    return ((Number) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS)).intValue()
        == 1;
  }

  private static void syncUnchecked(Path path) {
    try {
      sync(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
