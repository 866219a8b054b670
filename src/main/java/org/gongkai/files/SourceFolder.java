package org.gongkai.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Attachment;
import org.gongkai.model.Sources;

/** A folder of sources as it was when it was read. */
public final class SourceFolder implements FileBytes {

  private final Path folder;
  private final Path root;
  private final FileTypes types;
  private final Sources sources;

  /** The files as they were when they were read, by path. */
  private final Map<String, Loaded> loaded;

  /** A file; of a text what was decoded, of another table the names of its columns. */
  private record Loaded(
      FolderScan.Found found, Optional<TextDecoder.Decoded> text, List<String> heads) {}

  private SourceFolder(
      Path folder, Path root, FileTypes types, Sources sources, Map<String, Loaded> loaded) {
    this.folder = folder;
    this.root = root;
    this.types = types;
    this.sources = sources;
    this.loaded = loaded;
  }

  /**
   * Reads a content folder.
   *
   * @param folder may be a link itself; links in it are not followed
   * @param shown what people see in front of its files' paths
   * @throws IOException when the folder is missing or something in it cannot be read
   */
  public static SourceFolder read(Path folder, String shown) throws IOException {
    return read(folder, shown, FileTypes.CONTENT);
  }

  static SourceFolder read(Path folder, String shown, FileTypes types) throws IOException {
    return read(folder, shown, types, Map.of(), Changes.EVERYTHING);
  }

  /**
   * Reads the same folder again: texts that did not change are taken over as they are. A folder
   * that is gone by now is an empty one.
   *
   * @param changes what may have changed whatever size and time say
   */
  public SourceFolder again(Changes changes) throws IOException {
    try {
      return read(folder, sources.root(), types, loaded, changes);
    } catch (NoSuchFileException | NotDirectoryException e) {
      if (Files.isDirectory(folder)) {
        throw e;
      }
      Sources none = new Sources(sources.root(), List.of(), List.of(), List.of());
      return new SourceFolder(folder, root, types, none, Map.of());
    }
  }

  private static SourceFolder read(
      Path folder, String shown, FileTypes types, Map<String, Loaded> before, Changes changes)
      throws IOException {
    Path root;
    try {
      root = folder.toRealPath();
    } catch (NoSuchFileException | InvalidPathException e) {
      String working = System.getProperty("user.dir");
      String asked = working + folder;
      if (FileNames.isGarbledByLocale(asked, folder.getFileSystem().getSeparator())) {
        return unreadable(folder, shown, types);
      }
      throw e;
    }
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(folder.toString());
    }
    FolderScan scan = new FolderScan(shown, types);
    scan.scan(root);
    List<Loaded> loaded = load(shown, scan.found(), before, changes);
    Map<String, Loaded> byPath = new HashMap<>();
    loaded.forEach(file -> byPath.put(file.found().path(), file));
    return new SourceFolder(folder, root, types, sources(shown, scan, loaded), byPath);
  }

  private static SourceFolder unreadable(Path folder, String shown, FileTypes types) {
    Problem problem = Problem.of(Code.FILE_NAME_LOCALE, new SourceText(shown, "").top());
    Sources none = new Sources(shown, List.of(), List.of(), List.of(problem));
    return new SourceFolder(folder, folder, types, none, Map.of());
  }

  private static Sources sources(String shown, FolderScan scan, List<Loaded> loaded) {
    List<Attachment> attachments = new ArrayList<>();
    List<Sources.File> texts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(scan.problems());
    for (Loaded file : loaded) {
      String path = file.found().path();
      if (!file.found().role().isText()) {
        SourceText name = new SourceText(shown + "/" + path, "");
        attachments.add(new Attachment(path, file.found().size(), name, file.heads()));
      }
      file.text().ifPresent(text -> texts.add(new Sources.File(path, text.source())));
      file.text().ifPresent(text -> problems.addAll(text.problems()));
    }
    problems.sort(Problem.ORDER);
    return new Sources(shown, texts, attachments, problems);
  }

  private static List<Loaded> load(
      String shown, List<FolderScan.Found> found, Map<String, Loaded> before, Changes changes)
      throws IOException {
    try {
      return found.parallelStream()
          .map(file -> load(shown, file, Optional.ofNullable(before.get(file.path())), changes))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Loaded load(
      String shown, FolderScan.Found file, Optional<Loaded> before, Changes changes) {
    boolean same = before.isPresent() && file.isAs(before.get().found());
    if (same && !changes.touch(file.file())) {
      return before.get();
    }
    if (!file.role().isText()) {
      return new Loaded(file, Optional.empty(), TableHeads.of(file.file()));
    }
    Optional<TextDecoder.Decoded> text = decode(shown, file);
    // A text that says the same is the same one: nothing made from it has to be made again.
    Optional<TextDecoder.Decoded> old = before.flatMap(Loaded::text);
    return new Loaded(file, old.equals(text) ? old : text, List.of());
  }

  /** Reads a text; nothing when it is gone by now. */
  private static Optional<TextDecoder.Decoded> decode(String shown, FolderScan.Found file) {
    try (InputStream in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
      // a file that grew since it was listed is cut: the next build sees all of it
      byte[] bytes = in.readNBytes((int) file.role().limit);
      return Optional.of(TextDecoder.decode(shown + "/" + file.path(), bytes));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the same was found here as before. */
  public boolean isAs(SourceFolder before) {
    return sources.equals(before.sources)
        && loaded.values().stream()
            .filter(file -> file.found().role() == FileTypes.Role.ATTACHMENT)
            .allMatch(file -> file.found().isAs(before.loaded.get(file.found().path()).found()));
  }

  /** Changes when an attachment that was found here does. */
  public String version(Attachment attachment) {
    FolderScan.Found file = loaded.get(attachment.path()).found();
    return file.size() + "-" + file.modified().to(TimeUnit.NANOSECONDS);
  }

  /** What was found in the folder. */
  public Sources sources() {
    return sources;
  }

  @Override
  public InputStream open(Attachment attachment) throws IOException {
    Path file = root.resolve(attachment.path());
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    // a folder above it that is a link by now leads to another real path
    if (!attributes.isRegularFile() || !file.toRealPath().equals(file)) {
      throw new NoSuchFileException(file.toString(), null, "no longer a plain file");
    }
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }
}
