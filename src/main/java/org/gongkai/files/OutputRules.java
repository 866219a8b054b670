package org.gongkai.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongkai.diag.Text;

/** Which folders may be replaced by a site: only those where nothing else can get lost. */
final class OutputRules {

  /** In every site that was written by the program. */
  static final String MARKER = ".gongkai";

  /** What keeps an otherwise empty folder in git: carried over from site to site. */
  static final Set<String> KEPT = Set.of(".gitignore", ".gitkeep");

  /** What stands at the top of an output folder and is no part of the site. */
  static final Set<String> FURNITURE = Set.of(MARKER, ".gitignore", ".gitkeep");

  private static final int MOST_LINKS = 40;

  private OutputRules() {}

  /** Follows all links, also where a path's last parts do not exist. */
  static Path resolve(Path path) throws IOException {
    Path at = path.toAbsolutePath();
    for (int i = 0; i < MOST_LINKS; i++) {
      if (Files.exists(at)) {
        return at.toRealPath();
      }
      if (!Files.isSymbolicLink(at)) {
        return resolveMissing(at);
      }
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    throw new FileSystemLoopException(path.toString());
  }

  private static Path resolveMissing(Path path) throws IOException {
    Path parent = path.getParent();
    String name = path.getFileName().toString();
    if (parent == null || name.equals("..")) {
      throw new NoSuchFileException(path.toString());
    }
    return name.equals(".") ? resolve(parent) : resolve(parent).resolve(name);
  }

  /**
   * Refuses folders with something else in or around them.
   *
   * @param output a resolved path
   * @param sources folders that the site is made from
   */
  static void refuseUnsafe(Path output, List<Path> sources) throws IOException {
    if (output.getParent() == null) {
      throw refused(output, "输出文件夹不能是根目录", "the output folder cannot be the root folder");
    }
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw refused(output, "输出位置是一个文件，不是文件夹", "the output is a file, not a folder");
    }
    if (contains(output, property("user.home"))) {
      throw refused(
          output, "输出文件夹不能是或包含用户主目录", "the output folder cannot be or contain the home folder");
    }
    for (Path source : sources) {
      Path real = resolve(source);
      if (contains(output, real) || contains(real, output)) {
        throw refused(
            output,
            "输出文件夹不能与源文件夹 " + source + " 相同，也不能互相包含",
            "the output folder cannot be, contain or lie inside the source folder " + source);
      }
    }
    refuseRepository(output);
    if (contains(output, property("user.dir"))) {
      throw refused(
          output,
          "输出文件夹不能是或包含当前工作目录，请先切换到别的目录",
          "the output folder cannot be or contain the working folder: change to another one");
    }
  }

  private static void refuseRepository(Path output) throws OutputRefused {
    for (Path part : output) {
      if (part.toString().equalsIgnoreCase(".git")) {
        throw refused(output, "输出文件夹不能在 .git 里", "the output folder cannot be inside .git");
      }
    }
    if (Files.exists(output.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      throw refused(output, "输出文件夹是一个 git 仓库（含有 .git）", "the output folder is a git repository");
    }
  }

  /** Refuses a folder with files that the program did not write. */
  static void refuseForeign(Path output) throws IOException {
    if (!isMarked(output) && !isVacant(output)) {
      throw refused(
          output,
          "输出文件夹里有不是本程序生成的文件（没有 " + MARKER + " 标记），请换一个文件夹或清空它",
          "the output folder has files that were not generated (there is no "
              + MARKER
              + " in it): choose another folder or empty it");
    }
  }

  static boolean isMarked(Path output) {
    return Files.isRegularFile(output.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether there is no folder, or nothing in it but what keeps it in git. */
  static boolean isVacant(Path output) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(output)) {
      for (Path entry : entries) {
        if (!KEPT.contains(entry.getFileName().toString())
            || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          return false;
        }
      }
      return true;
    } catch (NoSuchFileException e) {
      return true;
    }
  }

  /** Whether a folder is another one or above it, however both are spelt. */
  private static boolean contains(Path folder, Path other) throws IOException {
    if (other.startsWith(folder)) {
      return true;
    }
    if (!Files.exists(folder)) {
      return false;
    }
    for (Path at = other; at != null; at = at.getParent()) {
      if (Files.exists(at) && Files.isSameFile(at, folder)) {
        return true;
      }
    }
    return false;
  }

  /** A folder of the system's; what cannot be found is nowhere and contains nothing. */
  private static Path property(String name) throws IOException {
    try {
      return resolve(Path.of(System.getProperty(name, "")));
    } catch (InvalidPathException e) {
      return Path.of("nowhere");
    }
  }

  private static OutputRefused refused(Path output, String zh, String en) {
    return new OutputRefused(output, new Text(zh, en));
  }
}
