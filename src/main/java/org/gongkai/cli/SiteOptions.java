package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.build.Options;
import org.gongkai.diag.Messages;
import org.gongkai.files.SmallFile;
import org.gongkai.model.Manifest;
import org.gongkai.model.Provenance;
import picocli.CommandLine;

/** What a site is made from and for when, as typed: for the commands that read one. */
record SiteOptions(Surroundings surroundings, Messages messages, CommandLine.ParseResult result) {

  private static final int LONGEST_LIST = 256 << 20;

  private String command() {
    return result.commandSpec().name();
  }

  /** As asked for; a folder that is not there is a wrong call. */
  Options options() {
    return options(folder("--content"), templates(), result.matchedOptionValue("--drafts", false));
  }

  /** With drafts; the templates are looked for each time, and may be gone or come. */
  Options preview() {
    Path own = path(result.matchedOptionValue("--templates", "templates"));
    return options(
        path(result.matchedOptionValue("--content", "content")),
        Files.isDirectory(own) ? Optional.of(own) : Optional.empty(),
        true);
  }

  private Options options(Path content, Optional<Path> templates, boolean drafts) {
    boolean snapshot = isSnapshot();
    return new Options(
        content,
        shown(result.matchedOptionValue("--content", "content")),
        templates,
        shown(result.matchedOptionValue("--templates", "templates")),
        day(snapshot ? "--as-of" : "--today"),
        surroundings.now(),
        snapshot,
        drafts,
        result.matchedOptionValue("--strict", false),
        surroundings.processors(),
        new Provenance(Cli.generator(), before()));
  }

  private Path folder(String option) {
    Path content = path(result.matchedOptionValue(option, "content"));
    if (!Files.isDirectory(content)) {
      throw new UsageException(messages.text("cli.no-content", content), command());
    }
    return content;
  }

  private Optional<Path> templates() {
    String typed = result.matchedOptionValue("--templates", "");
    Path folder = path(typed.isEmpty() ? "templates" : typed);
    boolean present = Files.isDirectory(folder);
    if (!typed.isEmpty() && !present) {
      throw new UsageException(messages.text("cli.no-templates", folder), command());
    }
    return present ? Optional.of(folder) : Optional.empty();
  }

  private String shown(String typed) {
    return shown(surroundings, typed);
  }

  /** A folder as it stands in front of its files' paths: as typed from here, or its own name. */
  static String shown(Surroundings surroundings, String typed) {
    Path path = Path.of(typed).normalize();
    boolean below = !path.isAbsolute() && !path.startsWith("..") && !path.toString().isEmpty();
    Path name = surroundings.folder().resolve(typed).toAbsolutePath().normalize().getFileName();
    return below ? path.toString().replace('\\', '/') : String.valueOf(name);
  }

  /** A path as typed, from the working folder. */
  Path path(String typed) {
    return surroundings
        .resolve(typed)
        .orElseThrow(() -> new UsageException(messages.text("cli.bad-folder", typed), command()));
  }

  /** The list of files of the site before; one that is missing or something else is refused. */
  private Optional<Provenance.Before> before() {
    String typed = result.matchedOptionValue("--since", "");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Path path = path(typed);
    Path file = Files.isDirectory(path) ? path.resolve(Manifest.PATH) : path;
    try {
      if (SmallFile.exists(file)) {
        Optional<Manifest> site = Manifest.read(SmallFile.read(file, LONGEST_LIST));
        if (site.isPresent()) {
          return Optional.of(new Provenance.Before(site));
        }
      }
    } catch (IOException e) {
      // It cannot be read: said below.
    }
    throw new UsageException(messages.text("cli.no-list", file), command());
  }

  /** Whether the site is to be shown as it stood; then on one day, and without drafts. */
  private boolean isSnapshot() {
    if (result.matchedOptionValue("--as-of", "").isEmpty()) {
      return false;
    }
    for (String other : List.of("--today", "--drafts")) {
      if (result.hasMatchedOption(other)) {
        throw new UsageException(messages.text("cli.not-together", "--as-of", other), command());
      }
    }
    return true;
  }

  private Optional<LocalDate> day(String option) {
    String typed = result.matchedOptionValue(option, "");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return Optional.of(LocalDate.parse(typed));
      }
    } catch (DateTimeException e) {
      // There is no such day: said below.
    }
    throw new UsageException(
        messages.text("cli.bad-value", option, typed, "2021-12-02"), command());
  }
}
