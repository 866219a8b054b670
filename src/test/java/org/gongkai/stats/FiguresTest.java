package org.gongkai.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.config.Calendars;
import org.gongkai.kind.SampleSite;
import org.gongkai.link.Linker;
import org.gongkai.model.Document;
import org.gongkai.model.Statistics;
import org.junit.jupiter.api.Test;

/** Figures of the sample site, as far as its report gives them. */
class FiguresTest {

  private static final Statistics FIGURES = figures();

  private static Statistics figures() {
    List<Document> documents =
        SampleSite.documents().stream()
            .map(path -> SampleSite.bind(path, SampleSite.source(path)).found())
            .toList();
    Linker.Input input =
        new Linker.Input(
            SampleSite.CONFIG,
            Calendars.SHIPPED,
            documents,
            List.of(),
            LocalDateTime.of(2022, 3, 31, 23, 59),
            false,
            false,
            List.of(),
            Set.of(),
            List.of(),
            Set.of(),
            Set.of(),
            List.of());
    return Figures.derive(Linker.link(input).site());
  }

  private static int figure(int year, String key) {
    return FIGURES.figure(year, key).map(f -> f.value().intValueExact()).orElse(0);
  }

  @Test
  void figuresAreThoseOfTheReport() {
    Map<String, Integer> expected =
        Map.of(
            "topics.opened", 8,
            "topics.maintained", 9,
            "interpretations.products", 5,
            "interpretations.mediaArticles", 1,
            "solicitations.held", 2,
            "solicitations.responses", 227,
            "solicitations.results", 2);
    expected.forEach((key, value) -> assertEquals(value, figure(2021, key), key));
    assertEquals(1, figure(2020, "topics.maintained"));
    assertEquals(7, figure(2022, "topics.maintained"));
  }

  @Test
  void whatCountsInNoneOfTheClassesCountsNotInTheTotalEither() {
    assertEquals(
        figure(2021, "documents.overview")
            + figure(2021, "documents.dynamic")
            + figure(2021, "documents.catalog"),
        figure(2021, "documents.total"));
    assertEquals(0, figure(2021, "documents.none"));
    List<String> counted = FIGURES.figure(2021, "documents.total").orElseThrow().records();
    assertEquals(
        List.of(),
        counted.stream()
            .filter(path -> path.matches("(interpretations|topics|solicitations)/.*"))
            .toList());
  }

  @Test
  void aFigureNamesTheDocumentsItCounts() {
    assertEquals(
        List.of("solicitations/2021-03-01-parking.md", "solicitations/2021-12-17-site-survey.md"),
        FIGURES.figure(2021, "solicitations.responses").orElseThrow().records());
  }
}
