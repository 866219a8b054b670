package org.gongkai.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        problems.add(collision(target, other));
      }
    }
    problems.addAll(filesWhereFoldersAre(targets));
    return new Planned(targets, problems);
  }

  /** Attachments at whose path a document has its folder: {@code x.pdf} beside {@code x.pdf.md}. */
  private static List<Problem> filesWhereFoldersAre(List<Target> targets) {
    Map<String, Target> folders = new HashMap<>();
    for (Target target : targets) {
      int slash = target.path().lastIndexOf('/');
      if (slash > 0) {
        folders.putIfAbsent(target.path().substring(0, slash).toLowerCase(Locale.ROOT), target);
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (Target target : targets) {
      Target other = folders.get(target.path().toLowerCase(Locale.ROOT));
      if (other != null) {
        problems.add(collision(target, other));
      }
    }
    return problems;
  }

  private static Problem collision(Target target, Target other) {
    for (Target one : List.of(target, other)) {
      if (one.source() instanceof Target.Copy copy) {
        return Problem.of(Code.FILE_COLLISION, copy.file().source().top(), other.path());
      }
    }
    throw new IllegalStateException("planned twice: " + target.path());
  }
}
