package org.gongkai.cli;

import java.util.List;
import org.gongkai.diag.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands and their options, with help in one language. */
final class Commands {

  private static final int WIDTH = 90;

  private Commands() {}

  static CommandSpec spec(Messages messages) {
    CommandSpec root = CommandSpec.create().name("gongkai");
    describe(root, "cli.about", messages);
    root.addOption(flag("--version", "cli.option.version", messages).versionHelp(true).build());
    root.addOption(help(messages));
    root.addSubcommand("build", site("build", messages));
    root.addSubcommand("check", site("check", messages));
    root.addSubcommand("lock", site("lock", messages));
    root.addSubcommand("serve", serve(messages));
    root.addSubcommand("new", fresh(messages));
    root.addSubcommand("schema", schema(messages));
    root.addSubcommand("explain", explain(messages));
    root.addSubcommand("publish", PublishCommands.publish(messages));
    root.addSubcommand("verify", PublishCommands.verify(messages));
    return root;
  }

  private static CommandSpec site(String name, Messages messages) {
    CommandSpec spec = CommandSpec.create().name(name);
    describe(spec, "cli.about." + name, messages);
    spec.addOption(value("--content", "DIR", "content", messages));
    spec.addOption(value("--templates", "DIR", "templates", messages));
    if (name.equals("build")) {
      spec.addOption(value("--output", "DIR", "output", messages));
    }
    spec.addOption(value("--today", "DATE", "today", messages));
    if (name.equals("build")) {
      spec.addOption(value("--as-of", "DATE", "as-of", messages));
      spec.addOption(value("--since", "FILE", "since", messages));
    }
    if (!name.equals("lock")) {
      spec.addOption(value("--format", "text|json|sarif", "format", messages));
      spec.addOption(flag("--strict", "cli.option.strict", messages).build());
      spec.addOption(flag("--drafts", "cli.option.drafts", messages).build());
    }
    spec.addOption(value("--lang", "zh|en", "lang", messages));
    spec.addOption(help(messages));
    return spec;
  }

  private static CommandSpec serve(Messages messages) {
    CommandSpec spec = CommandSpec.create().name("serve");
    describe(spec, "cli.about.serve", messages);
    spec.addOption(value("--content", "DIR", "content", messages));
    spec.addOption(value("--templates", "DIR", "templates", messages));
    spec.addOption(value("--today", "DATE", "today", messages));
    spec.addOption(value("--host", "HOST", "host", messages));
    spec.addOption(value("--port", "PORT", "port", messages));
    spec.addOption(value("--lang", "zh|en", "lang", messages));
    spec.addOption(help(messages));
    return spec;
  }

  private static CommandSpec fresh(Messages messages) {
    CommandSpec spec = CommandSpec.create().name("new");
    describe(spec, "cli.about.new", messages);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("KIND PATH")
            .hideParamSyntax(true)
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(messages.text("cli.option.kind-path"))
            .build());
    spec.addOption(value("--content", "DIR", "content", messages));
    spec.addOption(value("--lang", "zh|en", "lang", messages));
    spec.addOption(help(messages));
    return spec;
  }

  private static CommandSpec schema(Messages messages) {
    CommandSpec spec = CommandSpec.create().name("schema");
    describe(spec, "cli.about.schema", messages);
    spec.addOption(value("--content", "DIR", "content", messages));
    spec.addOption(value("--output", "DIR", "schema-output", messages));
    spec.addOption(value("--lang", "zh|en", "lang", messages));
    spec.addOption(help(messages));
    return spec;
  }

  private static CommandSpec explain(Messages messages) {
    CommandSpec spec = CommandSpec.create().name("explain");
    describe(spec, "cli.about.explain", messages);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("CODE")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(messages.text("cli.option.code"))
            .build());
    spec.addOption(value("--lang", "zh|en", "lang", messages));
    spec.addOption(help(messages));
    return spec;
  }

  static void describe(CommandSpec spec, String key, Messages messages) {
    UsageMessageSpec usage = spec.usageMessage();
    usage.description(messages.text(key));
    usage.synopsisHeading(messages.text("cli.usage"));
    usage.descriptionHeading("%n");
    usage.optionListHeading("%n" + messages.text("cli.options") + "%n");
    usage.commandListHeading("%n" + messages.text("cli.commands") + "%n");
    usage.parameterListHeading("%n" + messages.text("cli.parameters") + "%n");
    usage.sortOptions(false);
    usage.width(WIDTH);
    usage.synopsisSubcommandLabel(messages.text("cli.subcommand"));
  }

  static OptionSpec value(String name, String label, String key, Messages messages) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(messages.text("cli.option." + key))
        .build();
  }

  private static OptionSpec.Builder flag(String name, String key, Messages messages) {
    return OptionSpec.builder(name).type(boolean.class).description(messages.text(key));
  }

  static OptionSpec help(Messages messages) {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .type(boolean.class)
        .description(messages.text("cli.option.help"))
        .build();
  }
}
