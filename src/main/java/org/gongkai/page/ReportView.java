package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.dataset.Edition;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.FieldValue;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Site;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;
import org.gongkai.stats.Trends;

/**
 * An annual report's page: the parts of the form in order, prose from the text, tables from data.
 */
final class ReportView {

  private ReportView() {}

  static Views.Report of(Plan plan, Site.Item item, Views.Page page) {
    Document document = item.document();
    Optional<ReconciledReport> numbers = plan.statistics().report(document);
    List<Body.Heading> begins =
        document.body().headings().stream()
            .filter(h -> document.parts().stream().anyMatch(p -> p.text().equals(h.id())))
            .toList();
    List<Views.Part> parts = new ArrayList<>();
    for (Document.Part part : document.parts()) {
      Optional<Body.Heading> heading =
          begins.stream().filter(h -> h.id().equals(part.text())).findFirst();
      String id = heading.map(Body.Heading::id).orElse(part.anchor());
      String html = heading.map(h -> item.html(h.end(), next(h, begins, document))).orElse("");
      Optional<ReconciledReport.Part> filled = numbers.flatMap(n -> n.part(part.number()));
      List<Views.Sheet> sheets =
          filled.map(ReconciledReport.Part::tables).orElse(List.of()).stream()
              .map(
                  table ->
                      new Views.Sheet(
                          table, Edition.links(plan, Paths.table(document, table.id()))))
              .toList();
      List<Views.Label> notes =
          filled.map(ReconciledReport.Part::notes).orElse(List.of()).stream()
              .map(n -> new Views.Label(n.label(), n.reason()))
              .toList();
      parts.add(new Views.Part(id, part.number() + "、" + part.heading(), html, sheets, notes));
    }
    int year = (Integer) document.value("year").map(FieldValue::value).orElse(0);
    int before = begins.isEmpty() ? document.body().html().length() : begins.get(0).at();
    return new Views.Report(
        page,
        year,
        document.text("organization"),
        plan.label("form", document.text("form")),
        item.html(0, before),
        parts,
        numbers
            .filter(ReconciledReport::isDerived)
            .map(n -> Edition.links(plan, Paths.reconciliationTable(document)))
            .orElse(List.of()),
        numbers.filter(ReconciledReport::isDerived).isPresent() ? origins(plan, year) : List.of(),
        numbers
            .map(n -> TrendView.of(Trends.of(plan.site(), plan.statistics(), n)))
            .orElse(List.of()));
  }

  /** The year's page of figures: formulas, and the records that were counted. */
  private static List<Views.Link> origins(Plan plan, int year) {
    return plan.statistics().figures().stream().anyMatch(figure -> figure.year() == year)
        ? List.of(
            new Views.Link(year + "年" + StatisticsPages.NAME, plan.url(Paths.statistics(year))))
        : List.of();
  }

  /** Where a part's text ends: sections that the form does not know stay with the part before. */
  private static int next(Body.Heading heading, List<Body.Heading> begins, Document document) {
    int at = begins.indexOf(heading) + 1;
    return at < begins.size() ? begins.get(at).at() : document.body().html().length();
  }
}
