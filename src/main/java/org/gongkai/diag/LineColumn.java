package org.gongkai.diag;

/**
 * Where an offset is, for people.
 *
 * @param line from 1
 * @param column from 1, in characters (code points), as editors count
 * @param lineStart offset of the line's first character
 * @param lineEnd offset behind the line's last character, its line end left out
 */
public record LineColumn(int line, int column, int lineStart, int lineEnd) {

  /** Finds one offset in a text, which is read from its beginning: for many, see {@link Lines}. */
  public static LineColumn of(SourceText source, int offset) {
    return new Lines(source).at(offset);
  }
}
