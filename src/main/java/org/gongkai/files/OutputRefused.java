package org.gongkai.files;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.diag.Text;

/** An output folder that must not be written to; nothing was changed. */
public final class OutputRefused extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Path output;
  private final transient Text reason;

  OutputRefused(Path output, Text reason) {
    super(output + ": " + reason.en());
    this.output = output;
    this.reason = reason;
  }

  public Path output() {
    return output;
  }

  /** Why, in a whole sentence. */
  public Text reason() {
    return reason;
  }
}
