package org.gongkai.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.config.AddressLock;
import org.gongkai.config.Calendars;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.kind.Binder;
import org.gongkai.ledger.LedgerCopies;
import org.gongkai.ledger.LedgerFiles;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Ledger;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Sources;
import org.gongkai.syntax.ContentFile;
import org.gongkai.unit.UnitFiles;

/**
 * All content files, parsed and bound one by one.
 *
 * @param documents also those of files with mistakes, so that their other mistakes are found too
 * @param faulty paths of documents with mistakes
 * @param unread files that could not be understood at all
 * @param ledgers records that are counted
 * @param units annual reports of other bodies
 * @param kept what single texts came to, if they may be read again
 */
record Reading(
    List<Document> documents,
    Set<String> faulty,
    List<Sources.File> unread,
    List<Ledger> ledgers,
    List<Document> units,
    List<Problem> problems,
    Map<SourceText, Kept> kept) {

  static final String SITE_FILE = "site.yaml";

  /** Names beside which, or below which, a column's own files stand. */
  private static final Set<String> TAKEN =
      Set.of("index", "index.html", "index.json", "feed.xml", "page");

  /** What became of one file. */
  record Read(Optional<Document> document, List<Problem> problems) {}

  /**
   * What one text came to.
   *
   * @param parsed depends on the text alone; kept if it may be bound again
   * @param read depends on the configuration, too
   */
  record Kept(Optional<ContentFile.Parsed> parsed, SiteConfig config, Read read) {}

  /**
   * What a reading goes by.
   *
   * @param keeps whether the files may be read again later
   * @param kept what the same texts came to the last time
   */
  record Basis(SiteConfig config, boolean keeps, Map<SourceText, Kept> kept) {}

  static Reading of(Sources sources, Basis basis, Parallel parallel, Progress progress) {
    Set<SourceText> garbled = garbled(sources);
    List<Sources.File> files =
        sources.texts().stream().filter(file -> isDocument(file.path())).toList();
    Binder binder = new Binder(basis.config());
    Counter counter = new Counter("read", files.size(), progress);
    List<Kept> all =
        parallel.map(
            files,
            file -> {
              counter.one();
              return garbled.contains(file.source())
                  ? new Kept(
                      Optional.empty(), basis.config(), new Read(Optional.empty(), List.of()))
                  : read(file, basis, binder);
            });
    Map<SourceText, Kept> kept = new IdentityHashMap<>();
    List<Document> documents = new ArrayList<>(all.size());
    Set<String> faulty = new HashSet<>();
    List<Sources.File> unread = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Sources.File file = files.get(i);
      Read read = all.get(i).read();
      read.document().ifPresentOrElse(documents::add, () -> unread.add(file));
      problems.addAll(read.problems());
      if (read.problems().stream().anyMatch(Problem::isError)) {
        faulty.add(file.path());
      }
      if (basis.keeps()) {
        kept.put(file.source(), all.get(i));
      }
    }
    keepOneOfEachFolder(problems);
    problems.addAll(dropSameAddress(documents, sources.problems()));
    Map<Boolean, List<Sources.File>> ledgerFiles =
        sources.texts().stream()
            .filter(file -> LedgerFiles.isOne(file.path()))
            .collect(Collectors.partitioningBy(file -> garbled.contains(file.source())));
    LedgerFiles.Read ledgers =
        LedgerFiles.read(
            ledgerFiles.get(false),
            Stream.concat(ledgerFiles.get(true).stream(), refused(sources, LedgerFiles::isOne))
                .toList(),
            basis.config().vocabularies());
    problems.addAll(ledgers.problems());
    problems.addAll(LedgerCopies.check(sources.attachments()));
    unread.addAll(unreadLedgers(sources, ledgers.ledgers()));
    UnitFiles.Read units =
        UnitFiles.read(
            sources.texts().stream()
                .filter(file -> UnitFiles.isOne(file.path()) && !garbled.contains(file.source()))
                .toList(),
            basis.config());
    problems.addAll(units.problems());
    sources.texts().stream()
        .filter(file -> UnitFiles.isOne(file.path()) && garbled.contains(file.source()))
        .forEach(unread::add);
    unread.addAll(units.unknown());
    refused(sources, UnitFiles::isOne).forEach(unread::add);
    faulty.addAll(units.faulty());
    return new Reading(
        documents, faulty, unread, ledgers.ledgers(), units.reports(), problems, kept);
  }

  private static List<Sources.File> unreadLedgers(Sources sources, List<Ledger> ledgers) {
    Set<String> read = ledgers.stream().map(Ledger::path).collect(Collectors.toSet());
    return sources.texts().stream()
        .filter(file -> LedgerFiles.isOne(file.path()) && !read.contains(file.path()))
        .toList();
  }

  private static boolean isDocument(String path) {
    return !path.equals(SITE_FILE)
        && !path.equals(AddressLock.NAME)
        && !Calendars.isOne(path)
        && !LedgerFiles.isOne(path)
        && !UnitFiles.isOne(path);
  }

  /** Texts that were not decoded as they were meant: what they say is not worth checking. */
  private static Set<SourceText> garbled(Sources sources) {
    Set<SourceText> garbled = Collections.newSetFromMap(new IdentityHashMap<>());
    sources.problems().stream()
        .filter(problem -> problem.code() == Code.FILE_ENCODING)
        .forEach(problem -> garbled.add(problem.place().source()));
    return garbled;
  }

  /** Ledgers or units' reports that are there but were not even opened. */
  private static Stream<Sources.File> refused(Sources sources, Predicate<String> sort) {
    String root = sources.root() + "/";
    return sources.problems().stream()
        .map(problem -> problem.place().source())
        .filter(source -> source.path().startsWith(root))
        .map(source -> new Sources.File(source.path().substring(root.length()), source))
        .filter(file -> sort.test(file.path()) && sources.text(file.path()).isEmpty());
  }

  /** Parses and binds one file, as far as that was not done before. */
  private static Kept read(Sources.File file, Basis basis, Binder binder) {
    Optional<Kept> before = Optional.ofNullable(basis.kept().get(file.source()));
    if (before.isPresent() && before.get().config() == basis.config()) {
      return before.get();
    }
    ContentFile.Parsed parsed =
        before.flatMap(Kept::parsed).orElseGet(() -> ContentFile.parse(file.path(), file.source()));
    Optional<ContentFile.Parsed> kept = basis.keeps() ? Optional.of(parsed) : Optional.empty();
    return new Kept(kept, basis.config(), bind(file, parsed, basis.config(), binder));
  }

  private static Read bind(
      Sources.File file, ContentFile.Parsed parsed, SiteConfig config, Binder binder) {
    List<Problem> problems = new ArrayList<>(parsed.problems());
    Optional<Column> column = column(file, config, problems);
    if (parsed.entry().isEmpty() || column.isEmpty()) {
      return new Read(Optional.empty(), problems);
    }
    Binder.Bound bound = binder.bind(parsed.entry().get(), column.get());
    problems.addAll(bound.problems());
    boolean elsewhere = problems.stream().anyMatch(p -> p.code() == Code.FILE_LOCATION);
    // Where it stands it would take the place of one of the program's own pages.
    return new Read(elsewhere ? Optional.empty() : Optional.of(bound.found()), problems);
  }

  /** The column of a file: the first folder of its path. */
  private static Optional<Column> column(
      Sources.File file, SiteConfig config, List<Problem> problems) {
    String[] parts = file.path().split("/", 3);
    if (parts.length == 1) {
      problems.add(Problem.of(Code.FILE_LOCATION, file.source().top(), file.path()));
      return Optional.empty();
    }
    Optional<Column> column = config.column(parts[0]);
    String stem = parts.length == 2 ? parts[1].substring(0, parts[1].lastIndexOf('.')) : parts[1];
    if (column.isEmpty()) {
      List<String> names = config.columns().stream().map(Column::id).toList();
      problems.add(
          Problem.of(
              Code.COLUMN_UNKNOWN, file.source().top(), parts[0], suggestion(parts[0], names)));
    } else if (TAKEN.contains(stem.toLowerCase(Locale.ROOT))) {
      problems.add(Problem.of(Code.FILE_LOCATION, file.source().top(), file.path()));
    }
    return column;
  }

  private static Text suggestion(String folder, List<String> names) {
    String all = String.join("、", names);
    return Nearest.to(folder, names)
        .map(Nearest::question)
        .orElse(new Text("现有栏目：" + all, "columns: " + all));
  }

  /** Of the files in a folder that is no column, only the first is reported. */
  private static void keepOneOfEachFolder(List<Problem> problems) {
    Set<String> folders = new HashSet<>();
    problems.removeIf(
        problem ->
            problem.code() == Code.COLUMN_UNKNOWN && !folders.add(problem.args().get(0).zh()));
  }

  /**
   * Keeps one of two files whose pages would have the same address, {@code a.md} and {@code
   * a.yaml}.
   *
   * @param known what was said already of files whose names differ only in case
   */
  private static List<Problem> dropSameAddress(List<Document> documents, List<Problem> known) {
    Set<String> said =
        known.stream()
            .filter(problem -> problem.code() == Code.FILE_COLLISION)
            .map(problem -> problem.place().source().path())
            .collect(Collectors.toSet());
    Map<String, Document> first = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    documents.removeIf(
        document -> {
          Document other = first.putIfAbsent(document.folder().toLowerCase(Locale.ROOT), document);
          if (other != null && !said.contains(document.source().path())) {
            problems.add(
                Problem.of(
                    Code.FILE_ADDRESS,
                    document.source().top(),
                    document.source().path(),
                    other.source().path(),
                    "/" + document.folder(),
                    another(document.source().path())));
          }
          return other != null;
        });
    return problems;
  }

  /** A name that the later of two files could have. */
  private static String another(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "-2" + name.substring(dot);
  }

  List<String> unreadPaths() {
    return unread.stream().map(Sources.File::path).toList();
  }

  /** Texts of unread files that may be the numbers by which other documents name them. */
  Set<String> unreadNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Sources.File file : unread) {
      file.source()
          .text()
          .lines()
          .limit(200)
          .filter(line -> line.indexOf(':') > 0)
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .map(value -> value.replaceAll("^[\"']|[\"']$", ""))
          .forEach(names::add);
    }
    return names;
  }
}
