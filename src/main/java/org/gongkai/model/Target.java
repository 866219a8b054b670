package org.gongkai.model;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
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

  /** A data file of any size, written bit by bit. */
  public record Streamed(Content content) implements Source {}

  /**
   * A file that speaks of other files: of their sizes and sums.
   *
   * @param round from 1; it may speak of files of earlier rounds, and those that speak of no others
   *     are round 0
   */
  public record Index(int round, Speaking content) implements Source {
    public Index {
      if (round < 1) {
        throw new IllegalArgumentException("round " + round);
      }
    }
  }

  /**
   * A page that speaks of other files.
   *
   * @param round as of {@link Index}
   * @param view makes the record that is all the template's input
   */
  public record Listing(int round, String template, Function<PublishedFiles, ?> view)
      implements Source {
    public Listing {
      if (round < 1) {
        throw new IllegalArgumentException("round " + round);
      }
    }
  }

  /** A file beside the documents, taken over as it is. */
  public record Copy(Attachment file) implements Source {}

  /** Writes a file's bytes: the same ones each time, and leaves the stream open. */
  @FunctionalInterface
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Writes a file's bytes from what is known of others. */
  @FunctionalInterface
  public interface Speaking {
    void to(OutputStream out, PublishedFiles others) throws IOException;
  }

  /** When it can be made: behind all files of earlier rounds. */
  public int round() {
    if (source instanceof Index index) {
      return index.round();
    }
    return source instanceof Listing listing ? listing.round() : 0;
  }

  /** Whether it holds data, as opposed to pages and to what is taken over as it is. */
  public boolean isData() {
    return !(source instanceof Page) && !(source instanceof Listing) && !(source instanceof Copy);
  }
}
