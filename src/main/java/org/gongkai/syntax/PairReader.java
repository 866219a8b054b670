package org.gongkai.syntax;

import java.io.IOException;
import java.io.StringReader;

/** Hands out no half of a surrogate pair, over which the engine stumbles at its buffer's end. */
final class PairReader extends StringReader {

  PairReader(String text) {
    super(text);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, Math.max(1, length - 1));
    if (count > 0 && Character.isHighSurrogate(buffer[offset + count - 1]) && count < length) {
      buffer[offset + count] = (char) super.read();
      count++;
    }
    return count;
  }
}
