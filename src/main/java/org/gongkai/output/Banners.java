package org.gongkai.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/**
 * What a reader must not miss: a document's repeal, lapse or amendment is marked on the document
 * itself (政府网站发展指引).
 */
public final class Banners {

  /** What a document will do to another from a day still to come. */
  private static final Map<String, String> COMING =
      Map.of(
          "repealedBy", "废止",
          "replacedBy", "废止",
          "lapsedBy", "失效",
          "partlyRepealedBy", "部分废止",
          "amendedBy", "按修改后的内容执行");

  private Banners() {}

  public static List<Views.Banner> of(Plan plan, Site.Item item) {
    List<Views.Banner> banners = new ArrayList<>();
    String pending = pending(item);
    if (!pending.isEmpty()) {
      banners.add(new Views.Banner(item.pending(), pending, List.of()));
    }
    if (!end(plan, item, banners)) {
      change(plan, item, banners);
    }
    return banners;
  }

  /** What is said of a document that is not published yet; empty for others. */
  public static String pending(Site.Item item) {
    return switch (item.pending()) {
      case "draft" -> "草稿，尚未发布";
      case "scheduled" -> "尚未发布，定于" + Dates.minute(item.document()) + "发布";
      default -> "";
    };
  }

  /** What is said of a document that is no longer in force; whether there was anything to say. */
  private static boolean end(Plan plan, Site.Item item, List<Views.Banner> banners) {
    Optional<String> text =
        switch (item.status()) {
          case "repealed" -> Optional.of("本文件已废止，不再执行");
          case "expired" -> Optional.of(expired(plan, item.document()));
          default -> Optional.empty();
        };
    List<String> keys =
        item.status().equals("repealed")
            ? List.of("repealedBy", "replacedBy")
            : List.of("lapsedBy");
    text.ifPresent(
        t -> banners.add(new Views.Banner(item.status(), t, links(plan, holding(item, keys)))));
    return text.isPresent();
  }

  /** What is said of a document that is in force, or will be: what changed, what will change. */
  private static void change(Plan plan, Site.Item item, List<Views.Banner> banners) {
    if (item.status().equals("notYet")) {
      item.document()
          .date("effectiveOn")
          .map(day -> "本文件自" + Dates.words(day) + "起施行，目前尚未施行")
          .ifPresent(text -> banners.add(new Views.Banner("notYet", text, List.of())));
    }
    List<Site.Relation> partly = holding(item, List.of("partlyRepealedBy"));
    if (!partly.isEmpty()) {
      banners.add(new Views.Banner("partly", "本文件部分条款已废止，请同时查阅相关文件", links(plan, partly)));
    }
    List<Site.Relation> amended = holding(item, List.of("amendedBy"));
    if (!amended.isEmpty()) {
      banners.add(new Views.Banner("amended", "本文件已被修改，请同时查阅修改文件", links(plan, amended)));
    }
    coming(plan, item, banners);
  }

  /** What other documents will do to this one, one notice a day and deed. */
  private static void coming(Plan plan, Site.Item item, List<Views.Banner> banners) {
    Map<LocalDate, Map<String, List<Site.Relation>>> days = new TreeMap<>();
    for (Site.Relation relation : item.relations()) {
      String deed = COMING.getOrDefault(relation.key(), "");
      if (!deed.isEmpty() && relation.force() == Site.Force.COMING) {
        days.computeIfAbsent(relation.since().orElseThrow(), d -> new LinkedHashMap<>())
            .computeIfAbsent(deed, d -> new ArrayList<>())
            .add(relation);
      }
    }
    days.forEach(
        (day, deeds) ->
            deeds.forEach(
                (deed, relations) ->
                    banners.add(
                        new Views.Banner(
                            "coming",
                            "本文件将自" + Dates.words(day) + "起" + deed,
                            links(plan, relations)))));
  }

  private static String expired(Plan plan, Document document) {
    LocalDate today = plan.site().today();
    return document
        .date("expiresOn")
        .filter(today::isAfter)
        .map(day -> "本文件有效期至" + Dates.words(day) + "，现已失效")
        .orElse("本文件已宣布失效，不再执行");
  }

  private static List<Site.Relation> holding(Site.Item item, List<String> keys) {
    return keys.stream()
        .flatMap(key -> item.related(key).stream())
        .filter(relation -> relation.force() == Site.Force.HOLDS)
        .toList();
  }

  private static List<Views.Link> links(Plan plan, List<Site.Relation> relations) {
    return relations.stream().map(relation -> plan.link(relation.other())).distinct().toList();
  }
}
