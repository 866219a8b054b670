package org.gongkai.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
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
  public record Asset(String path, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Asset asset
          && path.equals(asset.path)
          && Arrays.equals(bytes, asset.bytes);
    }

    @Override
    public int hashCode() {
      return path.hashCode() + Arrays.hashCode(bytes);
    }
  }

  /** Changes when an asset does: stands behind the assets' addresses in pages. */
  public String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      assets.forEach(asset -> digest.update(asset.bytes()));
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
