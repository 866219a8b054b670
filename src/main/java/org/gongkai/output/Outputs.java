package org.gongkai.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
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

  /**
   * All files of the site.
   *
   * @param targets no two have the same path
   * @param problems attachments that stand where the program's own files belong
   */
  public record Planned(List<Target> targets, List<Problem> problems) {}

  public static Planned plan(Site site, Statistics statistics, Theme theme) {
    Plan plan = new Plan(site, statistics, theme);
    List<Target> all = new ArrayList<>();
    ALL.forEach(output -> all.addAll(output.plan(plan)));
    Map<String, Target> first = new HashMap<>();
    List<Target> targets = new ArrayList<>(all.size());
    List<Problem> problems = new ArrayList<>();
    for (Target target : all) {
      Target other = first.putIfAbsent(target.path().toLowerCase(Locale.ROOT), target);
      if (other == null) {
        targets.add(target);
      } else {
        problems.add(collision(plan, target, other));
      }
    }
    for (Target target : targets) {
      fileAbove(target, first).ifPresent(other -> problems.add(collision(plan, target, other)));
    }
    return new Planned(targets, problems);
  }

  /** A file in whose place a target needs a folder. */
  private static Optional<Target> fileAbove(Target target, Map<String, Target> byPath) {
    String path = target.path().toLowerCase(Locale.ROOT);
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      Target file = byPath.get(path.substring(0, end));
      if (file != null) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static Problem collision(Plan plan, Target target, Target other) {
    for (Target one : List.of(target, other)) {
      if (one.source() instanceof Target.Copy copy) {
        return Problem.of(Code.FILE_COLLISION, copy.file().source().top(), other.path());
      }
    }
    return plan.site().items().stream()
        .map(Site.Item::document)
        .filter(document -> target.path().startsWith(document.folder()))
        .max(Comparator.comparing(document -> document.folder().length()))
        .map(document -> Problem.of(Code.FILE_COLLISION, document.source().top(), other.path()))
        .orElseThrow(() -> new IllegalStateException("planned twice: " + target.path()));
  }
}
