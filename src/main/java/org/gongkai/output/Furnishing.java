package org.gongkai.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Theme;

/** What is the same on every page: the head with the site's name, the foot. */
final class Furnishing {

  private Furnishing() {}

  static Views.Furniture of(Plan plan) {
    SiteConfig config = plan.config();
    SiteConfig.Contact contact = config.contact();
    return new Views.Furniture(
        config.name(),
        config.description(),
        "zh-CN",
        plan.site().snapshot() ? Dates.words(plan.site().today()) : "",
        plan.url(""),
        plan.url(Paths.ASSETS),
        version(plan.theme().assets()),
        new Views.Footer(
            config.owner(),
            config.operator(),
            contact.address(),
            contact.postcode(),
            contact.phone(),
            contact.email(),
            config.siteCode(),
            config.icp(),
            config.police(),
            config.markUrl(),
            config.findErrorUrl(),
            plan.url(Paths.MAP)));
  }

  private static String version(List<Theme.Asset> assets) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      assets.forEach(asset -> digest.update(asset.bytes()));
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
