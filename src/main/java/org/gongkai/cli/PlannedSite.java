package org.gongkai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.gongkai.build.Snapshot;
import org.gongkai.diag.Problem;
import org.gongkai.model.Attachment;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Target;
import org.gongkai.serve.PreviewSite;

/** A snapshot as the preview shows it. */
final class PlannedSite implements PreviewSite {

  private static final String ASSETS = "assets/";

  private final Snapshot snapshot;
  private final Site site;
  private final String version;
  private final TreeMap<String, Target> targets = new TreeMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Consumer<Problem> faults;
  private final Set<Problem> told = ConcurrentHashMap.newKeySet();

  /**
   * @param snapshot one that can be looked at
   * @param faults is told each fault of a template once, when a page shows it
   */
  PlannedSite(Snapshot snapshot, Consumer<Problem> faults) {
    this.snapshot = snapshot;
    this.faults = faults;
    this.site = snapshot.site().orElseThrow();
    this.version = snapshot.theme().version();
    snapshot.targets().forEach(target -> targets.put(target.path(), target));
    for (Site.Item item : site.items()) {
      sources.put(item.document().folder(), item.document().source().path());
    }
  }

  @Override
  public String base() {
    return snapshot.config().map(SiteConfig::base).orElse("");
  }

  @Override
  public LocalDate today() {
    return site.today();
  }

  @Override
  public String assetsVersion() {
    return version;
  }

  @Override
  public Optional<Target> target(String path) {
    return Optional.ofNullable(targets.get(path));
  }

  @Override
  public List<Target> assets() {
    return targets.tailMap(ASSETS).values().stream()
        .takeWhile(target -> target.path().startsWith(ASSETS))
        .toList();
  }

  @Override
  public String source(Target page) {
    return sources.getOrDefault(folder(page), "");
  }

  @Override
  public List<Target> beside(Target page) {
    String folder = folder(page);
    return targets.tailMap(folder).values().stream()
        .takeWhile(target -> target.path().startsWith(folder))
        .filter(target -> folder(target).equals(folder) && target != page)
        .filter(Target::isData)
        .toList();
  }

  private static String folder(Target target) {
    return target.path().substring(0, target.path().lastIndexOf('/') + 1);
  }

  @Override
  public Made make(Target target) {
    Snapshot.Rendered rendered = snapshot.make(target);
    rendered.problem().filter(told::add).ifPresent(faults);
    return new Made(rendered.bytes(), rendered.problem());
  }

  @Override
  public InputStream open(Attachment file) throws IOException {
    return snapshot.open(file);
  }

  @Override
  public String version(Attachment file) {
    return snapshot.version(file);
  }
}
