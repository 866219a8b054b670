package org.gongkai.dataset;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongkai.dataset.Dataset.Kind;
import org.gongkai.dataset.Dataset.Series;
import org.gongkai.dataset.Dataset.Span;
import org.gongkai.diag.Text;
import org.gongkai.lists.Disclosure;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Ledger;
import org.gongkai.model.RollUp;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.output.Dates;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Registers;
import org.gongkai.output.Registers.Register;

/** All datasets of a site. */
public final class Datasets {

  private static final Series UNITS =
      new Series("units", new Text("各单位年报汇总", "Sums of the units' annual reports"));

  private static final Series STATISTICS = new Series("statistics", new Text("统计数据", "Statistics"));

  private Datasets() {}

  /** Sorted by id. */
  public static List<Dataset> of(Plan plan) {
    List<Dataset> all = new ArrayList<>();
    plan.config().columns().forEach(column -> all.add(column(plan, column)));
    Registers.of(plan.site()).forEach(register -> all.add(register(plan, register)));
    StatisticsTable.years(plan.statistics())
        .forEach((year, figures) -> all.add(statistics(plan, year, figures)));
    trends(plan).ifPresent(all::add);
    plan.site().items().forEach(item -> numbers(plan, item.document()).ifPresent(all::add));
    plan.rollUps().forEach(rollUp -> all.add(units(plan, rollUp)));
    if (plan.disclosure().isThere()) {
      all.add(catalog(plan));
    }
    all.sort(Comparator.comparing(Dataset::id));
    return List.copyOf(all);
  }

  /** What is known of documents together. */
  private record Known(
      Optional<LocalDate> issued,
      Optional<LocalDate> modified,
      Optional<Span> coverage,
      List<String> subjects) {

    static Known of(Plan plan, List<Site.Item> items) {
      LocalDate today = plan.site().today();
      TreeSet<LocalDate> published = new TreeSet<>();
      TreeSet<LocalDate> changed = new TreeSet<>();
      TreeSet<String> subjects = new TreeSet<>();
      for (Site.Item item : items) {
        Document document = item.document();
        document.publishedOn().map(LocalDateTime::toLocalDate).ifPresent(published::add);
        Dates.changed(document, today).map(LocalDateTime::toLocalDate).ifPresent(changed::add);
        subjects.addAll(document.texts("subject"));
      }
      return new Known(
          published.isEmpty() ? Optional.empty() : Optional.of(published.first()),
          changed.isEmpty() ? Optional.empty() : Optional.of(changed.last()),
          published.isEmpty()
              ? Optional.empty()
              : Optional.of(new Span(published.first(), published.last())),
          List.copyOf(subjects));
    }
  }

  /** The documents of a column. */
  public static Dataset column(Plan plan, Column column) {
    Known known = Known.of(plan, plan.items(column));
    DataTable table = ColumnTable.of(plan, column);
    return new Dataset(
        "column/" + column.id(),
        Kind.COLUMN,
        table.title(),
        table.description(),
        column.id() + "/",
        known.issued(),
        known.modified(),
        known.coverage(),
        column.update(),
        known.subjects(),
        column.keywords(),
        Optional.empty(),
        OptionalInt.empty(),
        List.of(table),
        Paths.json(column),
        Paths.schema(column),
        column.id() + "/" + Paths.FEED);
  }

  /** A ledger that is published. */
  public static Dataset register(Plan plan, Register register) {
    Ledger.Kind kind = register.kind();
    DataTable table = RegisterTable.of(plan, register);
    IntStream years =
        kind.span() == Ledger.Span.STATE
            ? IntStream.of(register.year())
            : plan.site().ledgers(kind.id()).stream().mapToInt(Ledger::year);
    int first = years.min().orElse(register.year());
    return new Dataset(
        "register/" + kind.id(),
        Kind.REGISTER,
        kind.label(),
        kind.description(),
        register.folder(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Span(year(first).from(), year(register.year()).to())),
        "",
        List.of(),
        List.of(kind.label().zh()),
        Optional.empty(),
        OptionalInt.empty(),
        List.of(table),
        register.json(),
        Paths.registerSchema(kind.id()),
        "");
  }

