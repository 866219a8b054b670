package org.gongkai.diag;

/**
 * A stretch of a text.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset behind the last character
 */
public record Place(SourceText source, int start, int end) {

  public Place {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a stretch: " + start + "–" + end);
    }
  }

  @Override
  public String toString() {
    return source.path() + "@" + start + "-" + end;
  }
}
