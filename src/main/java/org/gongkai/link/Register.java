package org.gongkai.link;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.Attachment;
import org.gongkai.model.Document;
import org.gongkai.model.SiteConfig;

/** All documents and files by the names they can be called by. */
final class Register {

  /** Looking for what was meant takes a look at every name: not for thousands of broken links. */
  private static final int MOST_LOOKS = 2_000_000;

  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");

  private static final Pattern FOLDER_OR_DOCUMENT =
      Pattern.compile("(?:.*/)?(?:[^/.]*|.*\\.(?:md|yaml))");

  private final Linker.Input input;
  private final Map<String, Document> byPath = new LinkedHashMap<>();
  private final Map<String, Document> byFolder = new HashMap<>();
  private final Map<String, Document> byFormerPage = new HashMap<>();
  private final Map<String, List<Document>> byNumber = new LinkedHashMap<>();
  private final Set<String> faultyNumbers = new HashSet<>();
  private final Map<String, Attachment> files = new LinkedHashMap<>();
  private final Set<String> unread;
  private final Map<Document, Set<String>> anchors = new IdentityHashMap<>();
  private int looks = MOST_LOOKS;

  private Register(Linker.Input input) {
    this.input = input;
    this.unread = Set.copyOf(input.unread());
  }

  static Register of(Linker.Input input) {
    Register register = new Register(input);
    for (Document document : input.documents()) {
      register.byPath.put(document.path(), document);
      register.byFolder.put(document.folder(), document);
      document.formerAddresses().forEach(old -> register.byFormerPage.put(old.path(), document));
      for (String key : List.of("indexNumber", "documentNumber")) {
        String number = document.text(key);
        if (!number.isEmpty() && register.isFaulty(document)) {
          register.faultyNumbers.add(numbers(number));
        }
        if (!number.isEmpty()) {
          register.byNumber.computeIfAbsent(number, n -> new ArrayList<>(1)).add(document);
        }
      }
    }
    input.attachments().forEach(file -> register.files.put(file.path(), file));
    return register;
  }

  SiteConfig config() {
    return input.config();
  }

  LocalDate today() {
    return input.today();
  }

  List<Document> documents() {
    return input.documents();
  }

  /** Whether the site is shown as it once stood: what came later is not missing then. */
  boolean isSnapshot() {
    return input.snapshot();
  }

  Set<String> paths() {
    return byPath.keySet();
  }

  Set<String> filePaths() {
    return files.keySet();
  }

  Set<String> numbers() {
    return byNumber.keySet();
  }

  Pending pending(Document document) {
    Pending pending = Pending.of(document, input.now());
    boolean later = isSnapshot() && !input.drafts() && Pending.beganAfter(input.today(), document);
    return pending == Pending.NO && later ? Pending.SCHEDULED : pending;
  }

  boolean isShown(Document document) {
    return input.drafts() || pending(document) == Pending.NO;
  }

  /** Whether a document will be on the site whenever another one is. */
  boolean isThereFor(Document other, Document document) {
    if (isShown(other)) {
      return true;
    }
    LocalDateTime mine = document.publishedOn().orElse(LocalDateTime.MIN);
    LocalDateTime theirs = other.publishedOn().orElse(LocalDateTime.MAX);
    return pending(other) == Pending.SCHEDULED
        && pending(document) == Pending.SCHEDULED
        && !theirs.isAfter(mine);
  }

  Optional<Document> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /**
   * The document whose page has this address or once had it: {@code policies/2021/zzb-12}, slash or
   * not.
   */
  Optional<Document> page(String path) {
    String folder = path.endsWith("/") ? path : path + "/";
    return Optional.ofNullable(byFolder.get(folder))
        .or(() -> Optional.ofNullable(byFormerPage.get(folder + "index.html")))
        .or(() -> Optional.ofNullable(byFormerPage.get(path)));
  }

  Optional<Attachment> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /**
   * A document by path, index number or document number; several where different organs gave a
   * number that does not say whose it is.
   */
  List<Document> named(String name) {
    String path = name.startsWith("/") ? name.substring(1) : name;
    Optional<Document> found = at(path);
    if (found.isEmpty() && byNumber.containsKey(name)) {
      return numbered(name);
    }
    return found.or(() -> page(path)).stream().toList();
  }

  /** A number means what is public, before what is not due yet, before a draft. */
  private List<Document> numbered(String number) {
    List<Document> all = byNumber.get(number);
    Document best = all.stream().min(Comparator.comparing(this::pending)).orElseThrow();
    boolean draft = pending(best) == Pending.DRAFT;
    Map<String, Document> byIssuer = new LinkedHashMap<>();
    byIssuer.put(best.leadIssuer(), best);
    for (Document document : all) {
      // Two documents of one organ, or with an organ's mark, are a mistake that is reported there.
      boolean ambiguous = number.equals(document.text("documentNumber")) && number.indexOf('〔') < 0;
      if (ambiguous && (draft || pending(document) != Pending.DRAFT)) {
        byIssuer.putIfAbsent(document.leadIssuer(), document);
      }
    }
    return List.copyOf(byIssuer.values());
  }

  /** All fragment ids of a document's page. */
  Set<String> anchors(Document document) {
    return anchors.computeIfAbsent(
        document,
        d -> {
          Set<String> all = new LinkedHashSet<>(d.body().anchors());
          all.addAll(d.formAnchors());
          return all;
        });
  }

  /** Whether one more suggestion may be looked for among so many names. */
  boolean suggests(int names) {
    looks -= names;
    return looks >= 0;
  }

  /** Whether a document was read with mistakes: it may lack what is looked for in it. */
  boolean isFaulty(Document document) {
    return input.faulty().contains(document.path());
  }

  /**
   * Whether a document with mistakes may have this number: its own is perhaps the mistake, as in
   * {@code 周政办[2021]012号}.
   */
  boolean isFaultyNumber(String name) {
    return !name.contains("/") && faultyNumbers.contains(numbers(name));
  }

  /** The numbers in a number, without zeros in front: {@code 2021 12}. */
  private static String numbers(String name) {
    return NOT_DIGITS
        .splitAsStream(name)
        .filter(part -> !part.isEmpty())
        .map(part -> part.replaceFirst("^0+(?=.)", ""))
        .collect(Collectors.joining(" "));
  }

  /** Whether a file that could not be understood or read may have this path or number. */
  boolean isUnread(String name) {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    boolean document =
        Stream.of("", ".md", ".yaml")
            .map(path::concat)
            .anyMatch(file -> unread.contains(file) || input.refused().contains(file));
    return document || isInRefusedFolder(path) || input.unreadNames().contains(name);
  }

  private boolean isInRefusedFolder(String path) {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (input.refused().contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Files that may hold documents and could not be understood or read. */
  List<String> unread() {
    List<String> refused =
        input.refused().stream()
            .filter(path -> FOLDER_OR_DOCUMENT.matcher(path).matches() && at(path).isEmpty())
            .toList();
    return Stream.concat(unread.stream(), refused.stream()).distinct().sorted().toList();
  }
}
