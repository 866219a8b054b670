package org.gongkai.model;

import java.util.List;
import org.gongkai.diag.SourceText;

/**
 * A file beside the documents (附件): a spreadsheet, a scan, a picture.
 *
 * @param path inside its folder, with {@code /}
 * @param size in bytes
 * @param source its name, to point at; the text is empty
 * @param heads of a table the names of its columns, as far as they can be told; else empty
 */
public record Attachment(String path, long size, SourceText source, List<String> heads) {

  public Attachment {
    heads = List.copyOf(heads);
  }

  /** A file that is no table, or in which nobody looks for one. */
  public Attachment(String path, long size, SourceText source) {
    this(path, size, source, List.of());
  }
}
