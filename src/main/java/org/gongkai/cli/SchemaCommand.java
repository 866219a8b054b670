package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.build.ContentSchemas;
import org.gongkai.build.Options;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.gongkai.diag.Problem;
import org.gongkai.diag.ProblemText;
import org.gongkai.files.ContentWriter;
import org.gongkai.files.SmallFile;
import org.gongkai.model.Provenance;
import picocli.CommandLine;

/** {@code gongkai schema}: what may be written into content files, for editors that check it. */
final class SchemaCommand {

  /** Where the schemas are, seen from the working folder. */
  static final String FOLDER = ".gongkai/schema";

  private static final String NAME = "schema";

  /** More than that the list of schemas cannot be. */
  private static final int MOST = 1 << 20;

  private final Surroundings surroundings;
  private final Messages messages;

  SchemaCommand(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  int run(CommandLine.ParseResult result) {
    Optional<Lang> asked =
        Optional.ofNullable(result.matchedOptionValue("--lang", (String) null))
            .map(tag -> Cli.language(tag, messages, NAME));
    String content = result.matchedOptionValue("--content", "content");
    Path source = folder(content);
    if (!Files.isDirectory(source)) {
      throw new UsageException(messages.text("cli.no-content", source), NAME);
    }
    String typed = result.matchedOptionValue("--output", FOLDER);
    Path output = folder(typed);
    String shown = SiteOptions.shown(surroundings, typed);
    try {
      ContentSchemas.Result made = ContentSchemas.make(options(source, content), typed);
      Lang lang = asked.or(made::language).orElse(messages.lang());
      Messages site = lang == messages.lang() ? messages : new Messages(lang);
      List<Problem> problems = made.problems().stream().distinct().sorted(Problem.ORDER).toList();
      surroundings.out().print(new ProblemText(site).print(problems));
      if (made.language().isEmpty()) {
        return Cli.PROBLEMS;
      }
      Set<String> left = left(output, made.files());
      int changed = 0;
      for (ContentSchemas.SchemaFile file : made.files()) {
        changed += ContentWriter.update(output, file.path(), file.bytes()) ? 1 : 0;
      }
      surroundings
          .out()
          .println(site.text("cli.schema-written", made.files().size(), shown, changed));
      int deleted = 0;
      for (String path : left) {
        deleted += ContentWriter.delete(output, path) ? 1 : 0;
      }
      if (deleted > 0) {
        surroundings.out().println(site.text("cli.schema-deleted", deleted));
      }
      return Cli.FINE;
    } catch (IOException e) {
      surroundings.err().println("gongkai: " + messages.text("cli.broken", shown, e.getMessage()));
      return Cli.DEFECT;
    }
  }

  /** What the run before wrote and this one does not, before its list is replaced. */
  private static Set<String> left(Path output, List<ContentSchemas.SchemaFile> files)
      throws IOException {
    Path settings = output.resolve(ContentSchemas.settings());
    return SmallFile.exists(settings)
        ? ContentSchemas.left(SmallFile.read(settings, MOST), files)
        : Set.of();
  }

  private Path folder(String typed) {
    try {
      return surroundings.folder().resolve(typed);
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
}
