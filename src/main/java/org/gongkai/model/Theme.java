package org.gongkai.model;

import java.util.List;

/**
 * The look of the site: the built-in theme with a site's own files in place of those of the same
 * name.
 *
 * @param templates sorted by path
 * @param assets stylesheets and images, sorted by path
 */
public record Theme(List<Sources.File> templates, List<Asset> assets) {

  public Theme {
    templates = List.copyOf(templates);
    assets = List.copyOf(assets);
  }

  /** A file that pages use; {@code path} is inside the folder of assets. */
  public record Asset(String path, byte[] bytes) {}
}
