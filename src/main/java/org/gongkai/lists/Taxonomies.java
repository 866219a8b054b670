package org.gongkai.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Vocabulary;

/** The lists across all columns that a site has, worked out in one pass over its documents. */
public final class Taxonomies {

  /** Which list the values of a field belong to. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "subject", "subject",
          "issuers", "issuer",
          "issuer", "issuer",
          "organization", "issuer",
          "genre", "genre",
          "keywords", "keyword");

  private static final Map<String, String> FOLDERS =
      Map.of(
          "subject", "subjects/",
          "issuer", "issuers/",
          "genre", "genres/",
          "year", "years/",
          "keyword", "keywords/");

  private static final String LEVEL = "\\";

  private final SiteConfig config;
  private final List<Site.Item> newest;
  private final List<Taxonomy> all = new ArrayList<>();
  private final Map<String, Map<String, String>> folders = new HashMap<>();

  /**
   * @param newest all documents of the site, the newest first
   */
  public Taxonomies(SiteConfig config, List<Site.Item> newest) {
    this.config = config;
    this.newest = newest;
    for (Vocabulary.Term list : config.vocabularies().get("list").terms()) {
      if (config.lists().contains(list.key()) && FOLDERS.containsKey(list.key())) {
        Taxonomy taxonomy = taxonomy(list.key(), list.label());
        if (!taxonomy.terms().isEmpty()) {
          all.add(taxonomy);
        }
      }
    }
  }

  /** Those that have terms, in the order of the vocabulary. */
  public List<Taxonomy> all() {
    return List.copyOf(all);
  }

  /** The folder of the list that a field's value leads to, or empty. */
  public String folder(String field, String label) {
    String key = FIELDS.getOrDefault(field, "");
    return folders.getOrDefault(key, Map.of()).getOrDefault(label, "");
  }

  /** The folders of all indexes and lists. */
  public List<String> folders() {
    return all.stream()
        .flatMap(t -> Stream.concat(Stream.of(t.folder()), t.all().map(Taxonomy.Term::folder)))
        .toList();
  }

  private Taxonomy taxonomy(String key, String label) {
    Map<String, String> labels = new HashMap<>();
    Map<String, List<Site.Item>> groups =
        Groups.of(newest, item -> terms(key, item.document(), labels));
    List<String> sorted = groups.keySet().stream().sorted(order(key, groups)).toList();
    List<Taxonomy.Term> terms =
        key.equals("subject") ? twoLevels(sorted, groups) : oneLevel(key, sorted, groups);
    return new Taxonomy(key, label, FOLDERS.get(key), terms);
  }

  private List<Taxonomy.Term> oneLevel(
      String key, List<String> sorted, Map<String, List<Site.Item>> groups) {
    Map<String, String> names = FolderNames.of(sorted);
    List<Taxonomy.Term> terms = new ArrayList<>();
    for (String term : sorted) {
      terms.add(term(key, term, term, FOLDERS.get(key) + names.get(term) + "/", groups, List.of()));
    }
    return terms;
  }

  private List<Taxonomy.Term> twoLevels(List<String> sorted, Map<String, List<Site.Item>> groups) {
    List<String> first = sorted.stream().filter(t -> !t.contains(LEVEL)).toList();
    Map<String, String> names = FolderNames.of(first);
    List<Taxonomy.Term> terms = new ArrayList<>();
    for (String one : first) {
      String folder = FOLDERS.get("subject") + names.get(one) + "/";
      int cut = one.length() + LEVEL.length();
      List<String> paths = sorted.stream().filter(t -> t.startsWith(one + LEVEL)).toList();
      Map<String, String> below =
          FolderNames.of(paths.stream().map(path -> path.substring(cut)).toList());
      List<Taxonomy.Term> second = new ArrayList<>();
      for (String path : paths) {
        String two = path.substring(cut);
        second.add(term("subject", path, two, folder + below.get(two) + "/", groups, List.of()));
      }
      terms.add(term("subject", one, one, folder, groups, second));
    }
    return terms;
  }

  private Taxonomy.Term term(
      String key,
      String value,
      String label,
      String folder,
      Map<String, List<Site.Item>> groups,
      List<Taxonomy.Term> below) {
    folders.computeIfAbsent(key, k -> new HashMap<>()).put(value, folder);
    return new Taxonomy.Term(label, folder, groups.get(value), below);
  }

  /** A document's terms in a list; of a subject both levels. */
  private Set<String> terms(String key, Document document, Map<String, String> labels) {
    Set<String> terms = new LinkedHashSet<>();
    switch (key) {
      case "subject" -> {
        for (String subject : labelled(key, document.texts(key), labels)) {
          int level = subject.indexOf(LEVEL);
          if (level > 0) {
            terms.add(subject.substring(0, level));
          }
          terms.add(subject);
        }
      }
      case "genre" -> terms.addAll(labelled(key, document.texts(key), labels));
      case "year" ->
          document.publishedOn().ifPresent(day -> terms.add(String.valueOf(day.getYear())));
      case "keyword" -> terms.addAll(document.texts("keywords"));
      default ->
          List.of("issuers", "issuer", "organization")
              .forEach(field -> terms.addAll(document.texts(field)));
    }
    return terms;
  }

  private List<String> labelled(String name, List<String> keys, Map<String, String> labels) {
    Vocabulary vocabulary = config.vocabularies().get(name);
    return keys.stream().map(key -> labels.computeIfAbsent(key, vocabulary::label)).toList();
  }

  /** As the vocabulary has them; years from the newest; others from the most used. */
  private Comparator<String> order(String key, Map<String, List<Site.Item>> groups) {
    return switch (key) {
      case "subject", "genre" ->
          Groups.byVocabulary(config.vocabularies().get(key), Vocabulary.Term::label);
      case "year" -> Comparator.reverseOrder();
      default -> Groups.byUse(groups);
    };
  }
}
