package org.gongkai.cli;

import java.util.Arrays;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Messages;
import org.gongkai.diag.Nearest;
import picocli.CommandLine;

/** {@code gongkai explain}: what a code means, why the rule exists, an example. */
final class ExplainCommand {

  private static final String NAME = "explain";

  private final Surroundings surroundings;
  private final Messages messages;

  ExplainCommand(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  int run(CommandLine.ParseResult result) {
    String lang = result.matchedOptionValue("--lang", "");
    if (!lang.isEmpty()) {
      Cli.language(lang, messages, NAME);
    }
    List<String> codes = result.matchedPositionalValue(0, List.of());
    if (codes.isEmpty()) {
      list();
      return Cli.FINE;
    }
    String unknown =
        codes.stream()
            .map(ExplainCommand::bare)
            .filter(c -> Code.of(c).isEmpty())
            .findFirst()
            .orElse("");
    if (!unknown.isEmpty()) {
      List<String> all = Arrays.stream(Code.values()).map(Code::id).toList();
      String said = messages.text("cli.unknown-code", unknown);
      String near =
          Nearest.to(unknown, all).map(id -> messages.text("cli.did-you-mean", id)).orElse("");
      throw new UsageException(said + near, NAME);
    }
    codes.forEach(code -> explain(Code.of(bare(code)).orElseThrow()));
    return Cli.FINE;
  }

  /** A code as copied from a problem's line, brackets and all. */
  private static String bare(String typed) {
    return typed.strip().replaceAll("^\\[|\\]$", "").toLowerCase(java.util.Locale.ROOT);
  }

  private void list() {
    int width = Arrays.stream(Code.values()).mapToInt(c -> c.id().length()).max().orElse(0);
    for (Code code : Code.values()) {
      String gap = " ".repeat(width + 2 - code.id().length());
      surroundings.out().println(code.id() + gap + messages.title(code.id()));
    }
  }

  private void explain(Code code) {
    String severity = messages.text("severity." + code.severity().key());
    surroundings.out().println(code.id() + " (" + severity + ")");
    surroundings.out().println();
    section("", messages.title(code.id()));
    section("cli.explain.why", messages.text(code.id() + ".why"));
    section("cli.explain.remedy", messages.title(code.id() + ".hint"));
    section("cli.explain.example", messages.text(code.id() + ".example"));
  }

  private void section(String key, String text) {
    if (text.isBlank()) {
      return;
    }
    String indent = key.isEmpty() ? "" : "  ";
    if (!key.isEmpty()) {
      surroundings.out().println(messages.text(key));
    }
    text.lines().forEach(line -> surroundings.out().println(indent + line));
    surroundings.out().println();
  }
}
