package org.gongkai.build;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.files.ContentWriter;
import org.gongkai.kind.Skeleton;
import org.gongkai.model.Column;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Statistics;
import org.gongkai.model.Unit;
import org.gongkai.stats.Figures;
import org.gongkai.stats.ReportDraft;
import org.gongkai.stats.SheetDraft;
import org.gongkai.unit.UnitFiles;

/** A new document: where it stands and what is in it. Nothing is written here. */
public final class NewDocument {

  private static final String REPORT = "annual-report";
  private static final String SHEET = "website-report";

  /** No kind: the numbers of a unit, in a spreadsheet. */
  private static final String UNIT = "unit-report";

  private NewDocument() {}

  /**
   * What came of it: a file, a refusal, or problems of the content that stand in the way.
   *
   * @param language the site's; empty if {@code site.yaml} could not be read
   */
  public record Result(
      Optional<Lang> language,
      Optional<File> file,
      Optional<Refusal> refusal,
      List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /** A file to be written, its path inside the content folder. */
  public record File(String path, String text) {}

  /** Why it cannot be: the key of a sentence, and what is in it. */
  public record Refusal(String key, List<Object> args) {}

  /**
   * Makes a document.
   *
   * @param target its path inside the content folder; of an annual report or a work sheet the year,
   *     of a unit's numbers its folder and the year
   */
  public static Result make(Options options, String kind, String target, Optional<Lang> lang)
      throws IOException {
    try (Parallel parallel = new Parallel(options.threads())) {
      Material material = Material.read(options, false, parallel, Progress.NONE);
      if (material.understood().isEmpty()) {
        return new Result(
            Optional.empty(), Optional.empty(), Optional.empty(), material.problems());
      }
      SiteConfig config = material.understood().get().config();
      if (kind.equals(UNIT)) {
        return unit(material, config, target);
      }
      // The site's own kinds, too, those of a single column among them.
      Optional<KindSpec> known =
          config.kinds().stream()
              .filter(k -> kind.equals(k.id()) || kind.equals(k.label().zh()))
              .findFirst();
      if (known.isEmpty()) {
        return unknown(config, kind);
      }
      String id = known.get().id();
      return id.equals(REPORT) || id.equals(SHEET)
          ? yearly(options, material, config, id, target)
          : document(options, material, config, known.get(), target, lang);
    }
  }

  private static Result unknown(SiteConfig config, String kind) {
    List<String> names =
        Stream.concat(
                config.kinds().stream().flatMap(k -> Stream.of(k.id(), k.label().zh())),
                Stream.of(UNIT))
            .toList();
    String all =
        String.join(
                ", ",
                config.kinds().stream().map(k -> k.id() + " (" + k.label().zh() + ")").toList())
            + ", "
            + UNIT;
    return refused(config, "cli.new-kind", kind, all, Nearest.to(kind, names).orElse(""));
  }

  /** A report with the numbers of its year. */
  private static Result yearly(
      Options options, Material material, SiteConfig config, String kind, String target) {
    String name = target.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.(?:md|yaml)$", "");
    if (!name.matches("[12]\\d{3}")) {
      return refused(config, "cli.new-year", target);
    }
    int current = now(options, config).getYear();
    if (Integer.parseInt(name) > current) {
      return refused(config, "cli.new-year-to-come", name, String.valueOf(current));
    }
    Optional<Column> column =
        config.columns().stream().filter(c -> c.kind().equals(kind)).findFirst();
    if (column.isEmpty()) {
      return refused(config, "cli.new-column", kind);
    }
    boolean report = kind.equals(REPORT);
    String path = column.get().id() + "/" + name + (report ? ".md" : ".yaml");
    Optional<Result> there = existing(material, config, path);
    if (there.isPresent()) {
      return there.get();
    }
    Snapshot snapshot = Snapshot.of(material, options, Progress.NONE);
    Site site = snapshot.site().orElseThrow();
    Statistics statistics = Figures.derive(site);
    int year = Integer.parseInt(name);
    LocalDateTime now = now(options, config);
    ReportDraft.Draft draft =
        report
            ? ReportDraft.of(site, statistics, year, now)
            : SheetDraft.of(site, statistics, year, now);
    return draft.sure()
        ? made(config, path, draft.text())
        : new Result(
            Optional.of(config.language()),
            Optional.empty(),
            Optional.of(new Refusal("cli.new-unsure", List.of())),
            snapshot.problems().stream().filter(Problem::isError).toList());
  }

  /** A sheet for a unit to fill in: its folder and the year. */
  private static Result unit(Material material, SiteConfig config, String target) {
    String name =
        target
            .replace('\\', '/')
            .replaceFirst("^(?:.*/)?units/", "")
            .replaceFirst("\\.(?:csv|yaml)$", "");
    Optional<Unit> unit =
        config.units().stream()
            .filter(u -> name.matches(Pattern.quote(u.id()) + "/[12]\\d{3}"))
            .findFirst();
    if (unit.isEmpty()) {
      String all = String.join(", ", config.units().stream().map(Unit::id).toList());
      return refused(config, "cli.new-unit", target, all);
    }
    String path = "units/" + name + ".csv";
    String year = name.substring(name.indexOf('/') + 1);
    return existing(material, config, path)
        .orElseGet(() -> made(config, path, UnitFiles.blank(unit.get(), year)));
  }

  private static Result document(
      Options options,
      Material material,
      SiteConfig config,
      KindSpec kind,
      String target,
      Optional<Lang> lang) {
    List<String> columns =
        config.columns().stream()
            .filter(column -> column.kind().equals(kind.id()))
            .map(Column::id)
            .toList();
    if (columns.isEmpty()) {
      return refused(config, "cli.new-column", kind.id());
    }
    String path = path(options, target);
    int slash = path.indexOf('/');
    if (slash < 0 || !columns.contains(path.substring(0, slash))) {
      String example = columns.get(0) + "/" + now(options, config).getYear() + "/name.md";
      return refused(config, "cli.new-path", path, String.join(", ", columns), example);
    }
    Optional<Result> bad =
        ContentWriter.fault(path)
            .map(fault -> refused(config, "cli.new-name", path, fault))
            .or(() -> existing(material, config, path));
    String text =
        Skeleton.of(
            kind,
            config.vocabularies(),
            path.endsWith(".yaml"),
            now(options, config),
            lang.orElse(config.language()));
    return bad.orElseGet(() -> made(config, path, text));
  }

  /** A path as typed, from the content folder on, with an extension. */
  private static String path(Options options, String typed) {
    String path = typed.replace('\\', '/');
    String folder = options.contentName() + "/";
    List<String> parts = new ArrayList<>(Arrays.asList(path.split("/")));
    parts.removeIf(part -> part.equals("."));
    path = String.join("/", parts);
    path = path.startsWith(folder) ? path.substring(folder.length()) : path;
    return path.matches(".*\\.(?:md|yaml)") ? path : path + ".md";
  }

  /** A page has one file: another extension or other capitals are no other address. */
  private static Optional<Result> existing(Material material, SiteConfig config, String path) {
    String stem = stem(path);
    return material.content().sources().texts().stream()
        .filter(file -> stem(file.path()).equals(stem))
        .findFirst()
        .map(file -> refused(config, "cli.new-exists", file.source().path()));
  }

  private static String stem(String path) {
    return path.replaceFirst("\\.[a-z]+$", "").toLowerCase(Locale.ROOT);
  }

  private static LocalDateTime now(Options options, SiteConfig config) {
    return LocalDateTime.ofInstant(options.now(), config.timeZone());
  }

  private static Result made(SiteConfig config, String path, String text) {
    return new Result(
        Optional.of(config.language()),
        Optional.of(new File(path, text)),
        Optional.empty(),
        List.of());
  }

  private static Result refused(SiteConfig config, String key, Object... args) {
    return new Result(
        Optional.of(config.language()),
        Optional.empty(),
        Optional.of(new Refusal(key, List.of(args))),
        List.of());
  }
}
