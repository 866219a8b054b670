package org.gongkai.files;

import java.io.IOException;

/** Where a site is written to, ready before anything is read. */
public interface Destination {

  /** Begins a new site; one at a time. */
  Staging stage() throws IOException;
}
