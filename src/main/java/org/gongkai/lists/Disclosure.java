package org.gongkai.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Platform;
import org.gongkai.model.Reference;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.StatutoryItems;

/** What the statutory platform (政府信息公开平台) holds, worked out once; nothing if a site has none. */
public final class Disclosure {

  /** Its prescribed name (国办公开办函〔2019〕61号). */
  public static final String TITLE = "政府信息公开";

  public static final String FOLDER = "disclosure/";
  public static final String RULES = FOLDER + "rules/";
  public static final String REPORTS = FOLDER + "reports/";
  public static final String CATALOG = FOLDER + "catalog/";

  private final Optional<Platform> platform;
  private final Map<String, Site.Item> byPath = new HashMap<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Site.Item> catalog = new ArrayList<>();
  private final List<Site.Item> rules = new ArrayList<>();
  private final List<Site.Item> reports = new ArrayList<>();
  private final Map<String, String> parts = new HashMap<>();

  /**
   * A statutory item (法定公开事项).
   *
   * @param article 第二十条 or 第二十一条
   * @param items its documents, newest first
   * @param explanation what is said of it, if anything
   */
  public record Item(
      String key,
      String label,
      String article,
      List<Site.Item> items,
      Optional<Site.Item> explanation) {

    public String folder() {
      return FOLDER + key + "/";
    }

    public String number() {
      return StatutoryItems.number(key);
    }

    public boolean isNone() {
      return explanation.filter(item -> item.document().flag("none")).isPresent();
    }
  }

  /**
   * @param newest all documents of the site, the newest first
   */
  public Disclosure(SiteConfig config, List<Site.Item> newest) {
    this.platform = config.platform();
    platform.ifPresent(p -> fill(p, config, newest));
  }

  private void fill(Platform platform, SiteConfig config, List<Site.Item> newest) {
    Map<String, List<Site.Item>> filled = new HashMap<>();
    Map<String, Site.Item> told = new HashMap<>();
    for (Site.Item item : newest) {
      Document document = item.document();
      byPath.put(document.path(), item);
      List<String> keys = document.statutoryItems();
      if (document.column().kind().equals("statutory-item")) {
        told.putIfAbsent(document.text("item"), item);
        parts.put(document.folder(), "items");
        continue;
      }
      new LinkedHashSet<>(keys)
          .forEach(key -> filled.computeIfAbsent(key, k -> new ArrayList<>()).add(item));
      if (!keys.isEmpty() || document.column().infoClass().equals("catalog")) {
        catalog.add(item);
      }
      if (document.column().id().equals(platform.reports().target())) {
        reports.add(item);
        parts.put(document.folder(), "reports");
      }
    }
    for (String key : StatutoryItems.of(platform.level())) {
      boolean first = StatutoryItems.ARTICLE_20.contains(key);
      items.add(
          new Item(
              key,
              config.vocabularies().get("statutoryItem").label(key),
              first ? "第二十条" : "第二十一条",
              filled.getOrDefault(key, List.of()),
              Optional.ofNullable(told.get(key))));
    }
    rules(platform, newest);
    rules.forEach(item -> parts.put(item.document().folder(), "rules"));
    guide().ifPresent(item -> parts.put(item.document().folder(), "guide"));
    application().ifPresent(item -> parts.put(item.document().folder(), "application"));
    columns(platform, config);
  }

  private void rules(Platform platform, List<Site.Item> newest) {
    for (Reference rule : platform.rules()) {
      if (Platform.isColumn(rule)) {
        newest.stream()
            .filter(item -> item.document().column().id().equals(rule.target()))
            .forEach(rules::add);
      } else {
        at(rule).ifPresent(rules::add);
      }
    }
  }

  /** Columns that are parts of the platform: their pages have its navigation. */
  private void columns(Platform platform, SiteConfig config) {
    Set<String> own = new LinkedHashSet<>();
    platform.rules().stream().filter(Platform::isColumn).forEach(r -> own.add(r.target()));
    for (Column column : config.columns()) {
      if (own.contains(column.id())) {
        parts.put(column.id() + "/", "rules");
      } else if (column.id().equals(platform.reports().target())) {
        parts.put(column.id() + "/", "reports");
      } else if (column.kind().equals("guide")) {
        parts.put(column.id() + "/", "guide");
      } else if (column.kind().equals("statutory-item")) {
        parts.put(column.id() + "/", "items");
      }
    }
  }

  public boolean isThere() {
    return platform.isPresent();
  }

  private Optional<Site.Item> at(Reference reference) {
    return Optional.ofNullable(byPath.get(Platform.path(reference)));
  }

  public Optional<Site.Item> guide() {
    return platform.flatMap(p -> at(p.guide()));
  }

  public Optional<Site.Item> application() {
    return platform.flatMap(p -> at(p.application()));
  }

  /** The items of articles 20 and 21, in their order. */
  public List<Item> items() {
    return items;
  }

  public List<Site.Item> rules() {
    return rules;
  }

  public List<Site.Item> reports() {
    return reports;
  }

  /** All documents that the catalog lists, newest first. */
  public List<Site.Item> catalog() {
    return catalog;
  }

  /** Which part of the platform a page belongs to, by its folder; empty for pages beside it. */
  public String part(String folder) {
    return parts.getOrDefault(folder, "");
  }

  /** Whether a column is reached by the platform's navigation, and needs no place in the site's. */
  public boolean holds(Column column) {
    return !part(column.id() + "/").isEmpty();
  }

  /** The folder of the page of an item with a label, or empty. */
  public String folder(String label) {
    return items.stream()
        .filter(item -> item.label().equals(label))
        .map(Item::folder)
        .findFirst()
        .orElse("");
  }

  /** The folders of all its own pages. */
  public List<String> folders() {
    if (!isThere()) {
      return List.of();
    }
    List<String> folders = new ArrayList<>(List.of(FOLDER, CATALOG, RULES, REPORTS));
    items.forEach(item -> folders.add(item.folder()));
    return folders;
  }
}
