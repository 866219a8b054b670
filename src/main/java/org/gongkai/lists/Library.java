package org.gongkai.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Vocabulary;

/**
 * The policy library (政策文件库): all policy documents of all columns, and their facets.
 *
 * @param isThere whether the site has a library: it wants one, and has a policy, published or not
 * @param items newest first
 * @param pairs lists of one subject and one year: those that have documents, so no more than
 *     subjects times years, and hardly more than documents
 */
public record Library(
    boolean isThere, List<Site.Item> items, List<Facet> facets, List<Pair> pairs) {

  public static final String TITLE = "政策文件库";
  public static final String FOLDER = "library/";

  /** Below a list's folder: those of its documents that are in force. */
  public static final String IN_FORCE = "in-force/";

  public static final String SUBJECT = "subject";
  public static final String YEAR = "year";

  private static final Set<String> FORCE = Set.of("inForce", "amended", "partly");
  private static final String LEVEL = "\\";

  /**
   * A respect in which documents are chosen.
   *
   * @param key category, status, subject, issuer, year, genre
   */
  public record Facet(String key, String label, List<Value> values) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  /**
   * A value of a facet and the documents that have it.
   *
   * @param key in data; the label where there is none
   */
  public record Value(String key, String label, String folder, List<Site.Item> items) {
    public Value {
      items = List.copyOf(items);
    }
  }

  /** The documents of a subject that were written in one year. */
  public record Pair(Value subject, Value year, Value both) {}

  public Library {
    items = List.copyOf(items);
    facets = List.copyOf(facets);
    pairs = List.copyOf(pairs);
  }

  /**
   * @param newest all documents of the site, the newest first
   */
  public static Library of(Site site, List<Site.Item> newest) {
    SiteConfig config = site.config();
    boolean wanted = config.lists().contains("library");
    List<Site.Item> policies =
        wanted ? newest.stream().filter(i -> isPolicy(i.document())).toList() : List.of();
    // What links to the library may come out before the first policy does.
    boolean there =
        !policies.isEmpty() || wanted && site.withheld().stream().anyMatch(Library::isPolicy);
    List<Facet> facets = new ArrayList<>();
    for (String key : List.of("category", "status", "subject", "issuer", "year", "genre")) {
      Facet facet = facet(key, config, policies);
      if (!facet.values().isEmpty()) {
        facets.add(facet);
      }
    }
    return new Library(there, policies, facets, pairs(facets));
  }

  private static boolean isPolicy(Document document) {
    return document.column().kind().equals("policy");
  }

  private static List<Pair> pairs(List<Facet> facets) {
    List<Pair> pairs = new ArrayList<>();
    for (Value subject : values(facets, SUBJECT)) {
      Map<String, List<Site.Item>> years = Groups.of(subject.items(), item -> keys(YEAR, item));
      for (Value year : values(facets, YEAR)) {
        if (years.containsKey(year.key())) {
          String folder = subject.folder() + year.key() + "/";
          String label = subject.label() + "，" + year.label() + "年";
          Value both = new Value(year.key(), label, folder, years.get(year.key()));
          pairs.add(new Pair(subject, year, both));
        }
      }
    }
    return pairs;
  }

  private static List<Value> values(List<Facet> facets, String key) {
    return facets.stream()
        .filter(facet -> facet.key().equals(key))
        .flatMap(facet -> facet.values().stream())
        .toList();
  }

  /** The list of a subject and a year, if there are such documents. */
  public Optional<Pair> pair(Value subject, Value year) {
    return pairs.stream()
        .filter(pair -> pair.subject().equals(subject) && pair.year().equals(year))
        .findFirst();
  }

  /** Whether a document is in force (现行有效), wholly, as amended or in part. */
  public static boolean isInForce(Site.Item item) {
    return FORCE.contains(item.status());
  }

  /** Those of some documents that are in force. */
  public static List<Site.Item> inForce(List<Site.Item> items) {
    return items.stream().filter(Library::isInForce).toList();
  }

  /** The folders of all lists. */
  public List<String> folders() {
    if (!isThere) {
      return List.of();
    }
    List<String> folders = new ArrayList<>(folders(FOLDER, items));
    for (Facet facet : facets) {
      for (Value value : facet.values()) {
        folders.addAll(facet.key().equals("status") ? List.of(value.folder()) : folders(value));
      }
    }
    pairs.forEach(pair -> folders.addAll(folders(pair.both())));
    return folders;
  }

  private static List<String> folders(Value value) {
    return folders(value.folder(), value.items());
  }

  private static List<String> folders(String folder, List<Site.Item> items) {
    return items.stream().anyMatch(Library::isInForce)
        ? List.of(folder, folder + IN_FORCE)
        : List.of(folder);
  }

  /** The keys of a facet's values that a document has. */
  public static Set<String> keys(String facet, Site.Item item) {
    Document document = item.document();
    Stream<String> keys =
        switch (facet) {
          case "status" -> Stream.of(item.status());
          case "subject" -> document.texts("subject").stream().map(Library::firstLevel);
          case "issuer" -> document.texts("issuers").stream();
          case "year" -> document.date("writtenOn").stream().map(d -> String.valueOf(d.getYear()));
          default -> document.texts(facet).stream();
        };
    return keys.filter(key -> !key.isEmpty()).collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  private static String firstLevel(String subject) {
    int level = subject.indexOf(LEVEL);
    return level < 0 ? subject : subject.substring(0, level);
  }

  private static Facet facet(String key, SiteConfig config, List<Site.Item> policies) {
    Map<String, List<Site.Item>> groups = Groups.of(policies, item -> keys(key, item));
    Vocabulary vocabulary = config.vocabularies().get(key);
    Comparator<String> order =
        switch (key) {
          case "issuer" -> Groups.byUse(groups);
          case "year" -> Comparator.reverseOrder();
          case "subject" -> Groups.byVocabulary(vocabulary, term -> firstLevel(term.key()));
          default -> Groups.byVocabulary(vocabulary, Vocabulary.Term::key);
        };
    List<String> sorted = groups.keySet().stream().sorted(order).toList();
    Map<String, String> names = FolderNames.of(sorted);
    List<Value> values = new ArrayList<>();
    for (String value : sorted) {
      String label = vocabulary == null ? value : vocabulary.label(value);
      String folder = FOLDER + key + "/" + names.get(value) + "/";
      values.add(new Value(value, label, folder, groups.get(value)));
    }
    return new Facet(key, label(key), values);
  }

  private static String label(String facet) {
    return switch (facet) {
      case "category" -> "文件类别";
      case "status" -> "有效性";
      case "subject" -> "主题分类";
      case "issuer" -> "发文机关";
      case "year" -> "成文年份";
      default -> "体裁分类";
    };
  }
}
