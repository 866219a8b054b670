package org.gongkai.build;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.check.Checks;
import org.gongkai.check.Expiring;
import org.gongkai.check.Explanations;
import org.gongkai.config.AddressLock;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.ledger.LedgerDays;
import org.gongkai.link.Linker;
import org.gongkai.model.Attachment;
import org.gongkai.model.Document;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Ledger;
import org.gongkai.model.LockedAddress;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Sources;
import org.gongkai.model.Statistics;
import org.gongkai.model.Target;
import org.gongkai.model.Theme;
import org.gongkai.plan.Outputs;
import org.gongkai.stats.Figures;
import org.gongkai.stats.NumbersInTexts;

/** A site as it stands on a day, before anything is rendered: link, derive, check and plan. */
public final class Snapshot {

  /** What is said of a document that somebody still works on. */
  private static final Set<Code> UNFINISHED =
      Set.of(
          Code.VALUE_MISSING,
          Code.REPORT_CELL_BLANK,
          Code.REPORT_PART_MISSING,
          Code.REPORT_ROW_MISSING,
          Code.ROLL_UP_ROWS,
          Code.SHEET_ITEM_MISSING);

  private final Material material;
  private final LocalDateTime now;
  private final Optional<Site> site;
  private final List<Target> targets;
  private final List<Problem> problems;
  private final int unfinished;
  private final Making making;

  /**
   * @param now the moment it is made for
   * @param site empty if there is no telling what site it is
   * @param unfinished how many things drafts still lack that are held back
   */
  private Snapshot(
      Material material,
      LocalDateTime now,
      Optional<Site> site,
      List<Target> targets,
      List<Problem> problems,
      int unfinished) {
    this.unfinished = unfinished;
    this.material = material;
    this.now = now;
    this.site = site;
    this.targets = List.copyOf(targets);
    this.problems = List.copyOf(problems);
    this.making = new Making(material, this.targets);
  }

  /** A page's bytes, or what is wrong with its template: one of the two. */
  public record Rendered(Optional<byte[]> bytes, Optional<Problem> problem) {}

  static Snapshot of(Material material, Options options, Progress progress) {
    if (material.understood().isEmpty()) {
      return new Snapshot(
          material, LocalDateTime.MIN, Optional.empty(), List.of(), material.problems(), 0);
    }
    progress.at("check", 0, 0);
    List<Problem> problems = new ArrayList<>(material.problems());

    // link
    Material.Understood understood = material.understood().get();
    LocalDateTime now = moment(options, understood.config());
    Linker.Linked linked = link(material, understood, now, options);
    problems.addAll(linked.problems());

    // derive
    Statistics counted = Figures.derive(linked.site());
    NumbersInTexts.Filled filled = NumbersInTexts.fill(linked.site(), counted);
    problems.addAll(filled.problems());
    Site site = filled.site();
    Statistics statistics = filled.statistics();

    // check
    problems.addAll(Checks.run(site, statistics));

    // plan
    Statistics shown = statistics.without(Explanations.unneeded(site, statistics));
    Outputs.Planned plan = Outputs.plan(site, shown, material.look().theme(), options.provenance());
    problems.addAll(plan.problems());
    int all = problems.size();
    problems.removeIf(unfinished(site.withheld()));
    return new Snapshot(
        material, now, Optional.of(site), plan.targets(), problems, all - problems.size());
  }

  /** What drafts still lack, unless they are shown: others can publish meanwhile. */
  private static Predicate<Problem> unfinished(List<Document> documents) {
    Set<SourceText> drafts =
        documents.stream()
            .filter(document -> document.flag("draft"))
            .map(Document::source)
            .collect(Collectors.toUnmodifiableSet());
    return problem ->
        UNFINISHED.contains(problem.code()) && drafts.contains(problem.place().source());
  }

  private static Linker.Linked link(
      Material material, Material.Understood understood, LocalDateTime now, Options options) {
    Sources sources = material.content().sources();
    SiteConfig config = understood.config();
    Reading reading = understood.reading();
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
            LedgerDays.on(reading.ledgers(), now.toLocalDate()),
            LedgerDays.next(reading.ledgers(), now.toLocalDate()),
            reading.units()));
  }

  /** The moment to make the site for, in its time zone. */
  private static LocalDateTime moment(Options options, SiteConfig config) {
    return options
        .today()
        .map(day -> day.atTime(LocalTime.MAX))
        .orElseGet(() -> LocalDateTime.ofInstant(options.now(), config.timeZone()));
  }

  /** Paths with problems of their own: a link to one is not wrong, too. */
  private static Set<String> refused(Sources sources) {
    return sources.problems().stream()
        .map(problem -> problem.place().source().path())
        .filter(path -> path.startsWith(sources.root() + "/"))
        .map(path -> path.substring(sources.root().length() + 1))
        .collect(Collectors.toUnmodifiableSet());
  }

  Material material() {
    return material;
  }

  /** Everything that is published. */
  public List<Target> targets() {
    return targets;
  }

  /** All that is known so far, sorted. */
  public List<Problem> problems() {
    return problems.stream().distinct().sorted(Problem.ORDER).toList();
  }

  /** The same for somebody who still works on the drafts: what they lack is no error. */
  public List<Problem> previewed() {
    Predicate<Problem> unfinished = unfinished(site.map(Site::documents).orElse(List.of()));
    return problems().stream().map(p -> unfinished.test(p) ? p.unfinished() : p).toList();
  }

  /** Whether the site can be looked at, with drafts that lack something. */
  public boolean isPreviewable() {
    return site.isPresent() && Build.passes(previewed(), false);
  }

  /** Whether a build would go on to write it. */
  public boolean passes() {
    return site.isPresent() && Build.passes(problems, false);
  }

  /** What {@code site.yaml} says; empty if it could not be read. */
  public Optional<SiteConfig> config() {
    return material.understood().map(Material.Understood::config);
  }

  /** Empty if there is no telling what site it is. */
  public Optional<Site> site() {
    return site;
  }

  /** The look of its pages. */
  public Theme theme() {
    return material.look().theme();
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

  public Optional<Outcome.Summary> summary() {
    return site.map(this::summary);
  }

  /** Makes a page or a data file. */
  public Rendered make(Target target) {
    try {
      return new Rendered(Optional.of(making.bytes(target)), Optional.empty());
    } catch (Renderer.Failed e) {
      return new Rendered(Optional.empty(), Optional.of(e.problem()));
    }
  }

  /** Opens a file that is taken over as it is. */
  public InputStream open(Attachment file) throws IOException {
    return material.content().open(file);
  }

  /** Changes when the bytes of a file do that is taken over as it is. */
  public String version(Attachment file) {
    return material.content().version(file);
  }

  /**
   * Whether the same files make the same site a while later.
   *
   * @param options the same but for the moment
   */
  public boolean holds(Options options) {
    if (site.isEmpty()) {
      return true;
    }
    LocalDateTime later = moment(options, config().orElseThrow());
    return later.toLocalDate().equals(now.toLocalDate())
        && site.get().next().filter(change -> !change.at().isAfter(later)).isEmpty();
  }

  private Outcome.Summary summary(Site site) {
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
        unfinished,
        (int) pending,
        site.withdrawn().size(),
        site.next(),
        within,
        expiring);
  }
}
