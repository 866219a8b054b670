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
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Attachment;
import org.gongkai.model.Sources;

/** A folder of sources as it was when it was read. */
public final class SourceFolder implements FileBytes {

  private final Path root;
  private final Sources sources;

  private SourceFolder(Path root, Sources sources) {
    this.root = root;
    this.sources = sources;
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
    Path root;
    try {
      root = folder.toRealPath();
    } catch (NoSuchFileException | InvalidPathException e) {
      String working = System.getProperty("user.dir");
      String asked = working + folder;
      if (FileNames.isGarbledByLocale(asked, folder.getFileSystem().getSeparator())) {
        return unreadable(folder, shown);
      }
      throw e;
    }
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(folder.toString());
    }
    FolderScan scan = new FolderScan(shown, types);
    scan.scan(root);
    return new SourceFolder(root, load(shown, scan));
  }

  private static SourceFolder unreadable(Path folder, String shown) {
    Problem problem = Problem.of(Code.FILE_NAME_LOCALE, new SourceText(shown, "").top());
    return new SourceFolder(folder, new Sources(shown, List.of(), List.of(), List.of(problem)));
  }

  private static Sources load(String shown, FolderScan scan) throws IOException {
    List<Attachment> attachments = new ArrayList<>();
    List<FolderScan.Found> texts = new ArrayList<>();
    for (FolderScan.Found file : scan.found()) {
      if (file.role().isText()) {
        texts.add(file);
      } else {
        SourceText name = new SourceText(shown + "/" + file.path(), "");
        attachments.add(new Attachment(file.path(), file.size(), name));
      }
    }
    List<Problem> problems = new ArrayList<>(scan.problems());
    List<Sources.File> decoded = new ArrayList<>();
    for (Optional<TextDecoder.Decoded> text : decode(shown, texts)) {
      text.ifPresent(t -> problems.addAll(t.problems()));
      text.ifPresent(t -> decoded.add(file(shown, t.source())));
    }
    problems.sort(Problem.ORDER);
    return new Sources(shown, decoded, attachments, problems);
  }

  private static Sources.File file(String shown, SourceText source) {
    return new Sources.File(source.path().substring(shown.length() + 1), source);
  }

  private static List<Optional<TextDecoder.Decoded>> decode(
      String shown, List<FolderScan.Found> texts) throws IOException {
    try {
      return texts.parallelStream().map(file -> decode(shown, file)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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
