package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.build.ContentSchemas;
import org.gongkai.build.NewDocument;
import org.gongkai.build.Options;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.gongkai.diag.Problem;
import org.gongkai.diag.ProblemText;
import org.gongkai.files.ContentWriter;
import org.gongkai.model.Provenance;
import picocli.CommandLine;

/** {@code gongkai new}: a new document with its required fields; an annual report with numbers. */
final class NewCommand {

  private static final String NAME = "new";

  private final Surroundings surroundings;
  private final Messages messages;

  NewCommand(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  int run(CommandLine.ParseResult result) {
    Optional<Lang> asked =
        Optional.ofNullable(result.matchedOptionValue("--lang", (String) null))
            .map(tag -> Cli.language(tag, messages, NAME));
    List<String> typed = result.matchedPositionalValue(0, List.of());
    if (typed.size() != 2) {
      throw new UsageException(messages.text("cli.new-two"), NAME);
    }
    String content = result.matchedOptionValue("--content", "content");
    Path folder = folder(content);
    try {
      NewDocument.Result made =
          NewDocument.make(options(folder, content), typed.get(0), typed.get(1), asked);
      Lang lang = asked.or(made::language).orElse(messages.lang());
      return print(made, folder, content, lang == messages.lang() ? messages : new Messages(lang));
    } catch (IOException e) {
      surroundings
          .err()
          .println("gongkai: " + messages.text("cli.broken", typed.get(1), e.getMessage()));
      return Cli.DEFECT;
    }
  }

  private Path folder(String typed) {
    try {
      Path folder = surroundings.folder().resolve(typed);
      if (Files.isDirectory(folder)) {
        return folder;
      }
      throw new UsageException(messages.text("cli.no-content", folder), NAME);
    } catch (InvalidPathException e) {
      throw new UsageException(messages.text("cli.bad-folder", typed), NAME);
    }
  }

  private Options options(Path folder, String typed) {
    return new Options(
        folder,
        SiteOptions.shown(surroundings, typed),
        Optional.empty(),
        "templates",
        Optional.empty(),
        surroundings.now(),
        false,
        false,
        false,
        surroundings.processors(),
        Provenance.of(Cli.generator()));
  }

  private int print(NewDocument.Result made, Path folder, String content, Messages site)
      throws IOException {
    List<Problem> problems = made.problems().stream().distinct().sorted(Problem.ORDER).toList();
    surroundings.out().print(new ProblemText(site).print(problems));
    if (made.refusal().isPresent()) {
      NewDocument.Refusal refusal = made.refusal().get();
      surroundings.err().println("gongkai: " + site.text(refusal.key(), refusal.args().toArray()));
      return problems.isEmpty() ? Cli.USAGE : Cli.PROBLEMS;
    }
    if (made.file().isEmpty()) {
      return Cli.PROBLEMS;
    }
    NewDocument.File file = made.file().get();
    ContentWriter.create(folder, file.path(), modeline(folder, file.path()) + file.text());
    String path = SiteOptions.shown(surroundings, content) + "/" + file.path();
    surroundings
        .out()
        .println(site.text(path.endsWith(".csv") ? "cli.new-sheet" : "cli.new-written", path));
    return Cli.FINE;
  }

  /**
   * The line that tells YAML editors the schema, if {@code gongkai schema} has written it. Not in
   * front matter: editors look for it in YAML alone, and one that is told to take a document for
   * YAML finds mistakes all over its text.
   */
  private String modeline(Path content, String path) {
    String column = path.substring(0, path.indexOf('/'));
    Path schema =
        surroundings.folder().resolve(SchemaCommand.FOLDER).resolve(ContentSchemas.path(column));
    if (!path.endsWith(".yaml") || !ContentWriter.isThere(schema)) {
      return "";
    }
    Path from = content.toAbsolutePath().normalize().resolve(path).getParent();
    String shown = from.relativize(schema.toAbsolutePath().normalize()).toString();
    return "# yaml-language-server: $schema=" + shown.replace('\\', '/') + "\n";
  }
}
