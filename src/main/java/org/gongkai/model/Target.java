package org.gongkai.model;

import java.util.function.Supplier;

/**
 * A file that will be published: planned before anything is rendered.
 *
 * @param path inside the output folder, with {@code /}
 */
public record Target(String path, Source source) {

  /** What a target is made from. */
  public sealed interface Source {}

  /** A page: a template and the record that is all its input, made when it is needed. */
  public record Page(String template, Supplier<?> view) implements Source {}

  /** A data file: its bytes, made when they are needed. */
  public record Data(Supplier<byte[]> bytes) implements Source {}

  /** A file beside the documents, taken over as it is. */
  public record Copy(Attachment file) implements Source {}
}
