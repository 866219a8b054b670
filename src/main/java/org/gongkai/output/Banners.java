package org.gongkai.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Document;
import org.gongkai.model.Site;

/**
 * What a reader must not miss: a document's repeal, lapse or amendment is marked on the document
 * itself (政府网站发展指引).
 */
final class Banners {

  private Banners() {}

  static List<Views.Banner> of(Plan plan, Site.Item item) {
    List<Views.Banner> banners = new ArrayList<>();
    String pending = pending(item);
    if (!pending.isEmpty()) {
      banners.add(new Views.Banner(item.pending(), pending, List.of()));
    }
    status(plan, item).ifPresent(banners::add);
    return banners;
  }

  /** What is said of a document that is not published yet; empty for others. */
  static String pending(Site.Item item) {
    return switch (item.pending()) {
      case "draft" -> "草稿，尚未发布";
      case "scheduled" -> "尚未发布，定于" + Dates.minute(item.document()) + "发布";
      default -> "";
    };
  }

  private static Optional<Views.Banner> status(Plan plan, Site.Item item) {
    Document document = item.document();
    String status = item.status();
    return switch (status) {
      case "repealed" -> Optional.of(banner(plan, item, "本文件已废止，不再执行", "repealedBy", "replacedBy"));
      case "expired" -> Optional.of(banner(plan, item, expired(plan, document), "lapsedBy"));
      case "amended" -> Optional.of(banner(plan, item, "本文件已被修改，请同时查阅修改文件", "amendedBy"));
      case "notYet" ->
          document
              .date("effectiveOn")
              .map(day -> banner(plan, item, "本文件自" + Dates.words(day) + "起施行，目前尚未施行"));
      default -> Optional.empty();
    };
  }

  private static String expired(Plan plan, Document document) {
    LocalDate today = plan.site().today();
    return document
        .date("expiresOn")
        .filter(today::isAfter)
        .map(day -> "本文件有效期至" + Dates.words(day) + "，现已失效")
        .orElse("本文件已宣布失效，不再执行");
  }

  private static Views.Banner banner(Plan plan, Site.Item item, String text, String... keys) {
    List<Views.Link> links = new ArrayList<>();
    for (String key : keys) {
      item.related(key).forEach(other -> links.add(plan.link(other)));
    }
    return new Views.Banner(item.status(), text, links);
  }
}
