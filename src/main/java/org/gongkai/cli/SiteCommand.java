package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.build.Build;
import org.gongkai.build.Options;
import org.gongkai.build.Outcome;
import org.gongkai.build.Progress;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.gongkai.diag.ProblemJson;
import org.gongkai.diag.ProblemSarif;
import org.gongkai.diag.ProblemText;
import org.gongkai.files.ContentWriter;
import org.gongkai.files.OutputRefused;
import picocli.CommandLine;

/** {@code gongkai build}, {@code gongkai check} and {@code gongkai lock}. */
final class SiteCommand {

  private final Surroundings surroundings;
  private final Messages messages;
  private final String name;

  SiteCommand(Surroundings surroundings, Messages messages, String name) {
    this.surroundings = surroundings;
    this.messages = messages;
    this.name = name;
  }

  private String name() {
    return name;
  }

  private boolean writes() {
    return name.equals("build");
  }

  int run(CommandLine.ParseResult result) {
    Optional<Lang> asked =
        Optional.ofNullable(result.matchedOptionValue("--lang", (String) null))
            .map(tag -> Cli.language(tag, messages, name()));
    String format = format(result);
    Options options = options(result);
    Path output = path(result.matchedOptionValue("--output", "site"));
    ProgressLine line = new ProgressLine(surroundings.err(), messages);
    Progress progress = surroundings.terminal() ? line : Progress.NONE;
    long start = surroundings.nanos().getAsLong();
    try {
      Outcome outcome =
          writes() ? Build.build(options, output, progress) : Build.check(options, progress);
      line.clear();
      long nanos = surroundings.nanos().getAsLong() - start;
      Lang lang = asked.or(outcome::language).orElse(messages.lang());
      Messages site = lang == messages.lang() ? messages : new Messages(lang);
      int status = print(outcome, format, site, nanos);
      if (name.equals("lock") && outcome.passed()) {
        lock(options, outcome.lock().orElseThrow(), site);
      }
      return status;
    } catch (OutputRefused e) {
      line.clear();
      throw new UsageException(e.reason().in(messages.lang()), name());
    } catch (IOException e) {
      line.clear();
      return broken(e);
    } catch (UncheckedIOException e) {
      line.clear();
      return broken(e.getCause());
    }
  }

  private String format(CommandLine.ParseResult result) {
    String format = result.matchedOptionValue("--format", "text");
    if (!format.matches("text|json|sarif")) {
      throw new UsageException(
          messages.text("cli.bad-value", "--format", format, "text, json, sarif"), name());
    }
    return format;
  }

  private Options options(CommandLine.ParseResult result) {
    boolean snapshot = isSnapshot(result);
    String typed = result.matchedOptionValue("--content", "content");
    Path content = path(typed);
    if (!Files.isDirectory(content)) {
      throw new UsageException(messages.text("cli.no-content", content), name());
    }
    String templates = result.matchedOptionValue("--templates", "");
    String typedTemplates = templates.isEmpty() ? "templates" : templates;
    Path folder = path(typedTemplates);
    boolean present = Files.isDirectory(folder);
    if (!templates.isEmpty() && !present) {
      throw new UsageException(messages.text("cli.no-templates", folder), name());
    }
    return new Options(
        content,
        shown(typed),
        present ? Optional.of(folder) : Optional.empty(),
        shown(typedTemplates),
        day(snapshot ? "--as-of" : "--today", result),
        surroundings.now(),
        snapshot,
        result.matchedOptionValue("--drafts", false),
        result.matchedOptionValue("--strict", false),
        surroundings.processors());
  }

  /** A folder as it stands in front of its files' paths: as typed from here, or its own name. */
  private String shown(String typed) {
    Path path = Path.of(typed).normalize();
    boolean below = !path.isAbsolute() && !path.startsWith("..") && !path.toString().isEmpty();
    Path name = path(typed).toAbsolutePath().normalize().getFileName();
    return below ? path.toString().replace('\\', '/') : String.valueOf(name);
  }

  private Path path(String typed) {
    try {
      if (!typed.isBlank()) {
        return surroundings.folder().resolve(typed);
      }
    } catch (InvalidPathException e) {
      // Said below, like a folder without a name.
    }
    throw new UsageException(messages.text("cli.bad-folder", typed), name());
  }

  /** Whether the site is to be shown as it stood; then on one day, and without drafts. */
  private boolean isSnapshot(CommandLine.ParseResult result) {
    if (result.matchedOptionValue("--as-of", "").isEmpty()) {
      return false;
    }
    for (String other : List.of("--today", "--drafts")) {
      if (result.hasMatchedOption(other)) {
        throw new UsageException(messages.text("cli.not-together", "--as-of", other), name());
      }
    }
    return true;
  }

  private Optional<LocalDate> day(String option, CommandLine.ParseResult result) {
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
    throw new UsageException(messages.text("cli.bad-value", option, typed, "2021-12-02"), name());
  }

  private int print(Outcome outcome, String format, Messages site, long nanos) {
    PrintStream out = surroundings.out();
    boolean text = format.equals("text");
    if (text) {
      out.print(new ProblemText(site).print(outcome.problems()));
    } else {
      byte[] bytes =
          format.equals("json")
              ? new ProblemJson(site).bytes(outcome.problems())
              : new ProblemSarif(site, Cli.version()).bytes(outcome.problems());
      out.writeBytes(bytes);
    }
    new SummaryText(site).print(outcome, writes(), nanos, text ? out : surroundings.err());
    return outcome.passed() ? Cli.FINE : Cli.PROBLEMS;
  }

  /** Adds the addresses that are new to the lock file. */
  private void lock(Options options, Outcome.Lock lock, Messages site) throws IOException {
    if (lock.added() > 0 || !lock.exists()) {
      ContentWriter.replace(options.content().resolve(Outcome.Lock.NAME), lock.text());
    }
    String file = options.contentName() + "/" + Outcome.Lock.NAME;
    surroundings.out().println(site.text("cli.locked", file, lock.addresses(), lock.added()));
  }

  /** The disk or the machine is at fault, not the content. */
  private int broken(IOException e) {
    String file = e instanceof FileSystemException f ? String.valueOf(f.getFile()) : "";
    surroundings.err().println("gongkai: " + messages.text("cli.broken", file, reason(e)));
    return Cli.DEFECT;
  }

  private String reason(IOException e) {
    String said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    if (said != null) {
      return said;
    } else if (e instanceof AccessDeniedException) {
      return messages.text("cli.broken-denied");
    } else if (e instanceof FileAlreadyExistsException) {
      return messages.text("cli.broken-exists");
    } else if (e instanceof NoSuchFileException) {
      return messages.text("cli.broken-missing");
    }
    return e.getClass().getSimpleName();
  }
}
