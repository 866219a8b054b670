package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.lists.Taxonomy;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Alternates;
import org.gongkai.output.ListViews;
import org.gongkai.output.Listed;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** Lists across columns: an index of the terms, and the documents of each term. */
public final class TaxonomyPages implements Output {

  /** Keywords may be thousands. */
  private static final int TERMS = 500;

  private static final String TYPE = "信息公开目录";

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    for (Taxonomy list : plan.taxonomies().all()) {
      index(plan, list, targets);
      for (Taxonomy.Term term : list.terms()) {
        pages(plan, list, term, List.of(), targets);
        for (Taxonomy.Term below : term.below()) {
          pages(plan, list, below, List.of(term), targets);
        }
      }
    }
    return targets;
  }

  private static void index(Plan plan, Taxonomy list, List<Target> targets) {
    Paging<Taxonomy.Term> paging = new Paging<>(list.folder(), list.terms(), TERMS);
    for (int page = 1; page <= paging.pages(); page++) {
      int number = page;
      targets.add(
          new Target(
              paging.file(page),
              new Target.Page("terms.ftlh", () -> index(plan, list, paging, number))));
    }
  }

  private static ListViews.Terms index(
      Plan plan, Taxonomy list, Paging<Taxonomy.Term> paging, int page) {
    List<Views.Link> sorts =
        plan.taxonomies().all().stream()
            .map(t -> new Views.Link(t.label(), t == list ? "" : plan.url(t.folder())))
            .toList();
    return new ListViews.Terms(
        plan.frame(
            new Listed(
                list.label(),
                Paging.name(list.label(), page),
                paging.folder(page),
                "按" + list.label() + "查找各栏目的信息",
                List.of(list.label(), "分类浏览"),
                TYPE,
                "",
                List.of(),
                List.of())),
        list.key(),
        list.label(),
        terms(plan, paging.entries(page)),
        sorts,
        paging.pager(plan, page));
  }

  private static List<ListViews.Term> terms(Plan plan, List<Taxonomy.Term> terms) {
    return terms.stream()
        .map(
            term ->
                new ListViews.Term(
                    new Views.Link(term.label(), plan.url(term.folder())),
                    term.items().size(),
                    terms(plan, term.below())))
        .toList();
  }

  private static void pages(
      Plan plan,
      Taxonomy list,
      Taxonomy.Term term,
      List<Taxonomy.Term> above,
      List<Target> targets) {
    Paging<Site.Item> paging = new Paging<>(term.folder(), term.items());
    for (int page = 1; page <= paging.pages(); page++) {
      int number = page;
      targets.add(
          new Target(
              paging.file(page),
              new Target.Page("term.ftlh", () -> page(plan, list, term, above, paging, number))));
    }
  }

  private static ListViews.TermPage page(
      Plan plan,
      Taxonomy list,
      Taxonomy.Term term,
      List<Taxonomy.Term> above,
      Paging<Site.Item> paging,
      int page) {
    Views.Link sort = new Views.Link(list.label(), plan.url(list.folder()));
    List<Views.Link> crumbs = new ArrayList<>(List.of(sort));
    above.forEach(t -> crumbs.add(new Views.Link(t.label(), plan.url(t.folder()))));
    String name = list.label() + "：" + term.label();
    return new ListViews.TermPage(
        plan.frame(
            new Listed(
                term.label(),
                Paging.name(name, page),
                paging.folder(page),
                list.label() + "为“" + term.label() + "”的信息",
                List.of(term.label(), list.label()),
                TYPE,
                "",
                crumbs,
                list.hasFeeds() ? Alternates.feeds(plan, term.folder(), name) : List.of())),
        list.key(),
        sort,
        term.label(),
        terms(plan, term.below()),
        paging.entries(page).stream().map(plan::item).toList(),
        paging.pager(plan, page),
        list.hasFeeds()
            ? List.of(new Views.Link("订阅", plan.url(term.folder() + Paths.FEED)))
            : List.of());
  }
}
