package org.gongkai.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Attachment;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.Lists;
import org.gongkai.model.Reference;
import org.gongkai.model.Urls;

/** Turns what a document's links say into addresses, and finds those that lead nowhere. */
final class LinkResolver {

  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Set<String> SAFE = Set.of("http", "https", "mailto", "tel");

  private static final Text LEDGER =
      new Text(
          "台账只用来计数，不能公开；也不要复制出来当附件",
          "ledgers are counted and never published; do not copy one to publish it, either");

  private static final Text NO_FILE =
      new Text("它是一篇文档，不是附件：在正文里写链接", "it is a document, not a file: link to it in the text");

  private final Register register;
  private final Document document;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Attachment> used = new LinkedHashSet<>();

  /** Addresses of a body's links, files of a document's field, and what is wrong with them. */
  record Resolved(
      List<String> addresses,
      List<Attachment> files,
      Set<Attachment> used,
      List<Problem> problems) {}

  private LinkResolver(Register register, Document document) {
    this.register = register;
    this.document = document;
  }

  static Resolved resolve(Register register, Document document) {
    LinkResolver resolver = new LinkResolver(register, document);
    List<Attachment> files = new ArrayList<>();
    for (Reference reference : document.references("attachments")) {
      resolver.file(reference).ifPresent(files::add);
    }
    List<String> addresses = new ArrayList<>(document.body().links().size());
    for (Body.Link link : document.body().links()) {
      addresses.add(Urls.attribute(resolver.address(link)));
    }
    return new Resolved(addresses, files, resolver.used, resolver.problems);
  }

  private Optional<Attachment> file(Reference reference) {
    Optional<String> path = path(reference.target(), reference.place());
    Optional<Attachment> file = path.flatMap(register::file);
    file.ifPresent(used::add);
    if (path.isPresent() && file.isEmpty() && !register.isUnread(path.get())) {
      Text hint = isDocument(path.get()) ? NO_FILE : near(path.get());
      problems.add(Problem.of(Code.FILE_MISSING, reference.place(), reference.target(), hint));
    }
    return file;
  }

  private Text near(String path) {
    return path.startsWith("ledgers/") ? LEDGER : Near.file(path, register);
  }

  private boolean isDocument(String path) {
    return register.at(path).or(() -> register.page(path)).isPresent();
  }

  private String address(Body.Link link) {
    String typed = link.destination();
    Matcher scheme = SCHEME.matcher(typed);
    if (hidesScheme(typed)) {
      problems.add(Problem.of(Code.LINK_SCHEME, link.place(), typed));
    } else if (scheme.matches()) {
      return external(link, scheme.group(1).toLowerCase(Locale.ROOT));
    } else if (link.image()) {
      return image(link);
    } else {
      return internal(link);
    }
    return "";
  }

  /** Browsers drop control characters and read {@code \} as {@code /}: neither is ever meant. */
  private static boolean hidesScheme(String typed) {
    return typed.startsWith("//")
        || typed.indexOf('\\') >= 0
        || typed.chars().anyMatch(c -> c < ' ' || c >= 0x7f && c < 0xa0)
        || typed.startsWith(" ");
  }

  private String external(Body.Link link, String scheme) {
    if (!SAFE.contains(scheme)) {
      problems.add(Problem.of(Code.LINK_SCHEME, link.place(), link.destination()));
      return "";
    }
    if (link.image()) {
      problems.add(Problem.of(Code.IMAGE_EXTERNAL, link.place(), link.destination()));
      return "";
    }
    ExternalAddress.check(scheme, link).ifPresent(problems::add);
    return Urls.address(link.destination());
  }

  private String image(Body.Link link) {
    return file(new Reference(link.destination(), link.place()))
        .map(file -> page(file.path()))
        .orElse("");
  }

  private String internal(Body.Link link) {
    String typed = link.destination();
    int hash = typed.indexOf('#');
    String fragment = hash < 0 ? "" : typed.substring(hash + 1);
    String target = hash < 0 ? typed : typed.substring(0, hash);
    if (target.isEmpty()) {
      if (fragment.isEmpty()) {
        problems.add(Problem.of(Code.LINK_BROKEN, link.place(), typed, Text.of("")));
        return "";
      }
      return fragment(document, fragment, link.place());
    }
    return path(target, link.place()).map(path -> found(path, fragment, link)).orElse("");
  }

