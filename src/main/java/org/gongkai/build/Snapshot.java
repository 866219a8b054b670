package org.gongkai.build;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.check.Checks;
import org.gongkai.check.Expiring;
import org.gongkai.config.AddressLock;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.link.Linker;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Ledger;
import org.gongkai.model.LockedAddress;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Sources;
import org.gongkai.model.Statistics;
import org.gongkai.model.Target;
import org.gongkai.plan.Outputs;
import org.gongkai.stats.Figures;

/**
 * A site as it stands on a day, before anything is rendered: link, derive, check and plan.
 *
 * @param site empty if there is no telling what site it is
 * @param targets everything that is published
 * @param problems all that is known so far, not sorted
 */
record Snapshot(
    Material material, Optional<Site> site, List<Target> targets, List<Problem> problems) {

  Snapshot {
    targets = List.copyOf(targets);
    problems = List.copyOf(problems);
  }

  static Snapshot of(Material material, Options options, Progress progress) {
    if (material.understood().isEmpty()) {
      return new Snapshot(material, Optional.empty(), List.of(), material.problems());
    }
    progress.at("check", 0, 0);
    List<Problem> problems = new ArrayList<>(material.problems());

    // link
    Linker.Linked linked = link(material, material.understood().get(), options);
    problems.addAll(linked.problems());
    Site site = linked.site();

    // derive
    Statistics statistics = Figures.derive(site);

    // check
    problems.addAll(Checks.run(site));

    // plan
    Outputs.Planned plan = Outputs.plan(site, statistics, material.theme());
    problems.addAll(plan.problems());
    return new Snapshot(material, Optional.of(site), plan.targets(), problems);
  }

  private static Linker.Linked link(
      Material material, Material.Understood understood, Options options) {
    Sources sources = material.content().sources();
    SiteConfig config = understood.config();
    Reading reading = understood.reading();
    LocalDateTime now =
        options
            .today()
            .map(day -> day.atTime(LocalTime.MAX))
            .orElseGet(() -> LocalDateTime.ofInstant(options.now(), config.timeZone()));
    return Linker.link(
        new Linker.Input(
            config,
            understood.calendars().calendar(),
            reading.documents(),
            sources.attachments(),
            now,
            options.snapshot(),
            options.drafts(),
            understood.lock().addresses(),
            reading.faulty(),
            reading.unreadPaths(),
            refused(sources),
            reading.unreadNames(),
            reading.ledgers()));
  }

  /** Paths with problems of their own: a link to one is not wrong, too. */
  private static Set<String> refused(Sources sources) {
    return sources.problems().stream()
        .map(problem -> problem.place().source().path())
        .filter(path -> path.startsWith(sources.root() + "/"))
        .map(path -> path.substring(sources.root().length() + 1))
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<SiteConfig> config() {
    return material.understood().map(Material.Understood::config);
  }

  /** The ledgers that were read, even if the site could not be put together. */
  List<Ledger> ledgers() {
    return material.understood().map(known -> known.reading().ledgers()).orElse(List.of());
  }

  Optional<Outcome.Lock> lock() {
    return site.map(
        s -> {
          Set<String> known =
              s.locked().stream().map(LockedAddress::path).collect(Collectors.toSet());
          long added = s.addresses().keySet().stream().filter(p -> !known.contains(p)).count();
          return new Outcome.Lock(
              AddressLock.text(s.locked(), s.addresses()),
              known.size() + (int) added,
              (int) added,
              material.content().sources().text(AddressLock.NAME).isPresent());
        });
  }

  Optional<Outcome.Summary> summary() {
    return site.map(Snapshot::summary);
  }

  private static Outcome.Summary summary(Site site) {
    Map<Text, Integer> kinds = new LinkedHashMap<>();
    for (KindSpec kind : site.config().kinds()) {
      long count =
          site.items().stream()
              .filter(item -> item.document().column().kind().equals(kind.id()))
              .count();
      if (count > 0) {
        kinds.merge(kind.label(), (int) count, Integer::sum);
      }
    }
    long pending = site.items().stream().filter(item -> !item.pending().isEmpty()).count();
    List<Outcome.Expiring> expiring =
        Expiring.soon(site).stream()
            .map(d -> new Outcome.Expiring(d.date("expiresOn").get(), d.path(), d.title()))
            .toList();
    Text within = site.config().rules().warnBeforeExpiry().words();
    return new Outcome.Summary(
        site.today(),
        kinds,
        site.withheld().size(),
        (int) pending,
        site.withdrawn().size(),
        site.next(),
        within,
        expiring);
  }
}
