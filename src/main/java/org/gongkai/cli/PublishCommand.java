package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.diag.Json;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.gongkai.publish.PublishRefused;
import org.gongkai.publish.Publisher;
import org.gongkai.publish.ReleaseHistory;
import org.gongkai.publish.ReleaseIds;
import org.gongkai.publish.Repository;
import org.gongkai.publish.Settings;
import org.gongkai.publish.Setup;
import org.gongkai.publish.Signing;
import picocli.CommandLine;

/** The commands below {@code gongkai publish}. */
final class PublishCommand {

  private final Surroundings surroundings;
  private final CommandLine.ParseResult result;
  private final String name;
  private Messages messages;

  /** The repository that is spoken of, once it is known. */
  private Optional<Settings> settings = Optional.empty();

  PublishCommand(Surroundings surroundings, Messages messages, CommandLine.ParseResult result) {
    this.surroundings = surroundings;
    this.messages = messages;
    this.result = result;
    this.name = "publish " + result.commandSpec().name();
  }

  int run() {
    try {
      return switch (result.commandSpec().name()) {
        case "init" -> init();
        case "key" -> key();
        default -> withRepository();
      };
    } catch (PublishRefused e) {
      if (name.endsWith("-receive")) {
        return broken(e); // whoever pushes has not called it
      }
      throw new UsageException(e.reason().in(messages.lang()), name);
    } catch (IOException e) {
      return broken(e);
    } catch (UncheckedIOException e) {
      return broken(e.getCause());
    }
  }

  /** The disk or the machine is at fault; what readers see now is what matters. */
  private int broken(IOException e) {
    String key =
        switch (result.commandSpec().name()) {
          case "pre-receive" -> "cli.publish.broken-check";
          case "post-receive" -> "cli.publish.broken-push";
          case "init", "key" -> "cli.publish.broken-setup";
          default -> "cli.publish.broken";
        };
    String said = new Fault(messages).text(key, e, shown());
    surroundings.err().println("gongkai: " + said);
    return Cli.DEFECT;
  }

  private String shown() {
    try {
      return settings.isPresent() ? settings.get().www().currentRelease().orElse("") : "";
    } catch (IOException e) {
      return ""; // the message does without it
    }
  }

  private Optional<String> option(String option) {
    return Optional.ofNullable(result.matchedOptionValue(option, (String) null));
  }

  private Optional<String> argument(int index) {
    return Optional.ofNullable(result.matchedPositionalValue(index, (String) null));
  }

  private Path path(String typed) {
    return surroundings
        .resolve(typed)
        .map(path -> path.toAbsolutePath().normalize())
        .orElseThrow(() -> new UsageException(messages.text("cli.bad-folder", typed), name));
  }

  private Path required(String option) {
    return path(
        option(option)
            .orElseThrow(
                () -> new UsageException(messages.text("cli.option-missing", option), name)));
  }

  private Optional<Lang> asked() {
    return option("--lang").map(tag -> Cli.language(tag, messages, name));
  }

  private int key() throws IOException {
    asked();
    Path file = path(argument(0).orElseThrow());
    Signing.makeKeys(file);
    surroundings.out().println(messages.text("cli.publish.key", file, Signing.publicFile(file)));
    return Cli.FINE;
  }

  private int init() throws IOException {
    asked();
    String classPath =
        option("--jar").map(jar -> path(jar).toString()).orElse(surroundings.program().classPath());
    Setup.Made made =
        Setup.make(
            new Setup.Wanted(
                required("--repo"),
                required("--www"),
                option("--branch"),
                option("--key").map(this::path),
                option("--host").orElse("www.example.gov.cn"),
                messages.lang().tag(),
                surroundings.program().java(),
                classPath),
            surroundings.environment());
    new SetupText(messages, surroundings.program()).print(made, surroundings.out());
    return Cli.FINE;
  }

  private int withRepository() throws IOException {
    String format = option("--format").orElse("text");
    if (!format.matches("text|json")) {
      throw new UsageException(
          messages.text("cli.bad-value", "--format", format, "text, json"), name);
    }
    Path path = path(option("--repo").orElse("."));
    Repository repository =
        Repository.at(path, surroundings.environment())
            .orElseThrow(
                () -> new UsageException(messages.text("cli.publish.no-repo", path), name));
    settings = Settings.of(repository);
    if (settings.isEmpty() || !settings.get().www().exists()) {
      throw new UsageException(messages.text("cli.publish.not-set-up", path), name);
    }
    Optional<String> head = repository.head(settings.get().branch());
    Optional<String> site =
        head.isPresent() ? repository.siteFile(head.get()) : Optional.<String>empty();
    Optional<Lang> own = asked();
    messages =
        new Messages(
            own.or(() -> site.map(text -> Language.ofSite(text.lines())))
                .or(() -> settings.get().lang().flatMap(Lang::of))
                .orElse(messages.lang()));
    SiteBuilder builder = new SiteBuilder(surroundings, settings.get().strict());
    Publisher publisher =
        new Publisher(
            repository,
            settings.get(),
            new Publisher.Stamp(surroundings.now(), Cli.generator()),
            () -> surroundings.err().println(messages.text("cli.publish.waiting")));
    ReleaseText text =
        new ReleaseText(
            messages, ReleaseText.zone(site.orElse("")), repository, settings.get(), builder);
    return switch (result.commandSpec().name()) {
      case "pre-receive" -> new HookCommand(surroundings, text, own).receive(input());
      case "post-receive" -> new HookCommand(surroundings, text, own).publish(input(), publisher);
      case "status" -> print(text.status(), format);
      case "releases" -> print(text.releases(), format);
      case "diff" -> print(diff(repository, text), format);
      case "rollback" -> print(text.result(publisher.rollback(argument(0))), format);
      case "refresh" -> print(text.result(publisher.refresh(builder)), format);
      case "repair" -> print(text.result(publisher.repair(builder)), format);
      default -> throw new IllegalStateException("no command " + name);
    };
  }

  private String input() throws IOException {
    return new String(surroundings.in().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Two releases; without names the current one and the one before it. */
  private ReleaseText.Said diff(Repository repository, ReleaseText text) throws IOException {
    Optional<String> older = argument(0);
    Optional<String> newer = argument(1);
    ReleaseHistory history = ReleaseHistory.read(repository, settings.get());
    String after =
        newer.isPresent()
            ? ReleaseIds.find(newer.get(), history.releases())
            : history.current().orElse("");
    String before =
        older.isEmpty()
            ? history.releases().stream()
                .filter(id -> id.compareTo(after) < 0)
                .reduce((a, b) -> b)
                .orElse("")
            : ReleaseIds.find(older.get(), history.releases());
    if (before.isEmpty() || after.isEmpty()) {
      throw new UsageException(messages.text("cli.publish.no-older"), name);
    }
    return text.diff(history, before, after);
  }

  private int print(ReleaseText.Said said, String format) {
    PrintStream out = surroundings.out();
    if (format.equals("json")) {
      out.writeBytes(Json.bytes(said.plain()));
    } else {
      out.print(said.text());
    }
    return said.fine() ? Cli.FINE : Cli.PROBLEMS;
  }
}
