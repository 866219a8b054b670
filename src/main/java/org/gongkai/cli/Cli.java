package org.gongkai.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.gongkai.diag.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Understands the command line and runs the command it names. */
final class Cli {

  static final int FINE = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int DEFECT = 3;

  private final Surroundings surroundings;
  private final Messages messages;

  private Cli(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  /** Runs a command; its exit status. */
  static int run(String[] args, Surroundings surroundings) {
    Messages messages = new Messages(Language.of(args, surroundings));
    try {
      return new Cli(surroundings, messages).run(args);
    } catch (RuntimeException | Error e) {
      surroundings.err().println("gongkai: " + messages.text("cli.defect"));
      e.printStackTrace(surroundings.err());
      return DEFECT;
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  private int run(String[] args) {
    CommandLine line = new CommandLine(Commands.spec(messages));
    try {
      CommandLine.ParseResult result = line.parseArgs(args);
      return execute(line, result);
    } catch (CommandLine.ParameterException e) {
      return usage(e);
    } catch (UsageException e) {
      return wrong(e.getMessage(), e.command());
    }
  }

  private int execute(CommandLine line, CommandLine.ParseResult result) {
    if (result.isVersionHelpRequested()) {
      surroundings.out().println("gongkai " + version());
      return FINE;
    }
    if (!result.hasSubcommand()) {
      line.usage(surroundings.out(), CommandLine.Help.Ansi.OFF);
      return result.isUsageHelpRequested() ? FINE : USAGE;
    }
    CommandLine.ParseResult command = result.subcommand();
    CommandSpec spec = command.commandSpec();
    if (command.isUsageHelpRequested()) {
      spec.commandLine().usage(surroundings.out(), CommandLine.Help.Ansi.OFF);
      return FINE;
    }
    return switch (spec.name()) {
      case "serve" -> new ServeCommand(surroundings, messages).run(command);
      case "explain" -> new ExplainCommand(surroundings, messages).run(command);
      case "new" -> new NewCommand(surroundings, messages).run(command);
      case "schema" -> new SchemaCommand(surroundings, messages).run(command);
      case "check" -> new SiteCommand(surroundings, messages, "check").run(command);
      case "lock" -> new SiteCommand(surroundings, messages, "lock").run(command);
      case "build" -> new SiteCommand(surroundings, messages, "build").run(command);
      case "publish" -> publish(command);
      case "verify" -> new VerifyCommand(surroundings, messages).run(command);
      default -> throw new IllegalStateException("no command " + spec.name());
    };
  }

  private int publish(CommandLine.ParseResult result) {
    CommandLine line = result.commandSpec().commandLine();
    if (!result.hasSubcommand()) {
      line.usage(surroundings.out(), CommandLine.Help.Ansi.OFF);
      return USAGE;
    }
    CommandLine.ParseResult command = result.subcommand();
    if (command.isUsageHelpRequested()) {
      command.commandSpec().commandLine().usage(surroundings.out(), CommandLine.Help.Ansi.OFF);
      return FINE;
    }
    return new PublishCommand(surroundings, messages, command).run();
  }

  /** Says what is wrong with a call, with what was probably meant. */
  private int usage(CommandLine.ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String said;
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      said = unmatched(unmatched.getUnmatched(), spec);
    } else if (e instanceof CommandLine.MissingParameterException missing
        && !missing.getMissing().isEmpty()) {
      said = messages.text("cli.option-missing", missing.getMissing().get(0).paramLabel());
      if (missing.getMissing().get(0) instanceof CommandLine.Model.OptionSpec option) {
        said = messages.text("cli.missing-value", option.longestName());
      }
    } else if (e instanceof CommandLine.OverwrittenOptionException twice) {
      said = messages.text("cli.option-twice", name(twice.getOverwritten()));
    } else {
      said = e.getMessage();
    }
    return wrong(said, spec.qualifiedName().replaceFirst("^gongkai ?", ""));
  }

  private static String name(CommandLine.Model.ArgSpec spec) {
    return spec instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : spec.paramLabel();
  }

  private String unmatched(List<String> unmatched, CommandSpec spec) {
    String typed = unmatched.get(0);
    boolean option = typed.startsWith("-");
    Map<String, CommandLine> commands = spec.subcommands();
    String key = option ? "option" : commands.isEmpty() ? "argument" : "command";
    Optional<String> near =
        Nearest.to(typed, option ? spec.optionsMap().keySet() : commands.keySet());
    String said = messages.text("cli.unknown-" + key, typed);
    return near.map(name -> said + messages.text("cli.did-you-mean", name)).orElse(said);
  }

  private int wrong(String said, String command) {
    surroundings.err().println("gongkai: " + said);
    String help = command.isEmpty() ? "gongkai --help" : "gongkai " + command + " --help";
    surroundings.err().println(messages.text("cli.see-help", help));
    return USAGE;
  }

  /** The program and its version, as sites name it. */
  static String generator() {
    return "gongkai " + version();
  }

  static String version() {
    String version = Cli.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** The language of a tag that was typed. */
  static Lang language(String tag, Messages messages, String command) {
    return Lang.of(tag)
        .orElseThrow(
            () ->
                new UsageException(
                    messages.text("cli.bad-value", "--lang", tag, "zh, en"), command));
  }
}
