package org.gongkai.publish;

import java.io.IOException;

/** What was pushed is larger than what the disk has room for. */
final class NoRoom extends IOException {

  private static final long serialVersionUID = 1L;

  NoRoom(long size, long room) {
    super("No space left on device: " + size + " > " + room);
  }
}
