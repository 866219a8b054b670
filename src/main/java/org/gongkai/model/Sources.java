package org.gongkai.model;

import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;

/**
 * What was found in a folder.
 *
 * @param texts content files, decoded, sorted by path
 * @param attachments all other files, sorted by path
 */
public record Sources(
    String root, List<File> texts, List<Attachment> attachments, List<Problem> problems) {

  /** A text file and its path inside the folder. */
  public record File(String path, SourceText source) {}

  public Sources {
    texts = List.copyOf(texts);
    attachments = List.copyOf(attachments);
    problems = List.copyOf(problems);
  }

  public Optional<SourceText> text(String path) {
    for (File file : texts) {
      if (file.path().equals(path)) {
        return Optional.of(file.source());
      }
    }
    return Optional.empty();
  }
}
