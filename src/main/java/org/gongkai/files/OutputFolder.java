package org.gongkai.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** The folder that a site is written to, kept from other builds until it is closed. */
public final class OutputFolder implements Closeable {

  private final Path output;
  private final SideFolder side;

  private OutputFolder(Path output, SideFolder side) {
    this.output = output;
    this.side = side;
  }

  /**
   * Takes an output folder, and heals it if a build was killed; it need not exist.
   *
   * @param sources folders that the site is made from
   * @throws OutputRefused when something would get lost, or another build is writing there
   */
  public static OutputFolder open(Path output, List<Path> sources) throws IOException {
    Path real = OutputRules.resolve(output);
    OutputRules.refuseUnsafe(real, sources);
    SideFolder side = SideFolder.lock(real);
    boolean opened = false;
    try {
      side.heal();
      OutputRules.refuseForeign(real);
      opened = true;
      return new OutputFolder(real, side);
    } finally {
      if (!opened) {
        side.close();
      }
    }
  }

  /** Puts an output folder in order after a killed build, for commands that only read it. */
  public static void heal(Path output) throws IOException {
    Path real = OutputRules.resolve(output);
    if (real.getParent() == null
        || !Files.isDirectory(SideFolder.of(real), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (SideFolder side = SideFolder.lock(real)) {
      side.heal();
    } catch (OutputRefused e) {
      return; // a build is writing there right now: nothing was left over
    }
  }

  /** The folder, with all links resolved. */
  public Path path() {
    return output;
  }

  /** Begins a new site; one at a time. */
  public Staging stage() throws IOException {
    return Staging.open(output, side);
  }

  /** Lets other builds in. */
  @Override
  public void close() throws IOException {
    side.close();
  }
}
