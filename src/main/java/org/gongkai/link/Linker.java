package org.gongkai.link;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Attachment;
import org.gongkai.model.Document;
import org.gongkai.model.FormerAddress;
import org.gongkai.model.Ledger;
import org.gongkai.model.LockedAddress;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.WorkingCalendar;

/** Makes one site of all documents. */
public final class Linker {

  private Linker() {}

  /**
   * What there is to link.
   *
   * @param attachments all files beside the documents, used or not
   * @param now the moment the site is built for, in its time zone
   * @param snapshot whether the site is shown as it once stood
   * @param drafts whether drafts and documents that are not due yet are shown too
   * @param locked addresses that were made public once
   * @param faulty paths of documents that were read with mistakes
   * @param unread paths of files that could not be understood
   * @param refused paths of files and folders that are not read at all: links, files too large
   * @param unreadNames texts that may be numbers of documents that could not be understood
   * @param ledgers records that are counted, as they stand on the day
   * @param records when the ledgers will say something else
   * @param units annual reports of other bodies
   */
  public record Input(
      SiteConfig config,
      WorkingCalendar calendar,
      List<Document> documents,
      List<Attachment> attachments,
      LocalDateTime now,
      boolean snapshot,
      boolean drafts,
      List<LockedAddress> locked,
      Set<String> faulty,
      List<String> unread,
      Set<String> refused,
      Set<String> unreadNames,
      List<Ledger> ledgers,
      Optional<Site.Change> records,
      List<Document> units) {

    LocalDate today() {
      return now.toLocalDate();
    }

    /** The same, without facts that are not due yet; who looks at drafts sees them too. */
    Input embargoed() {
      return drafts
          ? this
          : new Input(
              config,
              calendar,
              Embargo.on(today(), documents),
              attachments,
              now,
              snapshot,
              drafts,
              locked,
              faulty,
              unread,
              refused,
              unreadNames,
              ledgers,
              records,
              units);
    }
  }

  /** The site, and what is wrong between its documents. */
  public record Linked(Site site, List<Problem> problems) {}

  public static Linked link(Input all) {
    List<Problem> problems = new ArrayList<>();
    Input input = all.embargoed();
    Register register = Register.of(input);
    problems.addAll(Embargo.check(all, register));
    Map<Document, List<Site.Relation>> relations = Relations.of(register, problems);
    Map<String, Attachment> published = new TreeMap<>();
    Map<String, Attachment> used = new TreeMap<>();
    List<Site.Item> items = new ArrayList<>();
    List<Site.Item> withdrawn = new ArrayList<>();
    List<FormerAddress> former = new ArrayList<>();
    List<Document> upcoming = new ArrayList<>();
    List<Document> withheld = new ArrayList<>();
    for (Document document : input.documents()) {
      LinkResolver.Resolved links = LinkResolver.resolve(register, document);
      links.used().forEach(file -> used.put(file.path(), file));
      Pending pending = register.pending(document);
      boolean gone = document.isWithdrawn(input.today());
      if ((pending != Pending.DRAFT || input.drafts()) && !gone) {
        problems.addAll(links.problems());
      }
      if (register.isShown(document)) {
        former.addAll(document.formerAddresses());
        if (!gone) {
          links.used().forEach(file -> published.put(file.path(), file));
        }
        List<Site.Relation> own = relations.getOrDefault(document, List.of());
        String status = Status.of(document, own, input.today());
        (gone ? withdrawn : items)
            .add(
                new Site.Item(
                    document, status, own, links.addresses(), links.files(), pending.key()));
      } else {
        withheld.add(document);
        if (pending == Pending.SCHEDULED) {
          upcoming.add(document);
        }
      }
    }
    List<String> unread = register.unread();
    for (Attachment file : input.attachments()) {
      if (!used.containsKey(file.path()) && unread.isEmpty()) {
        problems.add(Problem.of(Code.FILE_UNUSED, file.source().top(), file.path()));
      }
    }
    // Nothing is counted in a draft that is not shown: what it lacks makes no number doubtful.
    Set<String> unseen =
        withheld.stream()
            .filter(document -> register.pending(document) == Pending.DRAFT)
            .map(Document::path)
            .collect(Collectors.toSet());
    Site site =
        new Site(
            input.config(),
            input.calendar(),
            input.today(),
            input.snapshot(),
            input.drafts(),
            Order.sorted(items, input.config()),
            Order.sorted(withdrawn, input.config()),
            former.stream().sorted(Comparator.comparing(FormerAddress::path)).toList(),
            upcoming,
            List.copyOf(published.values()),
            withheld,
            NextChange.after(input.now(), items, upcoming, input.units(), input.records()),
            input.locked(),
            unread,
            input.faulty().stream().filter(path -> !unseen.contains(path)).sorted().toList(),
            input.ledgers(),
            input.units());
    return new Linked(site, List.copyOf(problems));
  }
}
