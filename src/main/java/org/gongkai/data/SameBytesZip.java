package org.gongkai.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes a spreadsheet as the library writes it, entry by entry, and writes the same without the
 * time at which that happened: the same table is the same bytes on any day.
 */
final class SameBytesZip extends OutputStream {

  /** Of a header of an entry: signature to the lengths of name and extra field (APPNOTE 4.3.7). */
  private static final int HEADER = 30;

  /** Behind an entry: signature, CRC and two sizes of 64 bits, as the library writes them. */
  private static final int DESCRIPTOR = 24;

  private static final int ENTRY = 0x04034b50;

  /** Not the first day of 1980: of that one the time zone is written, too. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");

  private enum State {
    HEADER,
    DATA,
    DESCRIPTOR,
    /** The directory behind all entries: ours is written anew. */
    DIRECTORY
  }

  private final ZipOutputStream out;
  private final Inflater inflater = new Inflater(true);
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private final ByteArrayOutputStream properties = new ByteArrayOutputStream();
  private final byte[] inflated = new byte[1 << 13];
  private State state = State.HEADER;
  private int wanted = HEADER;
  private String name = "";

  SameBytesZip(OutputStream out) {
    this.out = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int end = from + length;
    while (at < end && state != State.DIRECTORY) {
      if (state == State.DATA) {
        at = end - inflate(bytes, at, end - at);
      } else {
        int taken = Math.min(end - at, wanted - collected.size());
        collected.write(bytes, at, taken);
        at += taken;
        if (collected.size() == wanted) {
          collected();
        }
      }
    }
  }

  private void collected() throws IOException {
    if (state == State.DESCRIPTOR) {
      await(State.HEADER, HEADER);
      return;
    }
    ByteBuffer header = ByteBuffer.wrap(collected.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    if (header.getInt(0) != ENTRY) {
      state = State.DIRECTORY;
      return;
    }
    int nameLength = header.getShort(26);
    wanted = HEADER + nameLength + header.getShort(28);
    if (collected.size() == wanted) {
      name = new String(header.array(), HEADER, nameLength, StandardCharsets.UTF_8);
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(TIME);
      out.putNextEntry(entry);
      await(State.DATA, 0);
    }
  }

  private void await(State next, int bytes) {
    state = next;
    wanted = bytes;
    collected.reset();
  }

  /** Takes bytes of an entry; how many of them are not its own. */
  private int inflate(byte[] bytes, int from, int length) throws IOException {
    inflater.setInput(bytes, from, length);
    OutputStream to = name.equals(PROPERTIES) ? properties : out;
    try {
      for (int n = inflater.inflate(inflated); n > 0; n = inflater.inflate(inflated)) {
        to.write(inflated, 0, n);
      }
    } catch (DataFormatException e) {
      throw new IOException(e);
    }
    int left = inflater.getRemaining();
    if (inflater.finished()) {
      inflater.reset();
      if (to == properties) {
        String text = CREATED.matcher(properties.toString(StandardCharsets.UTF_8)).replaceAll("");
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      out.closeEntry();
      await(State.DESCRIPTOR, DESCRIPTOR);
    }
    return left;
  }

  /** Ends the file; the stream below stays open. */
  @Override
  public void close() throws IOException {
    inflater.end();
    out.finish();
  }
}
