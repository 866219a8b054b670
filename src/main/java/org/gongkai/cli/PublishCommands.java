package org.gongkai.cli;

import org.gongkai.diag.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands below {@code gongkai publish}, and {@code gongkai verify}. */
final class PublishCommands {

  private PublishCommands() {}

  static CommandSpec publish(Messages messages) {
    CommandSpec spec = CommandSpec.create().name("publish");
    Commands.describe(spec, "cli.about.publish", messages);
    spec.addOption(Commands.help(messages));
    spec.addSubcommand("init", init(messages));
    spec.addSubcommand(
        "key", command("key", messages, argument("FILE", "key-file", true, messages)));
    spec.addSubcommand("status", listing("status", messages));
    spec.addSubcommand("releases", listing("releases", messages));
    spec.addSubcommand(
        "diff",
        listing(
            "diff",
            messages,
            argument("OLDER", "older", false, messages),
            argument("NEWER", "newer", false, messages)));
    spec.addSubcommand(
        "rollback", listing("rollback", messages, argument("RELEASE", "release", false, messages)));
    spec.addSubcommand("refresh", listing("refresh", messages));
    spec.addSubcommand("repair", listing("repair", messages));
    spec.addSubcommand("pre-receive", hook("pre-receive", messages));
    spec.addSubcommand("post-receive", hook("post-receive", messages));
    return spec;
  }

  static CommandSpec verify(Messages messages) {
    CommandSpec spec = command("verify", messages, argument("PLACE", "place", true, messages));
    spec.addOption(Commands.value("--key", "FILE", "public-key", messages));
    spec.addOption(Commands.value("--format", "text|json", "publish-format", messages));
    return spec;
  }

  private static CommandSpec init(Messages messages) {
    CommandSpec spec = command("init", messages);
    spec.addOption(Commands.value("--repo", "DIR", "new-repo", messages));
    spec.addOption(Commands.value("--www", "DIR", "www", messages));
    spec.addOption(Commands.value("--branch", "NAME", "branch", messages));
    spec.addOption(Commands.value("--key", "FILE", "private-key", messages));
    spec.addOption(Commands.value("--host", "NAME", "server-name", messages));
    spec.addOption(Commands.value("--jar", "FILE", "jar", messages));
    return spec;
  }

  private static CommandSpec listing(
      String name, Messages messages, PositionalParamSpec... arguments) {
    CommandSpec spec = hook(name, messages, arguments);
    spec.addOption(Commands.value("--format", "text|json", "publish-format", messages));
    return spec;
  }

  private static CommandSpec hook(
      String name, Messages messages, PositionalParamSpec... arguments) {
    CommandSpec spec = command(name, messages, arguments);
    spec.addOption(Commands.value("--repo", "DIR", "repo", messages));
    return spec;
  }

  private static CommandSpec command(
      String name, Messages messages, PositionalParamSpec... arguments) {
    CommandSpec spec = CommandSpec.create().name(name);
    Commands.describe(spec, "cli.about." + name, messages);
    for (int i = 0; i < arguments.length; i++) {
      spec.addPositional(arguments[i].toBuilder().index(String.valueOf(i)).build());
    }
    spec.addOption(Commands.value("--lang", "zh|en", "lang", messages));
    spec.addOption(Commands.help(messages));
    return spec;
  }

  private static PositionalParamSpec argument(
      String label, String key, boolean required, Messages messages) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .required(required)
        .arity(required ? "1" : "0..1")
        .type(String.class)
        .description(messages.text("cli.option." + key))
        .build();
  }
}
