package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.gongkai.diag.Messages;
import org.gongkai.files.OutputRefused;
import org.gongkai.publish.PublishRefused;

/** Says what is wrong with the disk or the machine. */
record Fault(Messages messages) {

  /** A sentence with the file and the reason, and whatever comes behind. */
  String text(String key, IOException e, Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = e instanceof FileSystemException f ? String.valueOf(f.getFile()) : "";
    all[1] = reason(e);
    System.arraycopy(more, 0, all, 2, more.length);
    return messages.text(key, all);
  }

  private String reason(IOException e) {
    if (e instanceof OutputRefused refused) {
      return refused.reason().in(messages.lang());
    } else if (e instanceof PublishRefused refused) {
      return refused.reason().in(messages.lang());
    }
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
