package org.gongkai.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.FormerAddress;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Paths;
import org.gongkai.page.FormerAddressPages;

/**
 * The paths of all targets: no two are the same or differ only in case, and none is a file where
 * another needs a folder, on whatever disk the site is put.
 */
final class TargetPaths {

  /** What was published first keeps its address. */
  private static final Comparator<FormerAddress> NEWEST =
      Comparator.comparing(
          (FormerAddress old) -> old.document().publishedOn().orElse(LocalDateTime.MIN));

  private final Site site;
  private final Map<String, Target> files = new HashMap<>();

  /** Folders, by their names in lower case, with the first target that needs them. */
  private final Map<String, Target> folders = new HashMap<>();

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> reported = new HashSet<>();

  TargetPaths(Site site) {
    this.site = site;
  }

  /** Takes a path; false if it is taken already. */
  boolean claim(Target target) {
    Target other = files.putIfAbsent(target.path().toLowerCase(Locale.ROOT), target);
    if (other != null) {
      report(target, other);
    }
    return other == null;
  }

  /** Checks the folders above a target, when all paths are claimed. */
  void checkFolders(Target target) {
    String path = target.path();
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String folder = path.substring(0, end);
      String lower = folder.toLowerCase(Locale.ROOT);
      Target other = folders.putIfAbsent(lower, target);
      if (other == null && files.containsKey(lower)) {
        report(files.get(lower), target);
      } else if (other != null && !other.path().startsWith(folder + "/")) {
        report(target, other);
      } else if (other != null) {
        return; // the folders above it are known with it
      }
    }
  }

  /**
   * Checks the addresses of documents that are not due yet, when all paths are claimed: on their
   * day there would be no site.
   */
  void checkUpcoming(List<Document> documents) {
    Map<String, Document> coming = new HashMap<>();
    for (Document document : documents) {
      String page = (document.folder() + "index.html").toLowerCase(Locale.ROOT);
      Target other = files.get(page);
      coming.put(page, document);
      if (other != null) {
        problems.add(
            former(other)
                .map(old -> taken(old, Text.of(document.source().path())))
                .orElseGet(
                    () -> Problem.of(Code.FILE_COLLISION, document.source().top(), name(other))));
      }
    }
    for (Document document : documents) {
      for (FormerAddress old : document.formerAddresses()) {
        String page = old.path().toLowerCase(Locale.ROOT);
        Target other = files.get(page);
        Document same = other == null ? coming.putIfAbsent(page, document) : null;
        if (other != null) {
          problems.add(taken(old, other));
        } else if (same != null) {
          problems.add(taken(old, Text.of(same.source().path())));
        }
      }
    }
  }

  List<Problem> problems() {
    return problems;
  }

  /** Reports a clash at the file that one of the two comes from: at an attachment before a page. */
  private void report(Target target, Target other) {
    boolean attachment = other.source() instanceof Target.Copy;
    boolean swap = attachment && !(target.source() instanceof Target.Copy);
    Target first = swap || source(target).path().isEmpty() ? other : target;
    Target second = first == other ? target : other;
    SourceText source = source(first);
    Optional<FormerAddress> former =
        Stream.of(target, other).flatMap(t -> former(t).stream()).max(NEWEST);
    if (former.isPresent()) {
      Target taken = former(target).isPresent() ? other : target;
      problems.add(taken(former.get(), taken));
    } else if (reported.add(source.path())) {
      problems.add(Problem.of(Code.FILE_COLLISION, source.top(), name(second)));
    }
  }

  /** An address of old at which there is something else. */
  private Problem taken(FormerAddress former, Target other) {
    Optional<FormerAddress> same =
        site.formerAddresses().stream()
            .filter(old -> old.path().equalsIgnoreCase(former.path()) && !old.equals(former))
            .findFirst();
    boolean leadsOn = former(other).isPresent() && same.isPresent();
    Text name = leadsOn ? Text.of(same.get().document().source().path()) : name(other);
    return taken(former, name);
  }

  private static Problem taken(FormerAddress former, Text by) {
    return Problem.of(Code.ALIAS_TAKEN, former.typed().place(), former.typed().target(), by);
  }

  /** What people call a target: the file that it comes from. */
  private Text name(Target target) {
    String named = source(target).path();
    return named.isEmpty()
        ? new Text("程序生成的 " + target.path(), "the program's own " + target.path())
        : Text.of(named);
  }

  private Optional<FormerAddress> former(Target target) {
    boolean leadsOn =
        target.source() instanceof Target.Page page
            && page.template().equals(FormerAddressPages.TEMPLATE);
    return site.formerAddresses().stream()
        .filter(old -> leadsOn && old.path().equals(target.path()))
        .max(NEWEST);
  }

  /** The file that a target comes from; a name for the theme's and the program's own. */
  private SourceText source(Target target) {
    if (target.source() instanceof Target.Copy copy) {
      return copy.file().source();
    }
    Optional<FormerAddress> former = former(target);
    if (former.isPresent()) {
      return former.get().document().source();
    }
    if (target.path().startsWith(Paths.ASSETS)) {
      return new SourceText("templates/" + target.path(), "");
    }
    return site.published()
        .map(Site.Item::document)
        .filter(document -> target.path().startsWith(document.folder()))
        .max(Comparator.comparing(document -> document.folder().length()))
        .map(Document::source)
        .orElse(new SourceText("", ""));
  }
}
