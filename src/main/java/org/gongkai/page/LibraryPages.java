package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.lists.Library;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.output.Banners;
import org.gongkai.output.Dates;
import org.gongkai.output.LibraryViews;
import org.gongkai.output.Listed;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/**
 * The policy library: the whole, and a list for each value of a facet and each subject and year,
 * also of what is in force.
 */
public final class LibraryPages implements Output {

  /**
   * Which list.
   *
   * @param chosen values of facets: none, one, or a subject and a year
   * @param list of what they have in common; none for all documents
   * @param force only what is in force
   */
  private record Choice(List<Library.Value> chosen, Optional<Library.Value> list, boolean force) {

    List<Site.Item> all(Library library) {
      return list.map(Library.Value::items).orElse(library.items());
    }

    String base() {
      return list.map(Library.Value::folder).orElse(Library.FOLDER);
    }

    String folder() {
      return base() + (force ? Library.IN_FORCE : "");
    }

    String title() {
      String of = list.map(v -> "：" + v.label()).orElse("");
      return Library.TITLE + of + (force ? "（现行有效）" : "");
    }
  }

  @Override
  public List<Target> plan(Plan plan) {
    List<Target> targets = new ArrayList<>();
    Library library = plan.library();
    if (!library.isThere()) {
      return targets;
    }
    lists(plan, List.of(), Optional.empty(), targets);
    for (Library.Facet facet : library.facets()) {
      for (Library.Value value : facet.values()) {
        lists(plan, List.of(value), Optional.of(value), targets);
      }
    }
    for (Library.Pair pair : library.pairs()) {
      lists(plan, List.of(pair.subject(), pair.year()), Optional.of(pair.both()), targets);
    }
    return targets;
  }

  private static void lists(
      Plan plan, List<Library.Value> chosen, Optional<Library.Value> list, List<Target> targets) {
    list(plan, new Choice(chosen, list, false), targets);
    Choice inForce = new Choice(chosen, list, true);
    if (plan.lists().contains(inForce.folder())) {
      list(plan, inForce, targets);
    }
  }

  private static void list(Plan plan, Choice choice, List<Target> targets) {
    List<Site.Item> all = choice.all(plan.library());
    List<Site.Item> items = choice.force() ? Library.inForce(all) : all;
    Paging<Site.Item> paging = new Paging<>(choice.folder(), items);
    for (int page = 1; page <= paging.pages(); page++) {
      int number = page;
      targets.add(
          new Target(
              paging.file(page),
              new Target.Page("library.ftlh", () -> view(plan, choice, paging, number))));
    }
  }

  private static LibraryViews.Library view(
      Plan plan, Choice choice, Paging<Site.Item> paging, int page) {
    List<Site.Item> all = choice.all(plan.library());
    boolean whole = choice.folder().equals(Library.FOLDER);
    String home = plan.url(Library.FOLDER);
    return new LibraryViews.Library(
        plan.frame(
            new Listed(
                whole
                    ? Library.TITLE
                    : choice.title().substring(Library.TITLE.length()).replaceFirst("^：", ""),
                Paging.name(choice.title(), page),
                paging.folder(page),
                "集中查阅各栏目的规章、规范性文件和其他政策文件",
                List.of(Library.TITLE, "规范性文件"),
                "政策文件",
                "",
                whole ? List.of() : List.of(new Views.Link(Library.TITLE, home)),
                whole && page == 1
                    ? List.of(
                        new Views.Alternate(
                            "application/json", "JSON", plan.url(Paths.LIBRARY_INDEX)))
                    : List.of())),
        choice.title(),
        choices(plan, choice),
        all.size(),
        Library.inForce(all).size(),
        paging.entries(page).stream().map(item -> entry(plan, item)).toList(),
        facets(plan, choice),
        narrow(plan, choice),
        wide(plan, choice),
        paging.pager(plan, page),
        new LibraryViews.Script(plan.url(Paths.LIBRARY_INDEX), home));
  }

