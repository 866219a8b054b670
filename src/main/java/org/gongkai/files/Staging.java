package org.gongkai.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.diag.Text;
import org.gongkai.model.Attachment;

/**
 * A new site while it is written, beside the old one. Files may be put in from many threads; then
 * one of them commits or closes it.
 */
public final class Staging implements Closeable {

  /**
   * What a build did to the output folder.
   *
   * @param written files that are new or have other bytes than before
   * @param unchanged files that are as they were, with their old times
   * @param removed files that are gone
   */
  public record Counts(int written, int unchanged, int removed) {}

  static final Text LOCALE =
      new Text(
          "系统的字符编码不是 UTF-8，读写不了中文文件名：请设置 LC_ALL=C.UTF-8",
          "the locale's charset is not UTF-8, so Chinese file names cannot be read or written:"
              + " set LC_ALL=C.UTF-8");

  /** What becomes of a new site that is whole. */
  interface Ending {

    /** Whether a new site that is the same as the old one is given up. */
    boolean leavesSame();

    /** Puts the folder of the new site where it belongs. */
    void finish(FileWriter files, OldSite old) throws IOException;
  }

  private final Path output;
  private final Ending ending;
  private final OldSite old;
  private final FileWriter files;
  private final Claims claims = new Claims();
  private final Set<String> folders = ConcurrentHashMap.newKeySet();
  private final AtomicInteger written = new AtomicInteger();
  private final Queue<String> unchanged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger replaced = new AtomicInteger();
  private volatile boolean failed;
  private volatile boolean over;

  /**
   * Begins a site in a fresh folder.
   *
   * @param output the folder that people know, for messages
   */
  Staging(Path output, OldSite old, FileWriter files, Ending ending) {
    this.output = output;
    this.old = old;
    this.files = files;
    this.ending = ending;
  }

  /**
   * Puts a file into the site.
   *
   * @param path inside the site, with {@code /}; each only once
   */
  public void put(String path, byte[] bytes) throws IOException {
    add(path, () -> old.hasSame(path, bytes), target -> files.write(target, bytes));
  }

  /** Puts an attachment into the site as it is. */
  public void copy(String path, FileBytes from, Attachment file) throws IOException {
    add(path, () -> isSame(path, from, file), target -> copy(from, file, target));
  }

  private boolean isSame(String path, FileBytes from, Attachment file) throws IOException {
    if (!old.mayBeSame(path, file.size())) {
      return false;
    }
    try (InputStream in = from.open(file)) {
      return old.hasSame(path, in);
    }
  }

  private void copy(FileBytes from, Attachment file, Path target) throws IOException {
    try (InputStream in = from.open(file)) {
      files.write(target, in);
    }
  }

  /** Whether the old site's file can stay. */
  private interface Comparison {
    boolean holds() throws IOException;
  }

  /** Makes a new file. */
  private interface Writing {
    void to(Path target) throws IOException;
  }

  private void add(String path, Comparison same, Writing writing) throws IOException {
    if (over) {
      throw new IllegalStateException("the site is finished: " + path);
    }
    claim(path);
    boolean done = false;
    try {
      if (same.holds()) {
        unchanged.add(path);
      } else {
        makeFolder(parent(path));
        writing.to(files.root().resolve(path));
        (old.has(path) ? replaced : written).incrementAndGet();
      }
      done = true;
    } catch (InvalidPathException e) {
      throw new OutputRefused(output, LOCALE);
    } finally {
      if (!done) {
        failed = true;
      }
    }
  }

  private void claim(String path) {
    String parent = parent(path);
    boolean known = !parent.isEmpty() && folders.contains(parent);
    String unknown = known ? path.substring(parent.length() + 1) : path;
    for (String part : unknown.split("/", -1)) {
      boolean hidden = part.startsWith(".") && !part.equals(".well-known");
      if (part.isEmpty() || hidden || FileNames.fault(part).isPresent()) {
        throw new IllegalStateException("not a path for a site: " + path);
      }
    }
    Optional<String> other = known ? Optional.empty() : claims.claimParents(path);
    other = other.or(() -> claims.claim(path));
    if (other.isPresent()) {
      throw new IllegalStateException("two files in one place: " + path + ", " + other.get());
    }
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Makes a folder once, with those above it. */
  private void makeFolder(String folder) throws IOException {
    if (folder.isEmpty() || folders.contains(folder)) {
      return;
    }
    makeFolder(parent(folder));
    try {
      files.makeFolder(files.root().resolve(folder));
    } catch (FileAlreadyExistsException e) {
      folders.add(folder); // another thread was faster; it cannot be a file, paths are claimed
      return;
    }
    folders.add(folder);
  }

  /**
   * Makes this the site. Where that is wanted, an old one that is the same is not touched at all.
   *
   * @throws IOException when it did not work; the old site is then in its place as it was
   */
  public Counts commit() throws IOException {
    if (over || failed) {
      throw new IllegalStateException("the site is not whole, or it is finished already");
    }
    over = true;
    int rewritten = replaced.get();
    int kept = unchanged.size();
    Counts counts = new Counts(written.get() + rewritten, kept, old.files() - kept - rewritten);
    if (ending.leavesSame() && isSame(counts)) {
      SideFolder.delete(files.root());
      return counts;
    }
    keepUnchanged();
    ending.finish(files, old);
    return counts;
  }

  private boolean isSame(Counts counts) {
    if (counts.written() > 0 || counts.removed() > 0 || old.isStrange()) {
      return false;
    }
    Set<String> all = new HashSet<>();
    for (String path : unchanged) {
      for (String at = parent(path); !at.isEmpty(); at = parent(at)) {
        all.add(at);
      }
    }
    return all.size() == old.folders();
  }

  /** Only now, for most builds of a site that is there already change nothing. */
  private void keepUnchanged() throws IOException {
    try {
      unchanged.parallelStream().forEach(this::keep);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void keep(String path) {
    try {
      makeFolder(parent(path));
      files.keep(old.file(path), files.root().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives up what was not committed; the old site stays as it is. */
  @Override
  public void close() throws IOException {
    over = true;
    SideFolder.delete(files.root());
  }
}
