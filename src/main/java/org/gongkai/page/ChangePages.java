package org.gongkai.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.diag.Json;
import org.gongkai.model.Differences;
import org.gongkai.model.Document;
import org.gongkai.model.Manifest;
import org.gongkai.model.Provenance;
import org.gongkai.model.PublishedFile;
import org.gongkai.model.PublishedFiles;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.ChangeViews;
import org.gongkai.output.Listed;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/**
 * What changed since the site before (变更记录), as a page and as data; only where there is one to
 * compare with. A document changed when its data did: a new look, or a new entry in a list, changes
 * no document.
 */
public final class ChangePages implements Output {

  /** Behind all that it speaks of, before the list of files. */
  private static final int ROUND = 8;

  private static final int MOST = 500;
  private static final String NAME = "变更记录";
  private static final String PAGE = "index.html";
  private static final String TWIN = "index.json";

  @Override
  public List<Target> plan(Plan plan) {
    return plan.provenance().before().map(before -> targets(plan, before)).orElse(List.of());
  }

  private static List<Target> targets(Plan plan, Provenance.Before before) {
    return List.of(
        new Target(
            Paths.CHANGES + PAGE,
            new Target.Listing(
                ROUND,
                "changes.ftlh",
                files -> view(plan, before.site(), Changed.of(plan, before, files)))),
        new Target(
            Paths.CHANGES_JSON,
            new Target.Index(
                ROUND,
                (out, files) ->
                    out.write(
                        Json.bytes(data(plan, before.site(), Changed.of(plan, before, files)))))));
  }

  /**
   * What changed.
   *
   * @param documents folders of documents
   * @param files all files
   * @param there folders that have a page now
   */
  private record Changed(Differences documents, Differences files, Set<String> there) {

    static Changed of(Plan plan, Provenance.Before before, PublishedFiles files) {
      List<PublishedFile> old = before.site().map(Manifest::files).orElse(List.of());
      Differences all = Differences.between(told(old), told(files.all()));
      Set<String> then = twins(old);
      Set<String> now = twins(files.all());
      Set<String> documents =
          plan.site().items().stream()
              .map(item -> item.document().folder())
              .collect(Collectors.toSet());
      now.removeIf(twin -> !documents.contains(folder(twin)));
      return new Changed(
          new Differences(
              folders(all.added(), now::contains),
              folders(all.changed(), now::contains),
              withdrawn(plan, all, then, twins(files.all()))),
          all,
          files.all().stream()
              .map(PublishedFile::path)
              .filter(path -> path.endsWith("/" + PAGE))
              .map(Changed::folder)
              .collect(Collectors.toSet()));
    }

    /** Folders without a document now: nothing is there, or a page that says it was withdrawn. */
    private static List<String> withdrawn(
        Plan plan, Differences all, Set<String> then, Set<String> now) {
      Set<String> gone = new TreeSet<>(folders(all.withdrawn(), then::contains));
      plan.site().withdrawn().stream()
          .map(item -> item.document())
          .filter(document -> all.withdrawn().contains(Paths.markdown(document)))
          .map(Document::folder)
          .filter(folder -> now.contains(folder + TWIN))
          .forEach(gone::add);
      return List.copyOf(gone);
    }

    private static List<PublishedFile> told(List<PublishedFile> files) {
      return files.stream()
          .filter(file -> !Manifest.ABOUT_THE_BUILD.contains(file.path()))
          .toList();
    }

    /** Data files beside pages. */
    private static Set<String> twins(List<PublishedFile> files) {
      Set<String> paths = files.stream().map(PublishedFile::path).collect(Collectors.toSet());
      Set<String> twins = new TreeSet<>();
      for (String path : paths) {
        if (path.endsWith("/" + TWIN) && paths.contains(folder(path) + PAGE)) {
          twins.add(path);
        }
      }
      return twins;
    }

    private static List<String> folders(List<String> paths, Predicate<String> are) {
      return paths.stream().filter(are).map(Changed::folder).toList();
    }

    private static String folder(String path) {
      return path.substring(0, path.lastIndexOf('/') + 1);
    }
  }

