package org.gongkai.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;

/**
 * Takes the bytes of a file as they are made. As long as they are those of the old site's file,
 * nothing is written; from the first difference on, a new file is.
 */
final class KeptOrNew extends OutputStream {

  /** Opens a stream when it turns out to be needed. */
  interface Opening<T> {
    T open() throws IOException;
  }

  private static final int CHUNK = 1 << 16;

  private final Opening<InputStream> old;
  private final Opening<OutputStream> fresh;
  private InputStream compared;
  private OutputStream written;
  private long same;

  /**
   * Begins a file.
   *
   * @param old the file of the old site, opened twice if there is a difference
   * @param hasOld whether there is one
   */
  KeptOrNew(boolean hasOld, Opening<InputStream> old, Opening<OutputStream> fresh)
      throws IOException {
    this.old = old;
    this.fresh = fresh;
    if (hasOld) {
      try {
        compared = old.open();
      } catch (NoSuchFileException e) {
        compared = null; // deleted since the build began
      }
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (compared != null) {
      byte[] known = compared.readNBytes(length);
      if (Arrays.equals(known, 0, known.length, bytes, from, from + length)) {
        same += length;
        return;
      }
    }
    begin();
    written.write(bytes, from, length);
  }

  /** Ends the file; whether the old one can stay. */
  boolean isKept() throws IOException {
    if (compared != null && compared.read() < 0) {
      return true;
    }
    begin();
    return false;
  }

  /** Opens the new file, with what was the same so far. */
  private void begin() throws IOException {
    if (written != null) {
      return;
    }
    written = fresh.open();
    if (compared == null) {
      return;
    }
    compared.close();
    compared = null;
    try (InputStream again = old.open()) {
      byte[] chunk = new byte[CHUNK];
      for (long left = same; left > 0; ) {
        int n = again.read(chunk, 0, (int) Math.min(CHUNK, left));
        if (n < 0) {
          throw new IOException("the old site changed during the build");
        }
        written.write(chunk, 0, n);
        left -= n;
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (compared != null) {
      compared.close();
    }
    if (written != null) {
      written.close();
    }
  }
}
