package org.gongkai.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.model.Target;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * {@code robots.txt}: everything may be read; where the addresses are (RFC 9309). A snapshot is not
 * for search engines.
 */
public final class RobotsFile implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    String text =
        plan.site().snapshot()
            ? "User-agent: *\nDisallow: /\n"
            : "User-agent: *\nAllow: /\n\nSitemap: " + plan.absolute(Paths.SITEMAP) + "\n";
    return List.of(
        new Target(Paths.ROBOTS, new Target.Data(() -> text.getBytes(StandardCharsets.UTF_8))));
  }
}
