package org.gongkai.files;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import org.gongkai.model.Target;

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

    /** Whether a file that is another makes another site. */
    default boolean tells(String path) {
      return true;
    }

    /** Puts the folder of the new site where it belongs. */
    void finish(FileWriter files, OldSite old) throws IOException;
  }

  private static final int BUFFER = 1 << 16;

  private final Path output;
  private final Ending ending;
  private final OldSite old;
  private final FileWriter files;
  private final Claims claims = new Claims();
  private final Set<String> folders = ConcurrentHashMap.newKeySet();
  private final AtomicInteger written = new AtomicInteger();
  private final Queue<String> unchanged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger replaced = new AtomicInteger();

  /** Files that are another than before and make no other site. */
  private final Queue<String> silent = new ConcurrentLinkedQueue<>();

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
  public FileSum put(String path, byte[] bytes) throws IOException {
    return add(
        path,
        () -> {
          if (old.hasSame(path, bytes)) {
            return keep(path, FileSum.of(path, bytes));
          }
          makeFolder(parent(path));
          files.write(files.root().resolve(path), bytes);
          return made(path, FileSum.of(path, bytes));
        });
  }

  /** Puts a file into the site as it is written, never whole in memory. */
  public FileSum put(String path, Target.Content content) throws IOException {
    return add(
        path,
        () -> {
          try (KeptOrNew file =
                  new KeptOrNew(old.canKeep(path), () -> old.open(path), () -> create(path));
              OutputStream buffer = new BufferedOutputStream(file, BUFFER)) {
            FileSum.Summing summing = new FileSum.Summing(buffer);
            content.to(summing);
            summing.flush();
            FileSum sum = summing.sum(path);
            return file.isKept() ? keep(path, sum) : made(path, sum);
          } catch (IOException e) {
            throw FileWriter.named(files.root().resolve(path), e);
          }
        });
  }

  /** Puts an attachment into the site as it is. */
  public FileSum copy(String path, FileBytes from, Attachment file) throws IOException {
    return put(
        path,
        out -> {
          try (InputStream in = from.open(file)) {
            in.transferTo(out);
          }
        });
  }

  private OutputStream create(String path) throws IOException {
    makeFolder(parent(path));
    return files.create(files.root().resolve(path));
  }

  private FileSum keep(String path, FileSum sum) {
    unchanged.add(path);
    return sum;
  }

  private FileSum made(String path, FileSum sum) {
    (old.has(path) ? replaced : written).incrementAndGet();
    if (!ending.tells(path)) {
      silent.add(path);
    }
    return sum;
  }

  /** Makes a new file, unless the old site's can stay. */
  private interface Adding {
    FileSum add() throws IOException;
  }

  private FileSum add(String path, Adding adding) throws IOException {
    if (over) {
      throw new IllegalStateException("the site is finished: " + path);
    }
    claim(path);
    boolean done = false;
    try {
      FileSum sum = adding.add();
      done = true;
      return sum;
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
    if (counts.written() > silent.size() || counts.removed() > 0 || old.isStrange()) {
      return false;
    }
    Set<String> all = new HashSet<>();
    unchanged.forEach(path -> addFolders(path, all));
    silent.forEach(path -> addFolders(path, all));
    return all.size() == old.folders();
  }

  private static void addFolders(String path, Set<String> all) {
    for (String at = parent(path); !at.isEmpty(); at = parent(at)) {
      all.add(at);
    }
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
