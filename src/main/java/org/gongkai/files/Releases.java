package org.gongkai.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Text;
import org.gongkai.model.Manifest;

/**
 * A folder of releases, kept from others who would change it until it is closed.
 *
 * <p>A release is written to {@code state/new}, renamed to {@code state/built} when it is whole,
 * completed and put on the disk there, renamed into {@code releases}, and shown by a new symbolic
 * link renamed over {@code current}. Whatever a stop at any moment leaves beside releases that are
 * known is deleted by {@link #heal}; readers see what {@code current} points to, which is whole at
 * every moment.
 */
public final class Releases implements Closeable {

  private static final long PAUSE_MILLIS = 50;

  private final ReleaseFolder folder;
  private final FileChannel lock;

  private Releases(ReleaseFolder folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder, after others who have it.
   *
   * @param seconds how long to wait for them
   * @param waiting is told once, if there is somebody to wait for
   * @throws OutputRefused when it took too long
   */
  public static Releases open(ReleaseFolder folder, int seconds, Runnable waiting)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      for (long left = seconds * 1000L / PAUSE_MILLIS; !locked; left--) {
        locked = tryLock(channel);
        if (!locked) {
          if (left == seconds * 1000L / PAUSE_MILLIS) {
            waiting.run();
          } else if (left <= 0) {
            throw busy(folder);
          }
          pause();
        }
      }
      return new Releases(folder, channel);
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static OutputRefused busy(ReleaseFolder folder) {
    return new OutputRefused(
        folder.www(),
        new Text(
            "另一次发布一直没有结束。它结束以后，请运行 gongkai publish repair",
            "another publication does not come to an end: run gongkai publish repair when it has"));
  }

  public ReleaseFolder folder() {
    return folder;
  }

  /**
   * Deletes what stopped work has left.
   *
   * @param known the releases that the journal knows; a later one that is not current was never
   *     shown. Without any the journal may be lost, and all stay
   * @return whether there was anything
   */
  public boolean heal(Set<String> known) throws IOException {
    boolean found = discard(fresh()) | discard(built()) | discard(trash());
    found |= Files.deleteIfExists(folder.www().resolve(".current.new"));
    if (!known.isEmpty()) {
      String last = Collections.max(known);
      Optional<String> current = folder.currentRelease();
      for (String id : folder.list()) {
        if (id.compareTo(last) > 0 && !current.equals(Optional.of(id))) {
          delete(id);
          found = true;
        }
      }
    }
    for (String name : ReleaseFolder.names(folder.work())) {
      found |= WorkFolder.discard(folder.work().resolve(name));
    }
    return found;
  }

  private static boolean discard(Path path) throws IOException {
    boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    SideFolder.delete(path);
    return there;
  }

  private Path fresh() {
    return folder.state().resolve("new");
  }

  /** Where a release is that is whole and not published yet. */
  public Path built() {
    return folder.state().resolve("built");
  }

  private Path trash() {
    return folder.state().resolve("trash");
  }

  /**
   * A place for a new release that shares its unchanged files with the current one.
   *
   * @param leavesSame whether nothing is built when it would be the same as the current one
   */
  public Destination prepare(boolean leavesSame) throws IOException {
    Path last = folder.release(folder.currentRelease().orElse("none"));
    return () ->
        new Staging(
            folder.www(),
            OldSite.read(last, ReleaseFolder.FURNITURE),
            FileWriter.into(fresh()),
            new Staging.Ending() {
              @Override
              public boolean leavesSame() {
                return leavesSame;
              }

              @Override
              public boolean tells(String path) {
                return !Manifest.ABOUT_THE_BUILD.contains(path);
              }

              @Override
              public void finish(FileWriter files, OldSite old) throws IOException {
                Files.move(files.root(), built());
              }
            });
  }

  /** Whether a new release is whole and waits to be published. */
  public boolean isBuilt() {
    return Files.isDirectory(built(), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Adds a file to the release that was built, or puts another in its place, for everybody to read.
   */
  public void complete(String name, byte[] bytes) throws IOException {
    Path file = built().resolve(name);
    try {
      // Never written over: what has a second name in another release stays as it is there.
      Files.deleteIfExists(file);
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw FileWriter.named(file, e);
    }
    Files.setPosixFilePermissions(file, FileWriter.Modes.FILE);
  }

  /** Puts the release that was built on the disk, and then before readers. */
  public void publish(String id) throws IOException {
    Durable.syncTree(built());
    Durable.move(built(), folder.release(id));
    show(id);
  }

  /** Shows a release that is there. */
  public void show(String id) throws IOException {
    if (!Files.isDirectory(folder.release(id), LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(folder.release(id).toString());
    }
    Durable.link(folder.current(), folder.www().relativize(folder.release(id)));
  }

  /** Deletes a release, never the current one; whole or not at all for those who list releases. */
  public void delete(String id) throws IOException {
    if (folder.currentRelease().equals(Optional.of(id))) {
      throw new IllegalStateException("the current release: " + id);
    }
    SideFolder.delete(trash());
    Durable.move(folder.release(id), trash());
    SideFolder.delete(trash());
  }

  /** Deletes a release that was built and is not wanted. */
  public void discardBuilt() throws IOException {
    SideFolder.delete(built());
  }

  /** Lets others in. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
