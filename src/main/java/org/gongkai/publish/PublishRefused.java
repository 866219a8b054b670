package org.gongkai.publish;

import java.io.IOException;
import org.gongkai.diag.Text;

/** What cannot be done as asked for; nothing was changed. */
public final class PublishRefused extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  PublishRefused(String zh, String en) {
    super(en);
    this.reason = new Text(zh, en);
  }

  /** Why, in a whole sentence. */
  public Text reason() {
    return reason;
  }
}