  /** The address of what stands at a path: a document, a file, a list, the home page. */
  private String found(String path, String fragment, Body.Link link) {
    Optional<Attachment> file = register.file(path);
    Optional<Document> other =
        file.isPresent() ? Optional.empty() : register.at(path).or(() -> register.page(path));
    if (other.isPresent()) {
      if (!register.isThereFor(other.get(), document) && register.isSnapshot()) {
        // What came later is on the site as it is now.
        String site = register.config().url();
        String root = site.endsWith("/") ? site : site + "/";
        return root + Urls.path(other.get().folder());
      }
      if (!register.isThereFor(other.get(), document)) {
        problems.add(Problem.of(Code.LINK_DRAFT, link.place(), link.destination()));
        return "";
      }
      String rest = fragment.isEmpty() ? "" : fragment(other.get(), fragment, link.place());
      return page(other.get().folder()) + rest;
    }
    if (file.isPresent()) {
      used.add(file.get());
      return page(path);
    }
    if (isFeed(path)) {
      return page(path);
    }
    if (Lists.has(path)) {
      // Whether there is such a list is known when all files are planned.
      return page(Lists.address(path));
    }
    if (isList(path)) {
      return page(path.isEmpty() || path.endsWith("/") ? path : path + "/");
    }
    if (!register.isUnread(path)) {
      problems.add(broken(link.destination(), path, link.place()));
    }
    return "";
  }

  /** Feeds: of the site, of each column, of each special column. */
  private boolean isFeed(String path) {
    int name = path.lastIndexOf('/') + 1;
    boolean site = name == 0;
    return path.startsWith("feed.xml", name)
        && path.endsWith("feed.xml")
        && (site || hasFeed(path.substring(0, name - 1)));
  }

  private boolean hasFeed(String folder) {
    return register.config().column(folder).isPresent()
        || register.page(folder).filter(other -> isTopic(other)).isPresent();
  }

  private boolean isTopic(Document other) {
    return other.isOf("topic") && register.isThereFor(other, document);
  }

  /** Pages that the program makes by itself: the home page, lists, the map. */
  private boolean isList(String path) {
    String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return folder.isEmpty() || folder.equals("map") || register.config().column(folder).isPresent();
  }

  /** A path inside the content folder, from what was typed relative to the document. */
  private Optional<String> path(String typed, Place place) {
    int query = typed.indexOf('?');
    Optional<String> decoded = Urls.decode(query < 0 ? typed : typed.substring(0, query));
    if (decoded.isEmpty()) {
      problems.add(Problem.of(Code.LINK_BROKEN, place, typed, Text.of("")));
      return Optional.empty();
    }
    String name = decoded.get();
    String folder = document.path().substring(0, document.path().lastIndexOf('/') + 1);
    String whole = name.startsWith("/") ? name.substring(1) : folder + name;
    List<String> parts = new ArrayList<>();
    for (String part : whole.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          problems.add(Problem.of(Code.LINK_OUTSIDE, place, typed));
          return Optional.empty();
        }
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  private String fragment(Document other, String typed, Place place) {
    String id = Urls.decode(typed).orElse(typed);
    Set<String> anchors = register.anchors(other);
    if (!anchors.contains(id) && !(register.isFaulty(other) && other.body() == Body.NONE)) {
      boolean suggests = register.suggests(anchors.size());
      Text near = suggests ? Near.nearest(id, anchors) : Text.of("");
      problems.add(Problem.of(Code.LINK_FRAGMENT, place, typed, near));
    }
    return "#" + Urls.path(id);
  }

  private Problem broken(String typed, String path, Place place) {
    return Problem.of(
        Code.LINK_BROKEN,
        place,
        typed,
        path.startsWith("ledgers/") ? LEDGER : Near.path(path, register));
  }

  private String page(String path) {
    return register.config().base() + "/" + Urls.path(path);
  }
}
