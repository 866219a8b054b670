package org.gongkai.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;

/**
 * Lists a folder with all its folders, and finds what must not be in it. Links are not followed.
 */
final class FolderScan {

  /** A file that can be read. */
  record Found(String path, Path file, long size, FileTime modified, FileTypes.Role role) {

    /** Whether nothing speaks for the file having changed since. */
    boolean isAs(Found before) {
      return size == before.size && modified.equals(before.modified);
    }
  }

  private final String shown;
  private final FileTypes types;
  private final Claims claims = new Claims();
  private final List<Found> found = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean garbled;

  FolderScan(String shown, FileTypes types) {
    this.shown = shown;
    this.types = types;
  }

  /** Lists everything below a folder. */
  void scan(Path root) throws IOException {
    list(root, "");
    found.sort(Comparator.comparing(Found::path, FileNames.Order.BY_CODE_POINT));
    if (garbled) {
      problems.add(Problem.of(Code.FILE_NAME_LOCALE, new SourceText(shown, "").top()));
    }
  }

  /** What can be read, sorted by path. */
  List<Found> found() {
    return found;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Something in a folder. */
  private record Entry(String name, Path path) {}

  private void list(Path folder, String prefix) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(path -> entries.add(new Entry(path.getFileName().toString(), path)));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Entry::name, FileNames.Order.BY_CODE_POINT));
    String separator = folder.getFileSystem().getSeparator();
    for (Entry entry : entries) {
      if (FileNames.isGarbledByLocale(entry.name(), separator)) {
        garbled = true;
      } else if (!FileNames.isIgnored(entry.name())) {
        visit(entry.path(), entry.name(), prefix + entry.name());
      }
    }
  }

  private void visit(Path entry, String name, String path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return; // gone since it was listed: an editor saving under a temporary name
    }
    if (attributes.isSymbolicLink() || attributes.isDirectory() && attributes.isOther()) {
      report(Code.FILE_SYMLINK, path);
      return;
    }
    boolean folder = attributes.isDirectory();
    if (!folder && types.role(path) == FileTypes.Role.IGNORED) {
      return;
    }
    // A document's name without its extension is the name of its page's folder.
    boolean document = !folder && types.role(path).isText();
    String stem = document ? name.substring(0, name.lastIndexOf('.')) : name;
    Optional<Text> fault = FileNames.fault(name).or(() -> FileNames.fault(stem));
    fault.ifPresent(reason -> report(Code.FILE_NAME, path, reason));
    if (fault.isPresent() && (!FileNames.isPrintable(name) || FileNames.isShoutedText(name))) {
      return;
    }
    claims
        .claim(folder ? path + "/" : path)
        .ifPresent(other -> report(Code.FILE_COLLISION, path, shown + "/" + other));
    if (folder) {
      descend(entry, path);
    } else {
      file(entry, path, attributes);
    }
  }

  private void descend(Path folder, String path) throws IOException {
    try {
      list(folder, path + "/");
    } catch (NoSuchFileException e) {
      return; // gone since it was listed
    }
  }

  private void file(Path entry, String path, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile()) {
      Text special = new Text("管道、套接字或设备", "pipe, socket or device");
      report(Code.FILE_TYPE, path, special, types.allowed(path));
      return;
    }
    FileTypes.Role role = types.role(path);
    if (role == FileTypes.Role.REFUSED) {
      report(Code.FILE_TYPE, path, FileTypes.refused(path), types.allowed(path));
      return;
    }
    if (attributes.size() > role.limit) {
      String size = FileTypes.sizeText(attributes.size());
      report(Code.FILE_TOO_LARGE, path, size, FileTypes.sizeText(role.limit));
      return;
    }
    found.add(new Found(path, entry, attributes.size(), attributes.lastModifiedTime(), role));
  }

  private void report(Code code, String path, Object... args) {
    String display = FileNames.printable(shown + "/" + path);
    problems.add(Problem.of(code, new SourceText(display, "").top(), args));
  }
}
