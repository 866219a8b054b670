package org.gongkai.harvest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.diag.Text;
import org.gongkai.model.PublishedFiles;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Urls;
import org.gongkai.output.Plan;

/** All datasets of a site in the words of DCAT 3, as DCAT-AP 3 asks for them. */
final class DcatGraph {

  private final Graph graph = new Graph();
  private final SiteConfig config;
  private final Addresses addresses;
  private final Owner owner;
  private final Subjects subjects;
  private final Distributions distributions;
  private final List<Dataset> datasets;

  private DcatGraph(Plan plan, PublishedFiles files) {
    config = plan.config();
    addresses = new Addresses(plan);
    owner = new Owner(config, addresses);
    subjects = new Subjects(plan, addresses);
    distributions = new Distributions(graph, addresses, files, license(config));
    datasets = Datasets.of(plan);
  }

  static Graph of(Plan plan, PublishedFiles files) {
    DcatGraph dcat = new DcatGraph(plan, files);
    dcat.catalog();
    dcat.datasets.forEach(dcat::dataset);
    dcat.series().forEach(dcat::series);
    dcat.owner.describe(dcat.graph);
    dcat.subjects.describe(dcat.graph);
    return dcat.graph;
  }

  /** The terms under which the data may be used, if the site says them. */
  static Optional<String> license(SiteConfig config) {
    return config.licence().map(licence -> Urls.address(licence.url()));
  }

  private void catalog() {
    Graph.Node catalog =
        graph
            .node(addresses.own("catalog"), "dcat:Catalog")
            .add(Words.TITLE, Text.of(config.name() + "数据目录"))
            .add(Words.DESCRIPTION, Text.of(config.description()))
            .add(Words.HOMEPAGE, graph.iri(addresses.absolute(""), "foaf:Document"))
            .add(Words.THEMES, subjects.scheme())
            .maybe(Words.ISSUED, day(Dataset::issued, Comparator.reverseOrder()))
            .maybe(Words.MODIFIED, day(Dataset::modified, Comparator.naturalOrder()));
    publishing(catalog);
    licensed(catalog);
    for (Dataset dataset : datasets) {
      catalog.add(Words.DATASET, addresses.dataset(dataset));
      if (dataset.modified().isPresent()) {
        catalog.add(Words.RECORD, addresses.record(dataset));
      }
    }
    series().keySet().forEach(series -> catalog.add(Words.DATASET, iri(series)));
  }

  private Optional<String> day(
      Function<Dataset, Optional<LocalDate>> of, Comparator<LocalDate> order) {
    return datasets.stream().flatMap(d -> of.apply(d).stream()).max(order).map(LocalDate::toString);
  }

  /** What is the same of all that the site publishes. */
  private void publishing(Graph.Node node) {
    node.add(Words.PUBLISHER, addresses.publisher())
        .add(Words.CONTACT, owner.contact())
        .add(Words.LANGUAGE, graph.iri(Addresses.authority("language/ZHO"), "dct:LinguisticSystem"))
        .add(Words.SPATIAL, owner.place());
  }

  private void licensed(Graph.Node node) {
    config
        .licence()
        .ifPresent(
            licence ->
                node.add(
                    Words.LICENSE,
                    graph
                        .node(Urls.address(licence.url()), "dct:LicenseDocument")
                        .add(Words.TITLE, Text.of(licence.name()))
                        .iri()));
  }

  private void dataset(Dataset dataset) {
    String iri = addresses.dataset(dataset);
    Graph.Node node =
        graph
            .node(iri, "dcat:Dataset")
            .add(Words.TITLE, dataset.title())
            .add(Words.DESCRIPTION, dataset.summary())
            .add(Words.IDENTIFIER, Addresses.identifier(config, dataset))
            .add(Words.LANDING_PAGE, graph.iri(addresses.absolute(dataset.page()), "foaf:Document"))
            .maybe(Words.ISSUED, dataset.issued().map(LocalDate::toString))
            .maybe(Words.MODIFIED, dataset.modified().map(LocalDate::toString))
            .all(Words.KEYWORD, dataset.keywords().stream().map(Text::of).toList())
            .all(Words.THEME, dataset.subjects().stream().map(subjects::concept).toList())
            .add(
                Words.ACCESS_RIGHTS,
                graph.iri(Addresses.authority("access-right/PUBLIC"), "dct:RightsStatement"));
    publishing(node);
    Frequency.of(dataset).ifPresent(frequency -> node.add(Words.FREQUENCY, iri(frequency)));
    dataset
        .coverage()
        .ifPresent(
            span ->
                node.add(
                    Words.TEMPORAL,
                    graph
                        .node(iri.replaceFirst("#dataset$", "#coverage"), "dct:PeriodOfTime")
                        .add(Words.START, span.from().toString())
                        .add(Words.END, span.to().toString())
                        .iri()));
    dataset.series().ifPresent(series -> node.add(Words.IN_SERIES, iri(series)));
    if (!dataset.feed().isEmpty()) {
      node.add(Words.SEE_ALSO, addresses.absolute(dataset.feed()));
    }
    distributions.of(dataset).forEach(file -> node.add(Words.DISTRIBUTION, file));
    dataset.modified().ifPresent(day -> entry(dataset, iri, day));
  }

