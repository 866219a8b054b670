package org.gongkai.model;

import java.util.Optional;

/**
 * What a build says of itself.
 *
 * @param generator the program and its version
 * @param before what there is to compare with; empty to say nothing of changes
 */
public record Provenance(String generator, Optional<Before> before) {

  /**
   * What there was before.
   *
   * @param site the site before; empty for the first one
   */
  public record Before(Optional<Manifest> site) {}

  /** Without anything to compare with. */
  public static Provenance of(String generator) {
    return new Provenance(generator, Optional.empty());
  }
}
