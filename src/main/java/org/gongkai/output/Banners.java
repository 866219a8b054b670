package org.gongkai.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** After these a document is no longer in force. */
  private static final Set<String> ENDING = Set.of("repealedBy", "replacedBy", "lapsedBy");

  private Banners() {}

  public static List<Views.Banner> of(Plan plan, Site.Item item) {
    List<Views.Banner> banners = new ArrayList<>();
    String pending = pending(item);
    if (!pending.isEmpty()) {
      banners.add(new Views.Banner(item.pending(), pending, List.of()));
    }
    Dates.textOf(plan.site(), item.document())
        .map(day -> "本页内容是" + Dates.words(day) + "更新后的，快照这一天的内容没有保存")
        .ifPresent(text -> banners.add(new Views.Banner("later", text, List.of())));
    state(plan, item, "本文件", banners);
    interpreted(plan, item, banners);
    running(item, banners);
    return banners;
  }

  /** What became of a policy is marked on its interpretations too. */
  private static void interpreted(Plan plan, Site.Item item, List<Views.Banner> banners) {
    for (Site.Relation relation : item.related("interprets")) {
      Site.Item policy = plan.neighbours().item(relation.other());
      if (Names.isWithdrawn(plan, relation.other())) {
        end(plan, policy, "本解读所解读的" + Names.of(plan, relation.other()), banners);
      } else {
        String name = "本解读所解读的《" + Titles.inside(relation.other().title()) + "》";
        state(plan, policy, name, banners);
      }
    }
  }

  /** Whether people can still take part, whether a special column is still added to. */
  private static void running(Site.Item item, List<Views.Banner> banners) {
    Optional<String> text =
        switch (item.status()) {
          case "archived" -> said(item, "closedOn", "本专题已归档，归档时间：", "，内容不再更新");
          case "notStarted" -> said(item, "openedOn", "本次征集自", "起开始，目前尚未开始");
          case "open" -> said(item, "closedOn", "本次征集正在进行，截止日期：", "");
          case "closed" -> said(item, "closedOn", "本次征集已于", "结束，结果尚未公布");
          default -> Optional.empty();
        };
    text.ifPresent(t -> banners.add(new Views.Banner(item.status(), t, List.of())));
  }

  private static Optional<String> said(Site.Item item, String key, String before, String after) {
    return item.document().date(key).map(day -> before + Dates.words(day) + after);
  }

  private static void state(Plan plan, Site.Item item, String name, List<Views.Banner> banners) {
    if (!end(plan, item, name, banners)) {
      change(plan, item, name, banners);
    }
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
  private static boolean end(Plan plan, Site.Item item, String name, List<Views.Banner> banners) {
    List<String> keys =
        item.status().equals("repealed")
            ? List.of("repealedBy", "replacedBy")
            : List.of("lapsedBy");
    String since =
        holding(item, keys).stream()
            .flatMap(relation -> relation.since().stream())
            .min(Comparator.naturalOrder())
            .map(day -> "自" + Dates.words(day) + "起")
            .orElse("已");
    Optional<String> text =
        switch (item.status()) {
          case "repealed" -> Optional.of(name + since + "废止，不再执行");
          case "expired" -> Optional.of(expired(plan, item.document(), name, since));
          default -> Optional.empty();
        };
    text.ifPresent(
        t -> banners.add(new Views.Banner(item.status(), t, links(plan, holding(item, keys)))));
    return text.isPresent();
  }

  /** What is said of a document that is in force, or will be: what changed, what will change. */
  private static void change(Plan plan, Site.Item item, String name, List<Views.Banner> banners) {
    if (item.status().equals("notYet")) {
      item.document()
          .date("effectiveOn")
          .filter(day -> item.relations().stream().noneMatch(r -> isBefore(r, item)))
          .map(day -> name + "自" + Dates.words(day) + "起施行，目前尚未施行")
          .ifPresent(text -> banners.add(new Views.Banner("notYet", text, List.of())));
    }
    List<Site.Relation> partly = holding(item, List.of("partlyRepealedBy"));
    if (!partly.isEmpty()) {
      banners.add(new Views.Banner("partly", name + "部分条款已废止，请同时查阅相关文件", links(plan, partly)));
    }
    List<Site.Relation> amended = holding(item, List.of("amendedBy"));
    if (!amended.isEmpty()) {
      banners.add(new Views.Banner("amended", name + "已被修改，请同时查阅修改文件", links(plan, amended)));
    }
    coming(plan, item, name, banners);
  }

  /** What other documents will do to this one, one notice a day and deed. */
  private static void coming(Plan plan, Site.Item item, String name, List<Views.Banner> banners) {
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
                (deed, relations) -> {
                  boolean never = relations.stream().anyMatch(r -> isBefore(r, item));
                  String text =
                      (never ? "尚未施行，将自" : "将自")
                          + Dates.words(day)
                          + ("起" + deed)
                          + (never ? "，不再施行" : "");
                  banners.add(new Views.Banner("coming", name + text, links(plan, relations)));
                }));
  }

  /**
   * Whether a document will end this one before, or on, the day from which it was to be in force.
   */
  private static boolean isBefore(Site.Relation relation, Site.Item item) {
    return ENDING.contains(relation.key())
        && relation.force() == Site.Force.COMING
        && item.document()
            .date("effectiveOn")
            .filter(day -> relation.since().filter(day::isBefore).isEmpty())
            .isPresent();
  }

  private static String expired(Plan plan, Document document, String name, String since) {
    LocalDate today = plan.site().today();
    return document
        .date("expiresOn")
        .filter(today::isAfter)
        .map(day -> name + "有效期至" + Dates.words(day) + "，现已失效")
        .orElse(name + since + "失效，不再执行");
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
