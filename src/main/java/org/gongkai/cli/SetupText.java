package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gongkai.diag.Messages;
import org.gongkai.files.SmallFile;
import org.gongkai.publish.Setup;

/** What whoever has set up a repository does next, and tells editors. */
record SetupText(Messages messages, Surroundings.Program program) {

  private static final int LONGEST = 1 << 20;

  void print(Setup.Made made, PrintStream out) throws IOException {
    String repository = made.repository().path().toString();
    String branch = made.settings().branch();
    out.println(
        messages.text(made.adopted() ? "cli.publish.adopted" : "cli.publish.made", repository));
    out.println(messages.text("cli.publish.www", made.settings().www().www()));
    made.settings().key().ifPresent(key -> out.println(messages.text("cli.publish.signs", key)));
    out.println();
    out.println(messages.text("cli.publish.tell-editors"));
    out.println("    git remote add publish " + messages.text("cli.publish.address", repository));
    out.println("    git push publish " + branch);
    if (made.repository().head(branch).isPresent()) {
      out.println();
      out.println(messages.text("cli.publish.has-commits"));
      out.println("    gongkai publish repair --repo " + repository);
    }
    out.println();
    out.println(messages.text("cli.publish.timer"));
    out.println(
        "    5 * * * *  LC_ALL=C.UTF-8 "
            + program.java()
            + " -cp "
            + program.classPath()
            + " org.gongkai.cli.Main publish refresh --repo "
            + repository);
    out.println();
    out.println(messages.text("cli.publish.nginx", made.nginx()));
    out.println();
    out.print(new String(SmallFile.read(made.nginx(), LONGEST), StandardCharsets.UTF_8));
  }
}
