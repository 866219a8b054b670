package org.gongkai.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gongkai.dataset.DatasetNodes;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.Statistics.Figure;
import org.gongkai.model.Target;
import org.gongkai.output.Labels;
import org.gongkai.output.LinkedData;
import org.gongkai.output.Names;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Registers;
import org.gongkai.output.StatisticsViews;
import org.gongkai.output.Views;
import org.gongkai.stats.Subjects;
import org.gongkai.stats.Trends;

/**
 * The figures of each year, with their formulas and the records behind them (数据来历): numbers in
 * texts link here.
 */
public final class StatisticsPages implements Output {

  static final String NAME = "统计数据";
  private static final String DESCRIPTION = "各年统计数据的口径、计算方法和来历";

  /** Nobody reads more on a page; the data have all. */
  private static final int MOST_RECORDS = 20;

  @Override
  public List<Target> plan(Plan plan) {
    Map<Integer, List<Figure>> years = new TreeMap<>(Comparator.reverseOrder());
    for (Figure figure : plan.statistics().figures()) {
      years.computeIfAbsent(figure.year(), y -> new ArrayList<>()).add(figure);
    }
    List<Target> targets = new ArrayList<>();
    if (!years.isEmpty() || !plan.rollUps().isEmpty()) {
      targets.add(
          new Target(
              Paths.STATISTICS + "index.html",
              new Target.Page("statistics.ftlh", () -> index(plan, years))));
    }
    years.forEach(
        (year, figures) ->
            targets.add(
                new Target(
                    Paths.statistics(year) + "index.html",
                    new Target.Page("statistics-year.ftlh", () -> view(plan, year, figures)))));
    return targets;
  }

  private static StatisticsViews.Years index(Plan plan, Map<Integer, List<Figure>> years) {
    SortedSet<Integer> known = Trends.years(plan.site(), plan.statistics());
    int first = known.isEmpty() ? 0 : known.first();
    List<StatisticsViews.Listed> listed = new ArrayList<>();
    List<Views.Fact> partial = new ArrayList<>();
    years.forEach(
        (year, figures) -> {
          if (year < first) {
            partial.add(fact(plan, year, figures.size()));
          } else {
            listed.add(listed(plan, year, figures));
          }
        });
    List<Map<String, Object>> nodes =
        Datasets.trends(plan).map(trends -> DatasetNodes.of(plan, trends, List.of())).stream()
            .toList();
    return new StatisticsViews.Years(
        LinkedData.on(plan, frame(plan, NAME, Paths.STATISTICS), nodes),
        NAME,
        listed,
        partial,
        UnitPages.facts(plan),
        TrendView.of(Trends.of(plan.site(), plan.statistics())),
        first > 0 ? Edition.links(plan, Paths.TRENDS_TABLE, Paths.TRENDS_JSON) : List.of());
  }

  private static Views.Fact fact(Plan plan, int year, int figures) {
    String url = plan.url(Paths.statistics(year));
    return new Views.Fact(year + "年", String.valueOf(figures), "项", url);
  }

  private static StatisticsViews.Listed listed(Plan plan, int year, List<Figure> figures) {
    String url = plan.url(Paths.statistics(year));
    return new StatisticsViews.Listed(
        new Views.Link(year + "年", url),
        figures.size(),
        Subjects.of(plan.config(), figures).stream()
            .map(subject -> new Views.Link(subject.label().zh(), url + "#" + fragment(subject)))
            .toList());
  }

  private static String fragment(Subjects.Subject subject) {
    return "about-" + subject.id();
  }

  private static StatisticsViews.Year view(Plan plan, int year, List<Figure> figures) {
    Map<String, Views.Link> documents = documents(plan);
    String title = year + "年" + NAME;
    Views.Frame frame = frame(plan, title, Paths.statistics(year));
    List<Views.Link> crumbs =
        List.of(
            frame.crumbs().get(0),
            new Views.Link(NAME, plan.url(Paths.STATISTICS)),
            new Views.Link(year + "年", ""));
    List<Views.Alternate> files =
        Edition.alternates(plan, Paths.statisticsTable(year), Paths.statisticsJson(year));
    Map<String, Object> dataset =
        DatasetNodes.of(
            plan,
            Datasets.statistics(plan, year, figures),
            figures.stream().map(figure -> figure.label().zh()).distinct().toList());
    return new StatisticsViews.Year(
        LinkedData.on(plan, frame.with(crumbs).and(files), List.of(dataset)),
        title,
        year,
        Subjects.of(plan.config(), figures).stream()
            .map(subject -> group(plan, subject, documents))
            .toList(),
        Edition.links(plan, Paths.statisticsTable(year), Paths.statisticsJson(year)));
  }

  /**
   * What is published, by the paths of its files; what was withdrawn is not called by its title.
   */
  private static Map<String, Views.Link> documents(Plan plan) {
    Map<String, Views.Link> links = new HashMap<>();
    for (Site.Item item : plan.site().items()) {
      links.put(item.document().path(), plan.link(item.document()));
    }
    for (Site.Item item : plan.site().withdrawn()) {
      String url = plan.url(item.document().folder());
      links.put(item.document().path(), new Views.Link(Names.WITHDRAWN, url));
    }
    return links;
  }

  private static StatisticsViews.Group group(
      Plan plan, Subjects.Subject subject, Map<String, Views.Link> documents) {
    return new StatisticsViews.Group(
        fragment(subject),
        subject.label().zh(),
        subject.figures().stream().map(figure -> line(plan, figure, documents)).toList());
  }

  private static StatisticsViews.Line line(
      Plan plan, Figure figure, Map<String, Views.Link> documents) {
    String share =
        figure
            .share()
            .map(s -> s.numerator().toPlainString() + "/" + s.denominator().toPlainString())
            .orElse("");
    return new StatisticsViews.Line(
        figure.key(),
        figure.label().zh(),
        figure.text(),
        figure.unit().zh().equals("%") ? "" : figure.unit().zh(),
        figure.scope().label().zh(),
        share,
        figure.formula().zh(),
        figure.expression(),
        figure.records().stream()
            .limit(MOST_RECORDS)
            .map(source -> record(plan, source, documents))
            .toList(),
        figure.counted());
  }

  /** A record: of a ledger that is not published nothing but its name and how many there are. */
  private static Views.Link record(
      Plan plan, Statistics.Source source, Map<String, Views.Link> documents) {
    Views.Link document = documents.get(source.path());
    if (document != null) {
      return document;
    }
    Ledger ledger =
        plan.site().ledgers().stream()
            .filter(l -> l.path().equals(source.path()))
            .findFirst()
            .orElse(null);
    String name = ledger == null ? source.path() : ledger.kind().label().zh() + ledger.year() + "年";
    return switch (source.kind()) {
      case ROW ->
          new Views.Link(
              name + "第" + source.line() + "行",
              plan.url(Registers.FOLDER + ledger.kind().id() + "/"));
      case PRIVATE -> new Views.Link(name + "台账" + source.count() + "条", "");
      case DOCUMENT, UNIT -> new Views.Link(name, "");
    };
  }

  private static Views.Frame frame(Plan plan, String name, String path) {
    List<Views.Label> labels = new ArrayList<>(Labels.site(plan.config()));
    labels.add(new Views.Label("ColumnName", NAME));
    labels.add(new Views.Label("ColumnDescription", DESCRIPTION));
    labels.add(new Views.Label("ColumnKeywords", NAME));
    labels.add(new Views.Label("ColumnType", "数据发布"));
    return plan.frame(name, path, labels);
  }
}
