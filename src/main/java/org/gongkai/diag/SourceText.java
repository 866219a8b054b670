package org.gongkai.diag;

/**
 * A named text that problems point into.
 *
 * @param path as shown to people, for example {@code content/policies/2021/zzb-12.md}
 * @param text the decoded text, with its line ends as they are in the file
 */
public record SourceText(String path, String text) {

  /** The place between two offsets in UTF-16 units, clamped to the text. */
  public Place place(int start, int end) {
    int from = Math.max(0, Math.min(start, text.length()));
    return new Place(this, from, Math.max(from, Math.min(end, text.length())));
  }

  /** The place of the whole text: its very beginning. */
  public Place top() {
    return new Place(this, 0, 0);
  }

  @Override
  public String toString() {
    return path;
  }
}
