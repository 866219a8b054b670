package org.gongkai.model;

/** A rendered file. */
public sealed interface Artifact {

  /** Path inside the output folder, with {@code /}. */
  String path();

  /** A file whose bytes were made. */
  record Made(String path, byte[] bytes) implements Artifact {}

  /** A file that is taken over as it is. */
  record Taken(String path, Attachment file) implements Artifact {}
}
