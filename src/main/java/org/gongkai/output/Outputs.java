package org.gongkai.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.Target;
import org.gongkai.model.Theme;

/** Everything that is published, by name. */
public final class Outputs {

  private static final List<Output> ALL =
      List.of(
          new AssetFiles(),
          new ColumnPages(),
          new ContentFiles(),
          new DocumentData(),
          new DocumentPages(),
          new Feeds(),
          new HomePage(),
          new NotFoundPage(),
          new RobotsFile(),
          new SiteMapPage(),
          new SitemapFile(),
          new TableFiles());

  private Outputs() {}

  /** All files of the site; no two have the same path. */
  public static List<Target> plan(Site site, Statistics statistics, Theme theme) {
    Plan plan = new Plan(site, statistics, theme);
    List<Target> targets = new ArrayList<>();
    ALL.forEach(output -> targets.addAll(output.plan(plan)));
    Set<String> paths = new HashSet<>();
    for (Target target : targets) {
      if (!paths.add(target.path())) {
        throw new IllegalStateException("planned twice: " + target.path());
      }
    }
    return targets;
  }
}
