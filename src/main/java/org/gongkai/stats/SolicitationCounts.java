package org.gongkai.stats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/**
 * Solicitations (征集调查) of a year, by the day they began, as in the yearly work sheet of websites:
 * how many, opinions received, results published. Those withdrawn since stay counted.
 */
final class SolicitationCounts implements Figures.Counter {

  private static final Text ROUNDS = new Text("期", "solicitations");

  @Override
  public List<Statistics.Figure> count(Records records) {
    Site site = records.site();
    Tally held = new Tally();
    Tally responses = new Tally();
    Tally results = new Tally();
    for (Site.Item item : site.published().toList()) {
      Document document = item.document();
      boolean counts = item.pending().isEmpty() && document.isOf("solicitation");
      Optional<LocalDate> opened = document.date("openedOn");
      if (counts && hasBegun(item, opened)) {
        int year = opened.get().getYear();
        held.add(year, document);
        responses.add(year, document, number(document, "responses"));
        if (item.status().equals("resultPublished")) {
          results.add(year, document);
        }
      }
    }
    List<Integer> kept = Tally.kept(records, "solicitation", held.years());
    List<Statistics.Figure> figures = new ArrayList<>();
    figures.addAll(
        held.figures(
            kept,
            "solicitations.held",
            "count(solicitations where openedOn in year and begun)",
            new Text("征集调查期数", "solicitations held"),
            ROUNDS,
            new Text("开始日期在本年的征集", "solicitations that began in the year")));
    figures.addAll(
        responses.figures(
            kept,
            "solicitations.responses",
            "sum(responses of solicitations where openedOn in year and begun)",
            new Text("收到意见数量", "opinions received"),
            new Text("条", "opinions"),
            new Text("这些征集收到的意见之和", "opinions that they received, together")));
    figures.addAll(
        results.figures(
            kept,
            "solicitations.results",
            "count(solicitations where openedOn in year and resultPublishedOn <= today)",
            new Text("公布调查结果期数", "results published"),
            ROUNDS,
            new Text("其中已经公布结果的", "those whose result is published")));
    return figures;
  }

  /** Whether people could take part: one withdrawn before its first day never began. */
  private static boolean hasBegun(Site.Item item, Optional<LocalDate> opened) {
    return opened.isPresent()
        && !item.status().equals("notStarted")
        && item.document().date("withdrawnOn").filter(day -> !day.isAfter(opened.get())).isEmpty();
  }

  private static int number(Document document, String key) {
    return (Integer) document.value(key).map(FieldValue::value).orElse(0);
  }
}
