package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.gongkai.publish.Event;
import org.gongkai.publish.Publisher;
import org.gongkai.publish.Reception;

/** What git calls when somebody pushes; whatever is printed reaches them, behind "remote:". */
final class HookCommand {

  private final PrintStream err;
  private final ReleaseText text;
  private final Optional<Lang> asked;
  private final Reception reception;

  /**
   * One for a repository.
   *
   * @param asked the language that was asked for, if one was
   */
  HookCommand(Surroundings surroundings, ReleaseText text, Optional<Lang> asked) {
    this.err = surroundings.err();
    this.text = text;
    this.asked = asked;
    this.reception = new Reception(text.repository(), text.settings());
  }

  /** Before a push is taken: refuses it or lets it in. */
  int receive(String lines) throws IOException {
    Optional<Reception.Update> update = reception.published(Reception.Update.read(lines));
    if (update.isEmpty()) {
      return Cli.FINE;
    }
    Messages messages = messages(update.get().after());
    String branch = text.settings().branch();
    Reception.Verdict verdict = reception.judge(update.get(), text.builder());
    ProblemList problems = new ProblemList(messages);
    err.print(text.builder().outcome().map(problems::text).orElse(""));
    switch (verdict.kind()) {
      case TAKEN -> {
        err.println(text.builder().outcome().map(problems::counts).orElse(""));
        reception.wentBack().ifPresent(event -> err.println(comesBack(messages, event)));
      }
      case REFUSED -> err.println(messages.text("cli.publish.refused"));
      case DELETED -> err.println(messages.text("cli.publish.deleted", branch));
      case REWRITTEN -> err.println(messages.text("cli.publish.rewritten", branch));
      case NO_COMMIT -> err.println(messages.text("cli.publish.no-commit", branch));
      case MODULES ->
          err.println(messages.text("cli.publish.modules", String.join(", ", verdict.details())));
      default -> throw new IllegalStateException(verdict.toString());
    }
    return verdict.kind() == Reception.Kind.TAKEN ? Cli.FINE : Cli.PROBLEMS;
  }

  /** That the push ends a rollback: what was taken back is still on the branch. */
  private static String comesBack(Messages messages, Event event) {
    return messages.text("cli.publish.comes-back", event.release(), event.previous());
  }

  /** The language of the site as it is pushed. */
  private Messages messages(String commit) throws IOException {
    Optional<Lang> lang = asked.or(() -> Optional.empty());
    if (lang.isEmpty()) {
      lang = text.repository().siteFile(commit).map(site -> Language.ofSite(site.lines()));
    }
    return lang.map(Messages::new).orElse(text.messages());
  }

  /** After a push was taken: publishes it. */
  int publish(String lines, Publisher publisher) throws IOException {
    List<Reception.Update> updates = Reception.Update.read(lines);
    for (String other : reception.others(updates)) {
      String branch = text.settings().branch();
      err.println(text.messages().text("cli.publish.other-branch", other, branch));
    }
    for (String tag : reception.tags(updates)) {
      String branch = text.settings().branch();
      err.println(text.messages().text("cli.publish.tag", tag, branch));
    }
    if (reception.published(updates).isEmpty()) {
      return Cli.FINE;
    }
    ReleaseText.Said said = text.result(publisher.publish(text.builder()));
    err.print(said.text());
    return said.fine() ? Cli.FINE : Cli.PROBLEMS;
  }
}
