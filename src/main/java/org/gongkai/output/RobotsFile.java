package org.gongkai.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.model.Target;

/**
 * {@code robots.txt}: everything may be read; where the addresses are (RFC 9309). A snapshot is not
 * for search engines.
 */
final class RobotsFile implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    String text =
        plan.site().snapshot()
            ? "User-agent: *\nDisallow: /\n"
            : "User-agent: *\nAllow: /\n\nSitemap: " + plan.absolute(SitemapFile.NAME) + "\n";
    return List.of(
        new Target("robots.txt", new Target.Data(() -> text.getBytes(StandardCharsets.UTF_8))));
  }
}
