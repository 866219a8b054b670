package org.gongkai.files;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.gongkai.diag.Text;

/**
 * The folder {@code .site.gongkai} beside the output folder {@code site}, in which one build at a
 * time prepares a site. It is there only while a build runs, or after one was killed.
 *
 * <p>A swap is: {@code site} → {@code old}, {@code new} → {@code site}, {@code old} → {@code
 * trash}, delete {@code trash}. After a stop at any moment healing gives one whole site:
 *
 * <pre>
 * site   old   new      stopped                  healing
 * there  –     partly   before the swap          deletes new
 * –      there whole    between the two renames  moves old back, deletes new: it may not be on disk
 * there  there –        behind the renames       deletes old
 * there  –     –        while deleting trash     deletes trash
 * </pre>
 */
final class SideFolder implements Closeable {

  private static final int ATTEMPTS = 20;

  private final Path output;
  private final Path folder;
  private final FileChannel lock;

  private SideFolder(Path output, FileChannel lock) {
    this.output = output;
    this.folder = of(output);
    this.lock = lock;
  }

  /** The side folder of a resolved output folder. */
  static Path of(Path output) {
    return output.resolveSibling("." + output.getFileName() + ".gongkai");
  }

  /** Makes the folder and keeps other builds away from it until it is closed. */
  static SideFolder lock(Path output) throws IOException {
    Path folder = of(output);
    for (int i = 0; i < ATTEMPTS; i++) {
      Files.createDirectories(output.getParent());
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        createFolder(folder);
      }
      FileChannel lock = tryLock(output, folder.resolve("lock"));
      if (lock != null) {
        return new SideFolder(output, lock);
      }
    }
    throw busy(output);
  }

  private static void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw e; // a file or a link that somebody put there
      }
    }
  }

  /** The locked file; null when a build that ended just now has removed it. */
  private static FileChannel tryLock(Path output, Path file) throws IOException {
    FileChannel channel = null;
    boolean locked = false;
    try {
      Object before = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? key(file) : null;
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      before = before == null ? key(file) : before;
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw busy(output);
      }
      locked = Objects.equals(before, key(file));
      return locked ? channel : null;
    } catch (OverlappingFileLockException e) {
      throw busy(output);
    } catch (NoSuchFileException e) {
      return null;
    } finally {
      if (!locked && channel != null) {
        channel.close();
      }
    }
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  private static OutputRefused busy(Path output) {
    return new OutputRefused(
        output,
        new Text("另一个生成任务正在写这个文件夹，请等它完成", "another build is writing to this folder: wait for it"));
  }

  /** Where a new site is prepared. */
  Path staging() {
    return folder.resolve("new");
  }

  private Path old() {
    return folder.resolve("old");
  }

  /** Puts in order what a build left that was killed. */
  void heal() throws IOException {
    delete(staging());
    if (Files.isDirectory(old(), LinkOption.NOFOLLOW_LINKS)) {
      if (OutputRules.isVacant(output)) {
        delete(output); // git may have restored its .gitignore; the old site has it too
        move(old(), output);
      } else {
        move(old(), trash());
      }
    }
    delete(trash());
  }

  private Path trash() {
    return folder.resolve("trash");
  }

  /** Puts the new site in the old one's place. */
  void swap() throws IOException {
    boolean replaces = Files.exists(output, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      move(output, old());
    }
    try {
      move(staging(), output);
    } catch (IOException e) {
      if (replaces) {
        moveBack(e);
      }
      throw e;
    }
    if (replaces) {
      discardOld();
    }
  }

  private void moveBack(IOException cause) {
    try {
      move(old(), output);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void discardOld() {
    try {
      move(old(), trash());
      delete(trash());
    } catch (IOException e) {
      return; // the new site is complete; the next build removes the rest
    }
  }

  /** Renames; on Windows a virus scanner may hold a folder for a moment. */
  private static void move(Path from, Path to) throws IOException {
    for (int left = ATTEMPTS; ; left--) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (AccessDeniedException e) {
        if (left == 0 || File.separatorChar == '/') {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(IOException reason) throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }

  /** Lets other builds in, and removes the folder if nothing is left in it. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(folder.resolve("lock"));
    } finally {
      lock.close();
    }
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      return; // another build has begun, or something could not be deleted
    }
  }

  /** Deletes a file or a folder, if there is one; links are deleted, not followed. */
  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            if (e != null) {
              throw e;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
