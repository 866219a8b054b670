package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.gongkai.diag.Messages;

/** Says what the disk or the machine is at fault for, not the content. */
final class Broken {

  private Broken() {}

  static int report(IOException e, Surroundings surroundings, Messages messages) {
    surroundings.err().println("gongkai: " + text(e, messages));
    return Cli.DEFECT;
  }

  static String text(IOException e, Messages messages) {
    String file = e instanceof FileSystemException f ? String.valueOf(f.getFile()) : "";
    return messages.text("cli.broken", file, reason(e, messages));
  }

  private static String reason(IOException e, Messages messages) {
    String said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    if (said != null) {
      return said;
    } else if (e instanceof AccessDeniedException) {
      return messages.text("cli.broken-denied");
    } else if (e instanceof FileAlreadyExistsException) {
      return messages.text("cli.broken-exists");
    } else if (e instanceof NoSuchFileException) {
      return messages.text("cli.broken-missing");
    }
    return e.getClass().getSimpleName();
  }
}
