package org.gongkai.build;

import java.io.IOException;
import org.gongkai.files.Changes;

/**
 * Reads the same folders again and again, and plans the site that they make. What depends on one
 * file is kept until the file changes; what spans files is made anew each time, by the steps that a
 * build takes.
 */
public final class Workshop implements AutoCloseable {

  private final Parallel parallel;
  private volatile Material material;

  private Workshop(Parallel parallel, Material material) {
    this.parallel = parallel;
    this.material = material;
  }

  /** Reads the folders for the first time. */
  public static Workshop open(Options options, Progress progress) throws IOException {
    Parallel parallel = new Parallel(options.threads());
    try {
      return new Workshop(parallel, Material.read(options, true, parallel, progress));
    } catch (IOException | RuntimeException e) {
      parallel.close();
      throw e;
    }
  }

  /**
   * Reads them again; whether anything is different. Called by one thread at a time.
   *
   * @param changes what may have changed whatever size and time say
   */
  public boolean read(Options options, Changes changes) throws IOException {
    Material before = material;
    material = before.again(options, changes, parallel, Progress.NONE);
    return material != before;
  }

  /** The site as it was read last, on the day of the options. */
  public Snapshot plan(Options options) {
    return Snapshot.of(material, options, Progress.NONE);
  }

  @Override
  public void close() {
    parallel.close();
  }
}
