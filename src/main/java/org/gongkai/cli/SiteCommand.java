package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
    Optional<Lang> typed =
        Optional.ofNullable(result.matchedOptionValue("--lang", (String) null))
            .map(tag -> Cli.language(tag, messages, name()));
    String format = format(result);
    SiteOptions asked = new SiteOptions(surroundings, messages, result);
    Options options = asked.options();
    Path output = asked.path(result.matchedOptionValue("--output", "site"));
    ProgressLine line = new ProgressLine(surroundings.err(), messages);
    Progress progress = surroundings.terminal() ? line : Progress.NONE;
    long start = surroundings.nanos().getAsLong();
    try {
      Outcome outcome =
          writes() ? Build.build(options, output, progress) : Build.check(options, progress);
      line.clear();
      long nanos = surroundings.nanos().getAsLong() - start;
      Lang lang = typed.or(outcome::language).orElse(messages.lang());
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
      return Broken.report(e, surroundings, messages);
    } catch (UncheckedIOException e) {
      line.clear();
      return Broken.report(e.getCause(), surroundings, messages);
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
}
