package org.gongkai.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
import org.gongkai.config.Calendars;
import org.gongkai.config.SiteReader;
import org.gongkai.diag.Code;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.files.OutputFolder;
import org.gongkai.files.SourceFolder;
import org.gongkai.files.Staging;
import org.gongkai.files.Templates;
import org.gongkai.kind.Kind;
import org.gongkai.kind.Kinds;
import org.gongkai.link.Linker;
import org.gongkai.model.Attachment;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Sources;
import org.gongkai.model.Statistics;
import org.gongkai.model.Theme;
import org.gongkai.model.WorkingCalendar;
import org.gongkai.output.Outputs;
import org.gongkai.stats.Figures;

/**
 * The whole of a build, top to bottom: load, parse, bind, link, derive, check, plan, gate, render,
 * write.
 */
public final class Build {

  private final Options options;
  private final Progress progress;
  private final List<Problem> problems = new ArrayList<>();

  private Build(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Finds all problems and writes nothing. */
  public static Outcome check(Options options, Progress progress) throws IOException {
    try (Parallel parallel = new Parallel(options.threads())) {
      return new Build(options, progress).run(parallel, Optional.empty());
    }
  }

  /**
   * Writes the site, unless there is an error.
   *
   * @throws org.gongkai.files.OutputRefused when the output folder cannot be written to safely
   */
  public static Outcome build(Options options, Path output, Progress progress) throws IOException {
    List<Path> sources = new ArrayList<>(List.of(options.content()));
    options.templates().ifPresent(sources::add);
    try (OutputFolder folder = OutputFolder.open(output, sources);
        Parallel parallel = new Parallel(options.threads())) {
      return new Build(options, progress).run(parallel, Optional.of(folder));
    }
  }

  private Outcome run(Parallel parallel, Optional<OutputFolder> output) throws IOException {
    // load
    SourceFolder content = SourceFolder.read(options.content(), options.contentName());
    Templates templates = Templates.read(options.templates(), options.templatesName());
    Theme theme = theme(templates);
    problems.addAll(content.sources().problems());
    problems.addAll(templates.sources().problems());
    Renderer renderer = new Renderer(theme);
    problems.addAll(renderer.check());

    // parse and bind
    if (problems.removeIf(p -> p.code() == Code.FILE_NAME_LOCALE)) {
      return unreadableNames(content);
    }
    Optional<SiteConfig> config = config(content);
    if (config.isEmpty()) {
      return outcome(Optional.empty(), Optional.empty(), Optional.empty());
    }
    Reading reading = Reading.of(content.sources(), config.get(), parallel, progress);
    problems.addAll(reading.problems());
    Calendars.Read calendars = Calendars.read(content.sources().texts());
    problems.addAll(calendars.problems());

    // link, derive, check, plan
    progress.at("check", 0, 0);
    Site site = link(reading, calendars.calendar(), content.sources(), config.get());
    Statistics statistics = Figures.derive(site);
    problems.addAll(Checks.run(site));
    Outputs.Planned plan = Outputs.plan(site, statistics, theme);
    problems.addAll(plan.problems());
    Optional<Outcome.Summary> summary = Optional.of(summary(site));

    // gate
    if (output.isEmpty() || !passes()) {
      return outcome(config, summary, Optional.empty());
    }

    // render and write
    try (Staging staging = output.get().stage()) {
      problems.addAll(Writing.of(plan.targets(), renderer, content, staging, parallel, progress));
      if (!passes()) {
        return outcome(config, summary, Optional.empty());
      }
      Staging.Counts counts = staging.commit();
      return outcome(
          config,
          summary,
          Optional.of(new Outcome.Files(counts.written(), counts.unchanged(), counts.removed())));
    }
  }

  /** Where names cannot be read, whatever else seems wrong comes from that. */
  private Outcome unreadableNames(SourceFolder content) {
    problems.clear();
    problems.add(
        Problem.of(Code.FILE_NAME_LOCALE, new SourceText(content.sources().root(), "").top()));
    return outcome(Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Optional<SiteConfig> config(SourceFolder content) {
    Optional<SourceText> source = content.sources().text(Reading.SITE_FILE);
    if (source.isEmpty()) {
      SourceText missing = new SourceText(options.contentName() + "/" + Reading.SITE_FILE, "");
      if (problems.stream().noneMatch(p -> p.place().source().path().equals(missing.path()))) {
        problems.add(Problem.of(Code.SITE_MISSING, missing.top(), options.contentName()));
      }
      return Optional.empty();
    }
    SiteReader.Read read = SiteReader.read(source.get());
    problems.addAll(read.problems());
    return read.config();
  }

  private Theme theme(Templates templates) throws IOException {
    List<Theme.Asset> assets = new ArrayList<>();
    String folder = "assets/";
    for (Attachment file : templates.sources().attachments()) {
      if (file.path().startsWith(folder)) {
        try (InputStream in = templates.open(file)) {
          assets.add(new Theme.Asset(file.path().substring(folder.length()), in.readAllBytes()));
        }
      }
    }
    return new Theme(templates.sources().texts(), assets);
  }

  private Site link(Reading reading, WorkingCalendar calendar, Sources sources, SiteConfig config) {
    LocalDateTime now =
        options
            .today()
            .map(day -> day.atTime(LocalTime.MAX))
            .orElseGet(() -> LocalDateTime.ofInstant(options.now(), config.timeZone()));
    Linker.Linked linked =
        Linker.link(
            new Linker.Input(
                config,
                calendar,
                reading.documents(),
                sources.attachments(),
                now,
                options.snapshot(),
                options.drafts(),
                reading.faulty(),
                reading.unreadPaths(),
                refused(sources),
                reading.unreadNames()));
    problems.addAll(linked.problems());
    return linked.site();
  }

  /** Paths with problems of their own: a link to one is not wrong, too. */
  private static Set<String> refused(Sources sources) {
    return sources.problems().stream()
        .map(problem -> problem.place().source().path())
        .filter(path -> path.startsWith(sources.root() + "/"))
        .map(path -> path.substring(sources.root().length() + 1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The one gate: an error keeps everything from being written; with strict, a warning too. */
  private boolean passes() {
    return options.strict() ? problems.isEmpty() : problems.stream().noneMatch(Problem::isError);
  }

  private static Outcome.Summary summary(Site site) {
    Map<Text, Integer> kinds = new LinkedHashMap<>();
    for (Kind kind : Kinds.ALL) {
      long count =
          site.items().stream()
              .filter(item -> item.document().column().kind().equals(kind.id()))
              .count();
      if (count > 0) {
        kinds.put(kind.label(), (int) count);
      }
    }
    long pending = site.items().stream().filter(item -> !item.pending().isEmpty()).count();
    return new Outcome.Summary(
        site.today(), kinds, site.withheld(), (int) pending, site.withdrawn().size(), site.next());
  }

  private Outcome outcome(
      Optional<SiteConfig> config,
      Optional<Outcome.Summary> summary,
      Optional<Outcome.Files> files) {
    Optional<Lang> language = config.map(SiteConfig::language);
    List<Problem> sorted = problems.stream().distinct().sorted(Problem.ORDER).toList();
    return new Outcome(language, sorted, passes(), summary, files);
  }
}
