package org.gongkai.cli;

import java.io.IOException;
import org.gongkai.diag.Messages;

/** Says what the disk or the machine is at fault for, not the content. */
final class Broken {

  private Broken() {}

  static int report(IOException e, Surroundings surroundings, Messages messages) {
    surroundings.err().println("gongkai: " + text(e, messages));
    return Cli.DEFECT;
  }

  static String text(IOException e, Messages messages) {
    return new Fault(messages).text("cli.broken", e);
  }
}