  /** Titles of all documents by their folders, of those that were withdrawn too. */
  private static Map<String, String> titles(Plan plan) {
    Map<String, String> titles = new TreeMap<>();
    for (Site.Item item : plan.site().published().toList()) {
      Document document = item.document();
      titles.put(document.folder(), document.title());
    }
    return titles;
  }

  private static ChangeViews.Changes view(Plan plan, Optional<Manifest> before, Changed changed) {
    Map<String, String> titles = titles(plan);
    List<ChangeViews.Group> groups = new ArrayList<>();
    if (before.isPresent()) {
      Differences documents = changed.documents();
      groups.add(group(plan, "added", "新增", documents.added(), changed, titles));
      groups.add(group(plan, "changed", "改动", documents.changed(), changed, titles));
      groups.add(group(plan, "withdrawn", "撤下", documents.withdrawn(), changed, titles));
      groups.removeIf(group -> group.total() == 0);
    }
    Differences files = changed.files();
    return new ChangeViews.Changes(
        frame(plan),
        NAME,
        before.map(site -> site.today().toString()).orElse(""),
        plan.site().today().toString(),
        groups,
        "全部文件中，新增 "
            + files.added().size()
            + " 个，改动 "
            + files.changed().size()
            + " 个，去掉 "
            + files.withdrawn().size()
            + " 个",
        new Views.Link("JSON", data(plan)));
  }

  private static String data(Plan plan) {
    return plan.url(Paths.CHANGES_JSON);
  }

  private static Views.Frame frame(Plan plan) {
    return plan.frame(
        new Listed(
            NAME,
            NAME,
            Paths.CHANGES,
            "本站上一次发布以来新增、改动和撤下的信息",
            List.of(NAME),
            "数据发布",
            "",
            List.of(),
            List.of(new Views.Alternate("application/json", NAME, data(plan)))));
  }

  private static ChangeViews.Group group(
      Plan plan,
      String key,
      String label,
      List<String> folders,
      Changed changed,
      Map<String, String> titles) {
    List<Views.Link> links = new ArrayList<>();
    for (String folder : folders.subList(0, Math.min(MOST, folders.size()))) {
      String text = titles.getOrDefault(folder, "/" + folder);
      links.add(new Views.Link(text, changed.there().contains(folder) ? plan.url(folder) : ""));
    }
    return new ChangeViews.Group(key, label, folders.size(), links);
  }

  private static Map<String, Object> data(Plan plan, Optional<Manifest> before, Changed changed) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("$schema", plan.absolute(Paths.CHANGES_SCHEMA));
    all.put("title", NAME);
    all.put("url", plan.absolute(Paths.CHANGES));
    all.put("today", plan.site().today().toString());
    all.put("since", before.map(ChangePages::since).orElse(null));
    Map<String, String> titles = titles(plan);
    Differences documents = changed.documents();
    all.put(
        "documents",
        parts(
            documents(plan, documents.added(), titles),
            documents(plan, documents.changed(), titles),
            documents(plan, documents.withdrawn(), titles)));
    Differences files = changed.files();
    all.put("files", parts(files.added(), files.changed(), files.withdrawn()));
    return all;
  }

  private static Map<String, Object> since(Manifest before) {
    Map<String, Object> since = new LinkedHashMap<>();
    before.release().ifPresent(release -> since.put("release", release.id()));
    since.put("today", before.today().toString());
    since.put("revision", before.revision());
    return since;
  }

  private static Map<String, Object> parts(List<?> added, List<?> changed, List<?> withdrawn) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("added", added);
    parts.put("changed", changed);
    parts.put("withdrawn", withdrawn);
    return parts;
  }

  private static List<Object> documents(
      Plan plan, List<String> folders, Map<String, String> titles) {
    List<Object> documents = new ArrayList<>();
    for (String folder : folders) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("url", plan.absolute(folder));
      Optional.ofNullable(titles.get(folder)).ifPresent(title -> one.put("title", title));
      documents.add(one);
    }
    return documents;
  }
}