  /** The figures of a year. */
  public static Dataset statistics(Plan plan, int year, List<Statistics.Figure> figures) {
    DataTable table = StatisticsTable.of(plan, year, figures);
    return new Dataset(
        "statistics/" + year,
        Kind.STATISTICS,
        table.title(),
        table.description(),
        Paths.statistics(year),
        Optional.empty(),
        Optional.empty(),
        Optional.of(year(year)),
        "",
        List.of(),
        List.of("统计数据"),
        Optional.of(STATISTICS),
        OptionalInt.of(year),
        List.of(table),
        Paths.statisticsJson(year),
        Paths.STATISTICS_SCHEMA,
        "");
  }

  /** The sums of the units' annual reports of a year. */
  public static Dataset units(Plan plan, RollUp rollUp) {
    return new Dataset(
        "units/" + rollUp.year(),
        Kind.STATISTICS,
        RollUpTables.title(rollUp),
        new Text("各单位年度报告逐格相加", "The annual reports of all units, summed cell by cell"),
        Paths.rollUp(rollUp.year()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(year(rollUp.year())),
        "",
        List.of(),
        List.of("年度报告", "汇总"),
        Optional.of(UNITS),
        OptionalInt.of(rollUp.year()),
        RollUpTables.of(plan, rollUp),
        Paths.rollUpJson(rollUp.year()),
        Paths.UNITS_SCHEMA,
        "");
  }

  /** The figures of all years, if there are any to compare. */
  public static Optional<Dataset> trends(Plan plan) {
    List<Integer> years = TrendTable.years(plan);
    return years.isEmpty() ? Optional.empty() : Optional.of(trends(plan, years));
  }

  private static Dataset trends(Plan plan, List<Integer> years) {
    DataTable table = TrendTable.of(plan);
    return new Dataset(
        "statistics/trends",
        Kind.STATISTICS,
        table.title(),
        table.description(),
        Paths.STATISTICS,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Span(year(years.get(0)).from(), year(years.get(years.size() - 1)).to())),
        "",
        List.of(),
        List.of("统计数据"),
        Optional.empty(),
        OptionalInt.empty(),
        List.of(table),
        Paths.TRENDS_JSON,
        Paths.TRENDS_SCHEMA,
        "");
  }

  /** The numbers of a document that there is one of a year: of a report or a work sheet. */
  public static Optional<Dataset> numbers(Plan plan, Document document) {
    Statistics statistics = plan.statistics();
    return statistics
        .report(document)
        .filter(report -> !report.tables().isEmpty() || report.isDerived())
        .map(report -> yearly(plan, document, report.year(), ReportTables.of(report)))
        .or(
            () ->
                statistics
                    .sheet(document)
                    .map(
                        sheet ->
                            yearly(
                                plan,
                                document,
                                sheet.year(),
                                List.of(WorkSheetTable.of(plan, sheet)))));
  }

  private static Dataset yearly(Plan plan, Document document, int year, List<DataTable> tables) {
    Column column = document.column();
    Optional<LocalDate> issued = document.publishedOn().map(LocalDateTime::toLocalDate);
    return new Dataset(
        "report/" + document.folder().substring(0, document.folder().length() - 1),
        Kind.REPORT,
        Text.of(document.title()),
        Text.of(document.text("summary")),
        document.folder(),
        issued,
        Dates.changed(document, plan.site().today()).map(LocalDateTime::toLocalDate),
        Optional.of(year(year)),
        column.update(),
        document.texts("subject"),
        column.keywords(),
        Optional.of(
            new Series("report/" + column.id(), Text.of(ColumnTable.title(plan, column) + "（历年）"))),
        OptionalInt.of(year),
        tables,
        Paths.json(document),
        Paths.documentSchema(column.kind()),
        "");
  }

  /** The disclosure catalog. */
  public static Dataset catalog(Plan plan) {
    Known known = Known.of(plan, plan.disclosure().catalog());
    DataTable table = CatalogTable.of(plan);
    return new Dataset(
        "catalog",
        Kind.CATALOG,
        table.title(),
        table.description(),
        Disclosure.CATALOG,
        known.issued(),
        known.modified(),
        known.coverage(),
        "",
        known.subjects(),
        List.of(CatalogTable.TITLE.zh()),
        Optional.empty(),
        OptionalInt.empty(),
        List.of(table),
        Paths.CATALOG_JSON,
        Paths.CATALOG_SCHEMA,
        "");
  }

  private static Span year(int year) {
    return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
