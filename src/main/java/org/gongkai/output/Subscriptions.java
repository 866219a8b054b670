package org.gongkai.output;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.lists.StatusChange;
import org.gongkai.lists.Taxonomy;
import org.gongkai.model.Site;

/** The feeds of a site (订阅): of the whole, of columns, special columns, subjects and issuers. */
public final class Subscriptions {

  public static final String NAME = "订阅";
  public static final String FOLDER = "feeds/";

  private Subscriptions() {}

  /**
   * A list of documents that can be followed.
   *
   * @param folder of its page, and of its feeds
   * @param name among others of its sort
   * @param title by itself
   */
  public record Followed(String folder, String name, String title, List<Site.Item> items) {}

  /** Lists of one sort. */
  public record Group(String label, List<Followed> lists) {}

  public static List<Group> of(Plan plan) {
    String site = plan.config().name();
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("全站", List.of(new Followed("", "全站最新信息", site, plan.site().items()))));
    groups.add(
        new Group(
            "栏目",
            plan.config().columns().stream()
                .map(c -> followed(c.id() + "/", c.label(), c.label(), site, plan.items(c)))
                .toList()));
    groups.add(
        new Group(
            "专题专栏",
            plan.site().items().stream()
                .map(Site.Item::document)
                .filter(document -> document.isOf("topic"))
                .map(
                    topic ->
                        followed(
                            topic.folder(),
                            topic.title(),
                            topic.title(),
                            site,
                            plan.neighbours().inTopic(topic)))
                .toList()));
    for (Taxonomy list : plan.taxonomies().all()) {
      if (list.hasFeeds()) {
        groups.add(
            new Group(
                list.label(),
                list.all()
                    .map(
                        term ->
                            followed(
                                term.folder(),
                                term.label(),
                                list.label() + "：" + term.label(),
                                site,
                                term.items()))
                    .toList()));
      }
    }
    groups.removeIf(group -> group.lists().isEmpty());
    return groups;
  }

  private static Followed followed(
      String folder, String name, String title, String site, List<Site.Item> items) {
    return new Followed(folder, name, title + " - " + site, items);
  }

  /** Whether what becomes of policies can be followed: the site has a column of them. */
  public static boolean hasStatusChanges(Plan plan) {
    return plan.config().columns().stream().anyMatch(column -> column.kind().equals("policy"));
  }

  /** What became of a policy, in a sentence. */
  public static String sentence(Plan plan, StatusChange change) {
    String day = Dates.words(change.on());
    String by =
        change.by().stream()
            .map(document -> Names.numbered(plan, document))
            .reduce((a, b) -> a + "、" + b)
            .map(names -> "，见" + names)
            .orElse("");
    return switch (change.event()) {
          case "effective" -> "自" + day + "起施行";
          case "amended" -> "自" + day + "起被修改" + by;
          case "partly" -> "自" + day + "起部分条款废止" + by;
          case "repealed" -> "自" + day + "起废止" + by;
          case "lapsed" -> "自" + day + "起失效" + by;
          case "expired" -> "有效期届满，自" + day + "起失效";
          default -> "有效期至" + day + "，届满后失效";
        }
        + "。";
  }
}