  private void entry(Dataset dataset, String iri, LocalDate day) {
    graph
        .node(addresses.record(dataset), "dcat:CatalogRecord")
        .add(Words.PRIMARY_TOPIC, iri)
        .add(Words.MODIFIED, day.toString())
        .maybe(Words.ISSUED, dataset.issued().map(LocalDate::toString))
        .add(Words.STATUS, change(dataset, day))
        .add(Words.CONFORMS_TO, graph.iri("https://www.w3.org/TR/vocab-dcat-3/", "dct:Standard"));
  }

  /** What became of an entry last: it is as it came, or it was brought up to date. */
  private String change(Dataset dataset, LocalDate day) {
    boolean fresh = dataset.issued().filter(day::equals).isPresent();
    String iri = "http://purl.org/adms/changetype/" + (fresh ? "created" : "updated");
    Text label = fresh ? new Text("新建", "created") : new Text("更新", "updated");
    graph.node(iri, "skos:Concept").add(Words.PREFERRED_LABEL, label);
    return iri;
  }

  private String iri(Frequency frequency) {
    return graph.iri(Addresses.authority("frequency/" + frequency.eu()), "dct:Frequency");
  }

  private String iri(Dataset.Series series) {
    return addresses.own("series/" + series.id());
  }

  /** The years of each series, the earliest first. */
  private Map<Dataset.Series, List<Dataset>> series() {
    Map<Dataset.Series, List<Dataset>> all = new LinkedHashMap<>();
    for (Dataset dataset : datasets) {
      dataset
          .series()
          .ifPresent(series -> all.computeIfAbsent(series, s -> new ArrayList<>()).add(dataset));
    }
    all.values()
        .forEach(
            years ->
                years.sort(
                    Comparator.comparing((Dataset d) -> d.year().orElse(0))
                        .thenComparing(Dataset::id)));
    return all;
  }

  private static Text yearly(Text title) {
    String zh = title.zh() + "，每年一份";
    return title.isTranslated() ? new Text(zh, title.en() + ", one a year") : Text.of(zh);
  }

  private void series(Dataset.Series series, List<Dataset> years) {
    Dataset first = years.get(0);
    Dataset last = years.get(years.size() - 1);
    Graph.Node node =
        graph
            .node(iri(series), "dcat:DatasetSeries", "dcat:Dataset")
            .add(Words.TITLE, series.title())
            .add(Words.DESCRIPTION, yearly(series.title()))
            .add(Words.FREQUENCY, iri(Frequency.YEARLY))
            .all(Words.KEYWORD, last.keywords().stream().map(Text::of).toList())
            .maybe(Words.ISSUED, first.issued().map(LocalDate::toString))
            .maybe(Words.MODIFIED, last.modified().map(LocalDate::toString))
            .add(Words.FIRST, addresses.dataset(first))
            .add(Words.LAST, addresses.dataset(last));
    publishing(node);
    if (first.coverage().isPresent() && last.coverage().isPresent()) {
      node.add(
          Words.TEMPORAL,
          graph
              .node(iri(series) + "/coverage", "dct:PeriodOfTime")
              .add(Words.START, first.coverage().get().from().toString())
              .add(Words.END, last.coverage().get().to().toString())
              .iri());
    }
    for (int i = 1; i < years.size(); i++) {
      String before = addresses.dataset(years.get(i - 1));
      String after = addresses.dataset(years.get(i));
      graph.node(before).add(Words.NEXT, after);
      graph.node(after).add(Words.PREVIOUS, before);
    }
  }
}
