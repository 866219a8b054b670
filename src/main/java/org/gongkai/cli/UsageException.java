package org.gongkai.cli;

/** A call that cannot be carried out as typed; the message is for the caller. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String command;

  UsageException(String message, String command) {
    super(message, null, false, false);
    this.command = command;
  }

  /** The command that was called. */
  String command() {
    return command;
  }
}
