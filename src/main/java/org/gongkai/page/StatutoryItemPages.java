package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.lists.Disclosure;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Dates;
import org.gongkai.output.DisclosureViews;
import org.gongkai.output.Output;
import org.gongkai.output.Plan;

/** The page of each statutory item: what is said of it, and its documents, twenty a page. */
public final class StatutoryItemPages implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Disclosure.Item item : plan.disclosure().items()) {
      Paging<Site.Item> paging = new Paging<>(item.folder(), item.items());
      for (int page = 1; page <= paging.pages(); page++) {
        int number = page;
        targets.add(
            new Target(
                paging.file(page),
                new Target.Page("disclosure-item.ftlh", () -> view(plan, item, paging, number))));
      }
    }
    return targets;
  }

  private static DisclosureViews.Item view(
      Plan plan, Disclosure.Item item, Paging<Site.Item> paging, int page) {
    Optional<Document> told = item.explanation().map(Site.Item::document);
    return new DisclosureViews.Item(
        DisclosurePages.frame(
            plan,
            "items",
            item.label(),
            paging.folder(page),
            page,
            "信息公开目录",
            "条例" + item.article() + item.number() + "：" + item.label()),
        item.key(),
        item.number(),
        item.label(),
        item.article(),
        told.map(document -> document.text("basis")).orElse(""),
        item.explanation().map(Site.Item::html).orElse(""),
        item.isNone(),
        told.flatMap(Dates::since).map(Dates::day).orElse(""),
        paging.entries(page).stream().map(i -> DisclosurePages.row(plan, i)).toList(),
        paging.pager(plan, page));
  }
}
