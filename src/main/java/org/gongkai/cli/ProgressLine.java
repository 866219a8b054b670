package org.gongkai.cli;

import java.io.PrintStream;
import org.gongkai.build.Progress;
import org.gongkai.diag.Messages;

/** A line on the terminal that says how far a build is, and is gone when it is done. */
final class ProgressLine implements Progress {

  private static final int HUNDRED = 100;

  private final PrintStream err;
  private final Messages messages;
  private String shown = "";

  ProgressLine(PrintStream err, Messages messages) {
    this.err = err;
    this.messages = messages;
  }

  @Override
  public synchronized void at(String step, int done, int total) {
    String percent = total == 0 ? "" : " " + (long) done * HUNDRED / total + "%";
    String line = messages.text("cli.step." + step) + percent;
    if (!line.equals(shown)) {
      shown = line;
      err.print("\r\u001b[K" + line);
      err.flush();
    }
  }

  /** Takes the line away. */
  synchronized void clear() {
    if (!shown.isEmpty()) {
      err.print("\r\u001b[K");
      err.flush();
      shown = "";
    }
  }
}
