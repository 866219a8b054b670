package org.gongkai.publish;

import java.io.IOException;

/** A git command that did not work. */
public final class GitFailed extends IOException {

  private static final long serialVersionUID = 1L;

  GitFailed(String message) {
    super(message);
  }
}
