package org.gongkai.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Ledger;
import org.gongkai.model.Sources;
import org.gongkai.model.Vocabulary;

/** The files of the folder {@code ledgers}: whose they are, and what is in them. */
public final class LedgerFiles {

  private static final String FOLDER = "ledgers/";
  private static final Pattern NAME = Pattern.compile("ledgers/(.+)-([12]\\d{3})\\.(?:csv|yaml)");

  /** As a file manager or a spreadsheet names a second one: {@code applications-2021 (1).csv}. */
  private static final Pattern COPY = Pattern.compile("(.+?)-([12]\\d{3})[^0-9].*\\.[A-Za-z]+");

  private static final Pattern YEAR = Pattern.compile("([12]\\d{3})\\.[A-Za-z]+$");

  /** Ids and labels. */
  private static final Map<String, LedgerKind> NAMES = names();

  private LedgerFiles() {}

  /** What became of the files, sorted by ledger and year. */
  public record Read(List<Ledger> ledgers, List<Problem> problems) {
    public Read {
      ledgers = List.copyOf(ledgers);
      problems = List.copyOf(problems);
    }
  }

  /** Whether a content file is a ledger, by its path. */
  public static boolean isOne(String path) {
    return path.startsWith(FOLDER);
  }

  private static Map<String, LedgerKind> names() {
    Map<String, LedgerKind> names = new LinkedHashMap<>();
    for (LedgerKind ledger : Ledgers.ALL) {
      names.put(ledger.kind().id(), ledger);
      names.put(ledger.kind().label().zh(), ledger);
    }
    return java.util.Collections.unmodifiableMap(names);
  }

  /**
   * Reads files that are all in the folder.
   *
   * @param unread files that could not be decoded: there is a ledger, but nobody knows what is in
   *     it
   */
  public static Read read(
      List<Sources.File> files, List<Sources.File> unread, Map<String, Vocabulary> vocabularies) {
    List<Ledger> ledgers = new ArrayList<>();
    unread.forEach(file -> unknown(file).ifPresent(ledgers::add));
    List<Problem> problems = new ArrayList<>();
    Map<String, Sources.File> taken = new HashMap<>();
    for (Sources.File file : files) {
      Matcher name = NAME.matcher(file.path());
      LedgerKind ledger = name.matches() ? NAMES.get(name.group(1)) : null;
      if (ledger == null) {
        problems.add(misnamed(file));
        unknown(file).ifPresent(ledgers::add);
        continue;
      }
      String id = ledger.kind().id() + "-" + name.group(2);
      Sources.File other = taken.putIfAbsent(id, file);
      if (other != null) {
        problems.add(
            Problem.of(
                Code.LEDGER_TWICE,
                file.source().top(),
                ledger.kind().label(),
                name.group(2),
                other.source().path()));
        continue;
      }
      LedgerReader.Read read =
          LedgerReader.read(
              ledger, Integer.parseInt(name.group(2)), file.path(), file.source(), vocabularies);
      ledgers.add(read.ledger());
      problems.addAll(read.problems());
    }
    ledgers.sort(
        Comparator.comparing((Ledger ledger) -> ledger.kind().id()).thenComparingInt(Ledger::year));
    return new Read(ledgers, problems);
  }

  /** The ledger that a file is or was probably meant to be, without its rows. */
  private static Optional<Ledger> unknown(Sources.File file) {
    Matcher year = YEAR.matcher(file.path());
    return year.find()
        ? meant(file)
            .map(NAMES::get)
            .map(
                ledger ->
                    new Ledger(
                        ledger.kind(),
                        Integer.parseInt(year.group(1)),
                        file.path(),
                        file.source(),
                        List.of(),
                        false))
        : Optional.empty();
  }

  private static Optional<String> meant(Sources.File file) {
    String name = file.path().substring(FOLDER.length());
    String typed = name.replaceFirst("[-_ ]?\\d{0,4}\\.[A-Za-z]+$", "");
    return NAMES.containsKey(typed) ? Optional.of(typed) : Nearest.to(typed, NAMES.keySet());
  }

  private static Problem misnamed(Sources.File file) {
    String name = file.path().substring(FOLDER.length());
    Optional<String> near = meant(file);
    Matcher copy = COPY.matcher(name);
    if (copy.matches() && NAMES.containsKey(copy.group(1))) {
      String original = copy.group(1) + "-" + copy.group(2) + ".csv";
      Text hint =
          new Text(
              "像是 " + original + " 的副本：核对以后删去一个，同一年只留一个文件",
              "it seems to be a copy of " + original + ": compare them and keep one file a year");
      return Problem.of(Code.LEDGER_NAME, file.source().top(), name, hint);
    }
    List<String> ids = Ledgers.ALL.stream().map(ledger -> ledger.kind().id()).toList();
    List<String> both =
        Ledgers.ALL.stream()
            .map(ledger -> ledger.kind().id() + "（" + ledger.kind().label().zh() + "）")
            .toList();
    Text hint =
        near.map(Nearest::question)
            .orElse(
                new Text("台账名有：" + String.join("、", both), "ledgers: " + String.join(", ", ids)));
    return Problem.of(Code.LEDGER_NAME, file.source().top(), name, hint);
  }
}
