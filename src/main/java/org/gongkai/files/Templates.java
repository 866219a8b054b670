package org.gongkai.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Attachment;
import org.gongkai.model.Sources;

/** The theme that comes with the program, overridden file by file by a site's own templates. */
public final class Templates implements FileBytes {

  private final Sources sources;
  private final Optional<SourceFolder> own;
  private final Set<Attachment> ownFiles;
  private final BuiltInTheme theme;

  private Templates(Sources sources, Optional<SourceFolder> own, BuiltInTheme theme) {
    this.sources = sources;
    this.own = own;
    this.ownFiles = own.map(folder -> Set.copyOf(folder.sources().attachments())).orElse(Set.of());
    this.theme = theme;
  }

  /**
   * Reads the templates.
   *
   * @param folder the site's own, if it has any
   * @param shown what people see in front of the own files' paths; the theme's have {@code theme/}
   */
  public static Templates read(Optional<Path> folder, String shown) throws IOException {
    return read(folder, shown, BuiltInTheme.read());
  }

  static Templates read(Optional<Path> folder, String shown, BuiltInTheme theme)
      throws IOException {
    if (folder.isEmpty()) {
      return new Templates(theme.sources(), Optional.empty(), theme);
    }
    return of(SourceFolder.read(folder.get(), shown, FileTypes.TEMPLATES), theme);
  }

  private static Templates of(SourceFolder own, BuiltInTheme theme) {
    return new Templates(merge(own.sources(), theme.sources()), Optional.of(own), theme);
  }

  /**
   * Reads the templates again: texts that did not change are taken over as they are.
   *
   * @param folder the site's own, if it has any by now
   * @param changes what may have changed whatever size and time say
   */
  public Templates again(Optional<Path> folder, String shown, Changes changes) throws IOException {
    if (folder.isPresent() && own.isPresent()) {
      return of(own.get().again(changes), theme);
    }
    return read(folder, shown, theme);
  }

  private static Sources merge(Sources own, Sources theme) {
    List<Sources.File> texts = merge(own.texts(), theme.texts(), Sources.File::path);
    List<Attachment> attachments = merge(own.attachments(), theme.attachments(), Attachment::path);
    List<Problem> problems = new ArrayList<>(own.problems());
    problems.addAll(theme.problems());
    problems.addAll(collisions(own, theme));
    problems.sort(Problem.ORDER);
    return new Sources(own.root(), texts, attachments, problems);
  }

  private static <T> List<T> merge(List<T> own, List<T> theme, Function<T, String> path) {
    Set<String> overridden = new HashSet<>();
    own.forEach(file -> overridden.add(path.apply(file)));
    List<T> all = new ArrayList<>(own);
    theme.stream().filter(file -> !overridden.contains(path.apply(file))).forEach(all::add);
    all.sort(Comparator.comparing(path, FileNames.Order.BY_CODE_POINT));
    return all;
  }

  /** An own file whose name is not quite the theme's does not override it. */
  private static List<Problem> collisions(Sources own, Sources theme) {
    Claims claims = new Claims();
    for (String path : paths(theme)) {
      claims.claimParents(path);
      claims.claim(path);
    }
    List<Problem> problems = new ArrayList<>();
    for (String path : paths(own)) {
      Optional<String> other = claims.claimParents(path).or(() -> claims.claim(path));
      other
          .filter(o -> !o.equals(path))
          .map(o -> problem(own.root() + "/" + path, theme.root() + "/" + o))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static Problem problem(String path, String other) {
    return Problem.of(Code.FILE_COLLISION, new SourceText(path, "").top(), other);
  }

  private static List<String> paths(Sources sources) {
    List<String> paths = new ArrayList<>();
    sources.texts().forEach(file -> paths.add(file.path()));
    sources.attachments().forEach(file -> paths.add(file.path()));
    return paths;
  }

  /** The merged files; a text's name says whether it is the site's own or the theme's. */
  public Sources sources() {
    return sources;
  }

  @Override
  public InputStream open(Attachment file) throws IOException {
    return ownFiles.contains(file) ? own.orElseThrow().open(file) : theme.open(file);
  }
}
