package org.gongkai.model;

import java.util.List;
import java.util.Optional;

/** The files that a {@link Target.Index} may speak of: all of earlier rounds. */
public interface PublishedFiles {

  /**
   * What is known of a file; empty if nothing is published at the path. In the preview, where files
   * are made when they are asked for, asking makes it.
   *
   * @throws IllegalArgumentException if the file is of the same or a later round
   */
  Optional<PublishedFile> file(String path);

  /** All files of earlier rounds, sorted by path. */
  List<PublishedFile> all();
}