  private static List<LibraryViews.Choice> choices(Plan plan, Choice choice) {
    List<LibraryViews.Choice> choices = new ArrayList<>();
    for (Library.Facet facet : plan.library().facets()) {
      facet.values().stream()
          .filter(choice.chosen()::contains)
          .map(v -> new LibraryViews.Choice(facet.key(), facet.label(), v.key(), v.label()))
          .forEach(choices::add);
    }
    if (choice.force()) {
      choices.add(new LibraryViews.Choice("force", "有效性", "1", "现行有效"));
    }
    return choices;
  }

  private static List<Views.Link> narrow(Plan plan, Choice choice) {
    String folder = choice.base() + Library.IN_FORCE;
    return choice.force() || !plan.lists().contains(folder)
        ? List.of()
        : List.of(new Views.Link("只看现行有效", plan.url(folder)));
  }

  private static List<Views.Link> wide(Plan plan, Choice choice) {
    List<Views.Link> wide = new ArrayList<>();
    if (choice.force() && choice.list().isPresent()) {
      wide.add(
          new Views.Link("全部" + choice.list().get().label() + "，不限有效性", plan.url(choice.base())));
    }
    if (choice.chosen().size() > 1) {
      Library.Value subject = choice.chosen().get(0);
      Library.Value year = choice.chosen().get(1);
      wide.add(new Views.Link("全部" + subject.label(), plan.url(subject.folder())));
      wide.add(new Views.Link("全部" + year.label() + "年", plan.url(year.folder())));
    }
    if (choice.force() || choice.list().isPresent()) {
      wide.add(new Views.Link("返回全部政策文件", plan.url(Library.FOLDER)));
    }
    return wide;
  }

  /**
   * The facets, leading on from a list: what it is restricted to stays as far as there are lists.
   */
  private static List<LibraryViews.Facet> facets(Plan plan, Choice choice) {
    List<LibraryViews.Facet> facets = new ArrayList<>();
    for (Library.Facet facet : plan.library().facets()) {
      boolean force = choice.force() && !facet.key().equals("status");
      List<LibraryViews.Value> values = new ArrayList<>();
      for (Library.Value value : facet.values()) {
        Optional<Library.Value> to = leadsTo(plan.library(), choice, facet, value);
        int total =
            to.map(v -> force ? Library.inForce(v.items()).size() : v.items().size()).orElse(0);
        if (total > 0) {
          String folder = to.get().folder() + (force ? Library.IN_FORCE : "");
          Views.Link link = new Views.Link(value.label(), plan.url(folder));
          values.add(
              new LibraryViews.Value(value.key(), link, total, choice.chosen().contains(value)));
        }
      }
      boolean current = values.stream().anyMatch(LibraryViews.Value::current);
      if (!values.isEmpty()) {
        facets.add(new LibraryViews.Facet(facet.key(), facet.label(), current, values));
      }
    }
    return facets;
  }

  /** The list that a facet's value stands for: with the subject or the year that is chosen. */
  private static Optional<Library.Value> leadsTo(
      Library library, Choice choice, Library.Facet facet, Library.Value value) {
    Optional<Library.Value> subject = chosen(library, choice, Library.SUBJECT);
    Optional<Library.Value> year = chosen(library, choice, Library.YEAR);
    if (facet.key().equals(Library.YEAR) && subject.isPresent()) {
      return library.pair(subject.get(), value).map(Library.Pair::both);
    }
    if (facet.key().equals(Library.SUBJECT) && year.isPresent()) {
      return library.pair(value, year.get()).map(Library.Pair::both);
    }
    return Optional.of(value);
  }

  private static Optional<Library.Value> chosen(Library library, Choice choice, String facet) {
    return library.facets().stream()
        .filter(f -> f.key().equals(facet))
        .flatMap(f -> f.values().stream())
        .filter(choice.chosen()::contains)
        .findFirst();
  }

  private static LibraryViews.Entry entry(Plan plan, Site.Item item) {
    Document document = item.document();
    return new LibraryViews.Entry(
        document.title(),
        plan.url(document.folder()),
        document.text("documentNumber"),
        String.join("、", document.texts("issuers")),
        document.date("writtenOn").map(Object::toString).orElse(""),
        document.publishedOn().map(Dates::day).orElse(""),
        item.status(),
        plan.label("status", item.status()),
        Banners.pending(item));
  }
}
