package org.gongkai.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.build.Sites;
import org.gongkai.ledger.Ledgers;
import org.gongkai.model.Statistics;
import org.gongkai.model.Statistics.Figure;
import org.gongkai.model.Statistics.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of the sample site, whose ledgers give the numbers of the published report. */
class FiguresTest {

  private static final Statistics SAMPLE =
      Figures.derive(Sites.read(Path.of("content"), "2022-03-31").site());

  private static Figure figure(String key) {
    return SAMPLE.figure(2021, key).orElseThrow(() -> new AssertionError("no " + key));
  }

  @ParameterizedTest
  @CsvSource({
    "documents.total, 136",
    "documents.overview, 22",
    "pressConferences.held, 6",
    "applications.received, 61",
    "applications.received.letter, 34",
    "applications.received.email, 25",
    "applications.received.online, 2",
    "applications.received.fax, 0",
    "applications.closed, 59",
    "disputes.accepted, 0",
    "topics.opened, 8",
    "topics.maintained, 9",
    "interpretations.needed, 4",
    "interpretations.given, 4",
    "interpretations.coverage, 100.0",
    "interpretations.inTimeRate, 100.0",
    "interpretations.products, 5",
    "interpretations.mediaArticles, 1",
    "solicitations.held, 2",
    "solicitations.responses, 227",
    "solicitations.results, 2",
    "consultations.received, 185",
    "consultations.answered, 185",
    "consultations.inTime, 185",
    "consultations.inTimeRate, 100.0",
    "consultations.meanDays, 2",
    "submissions.submitted, 1929",
    "submissions.adopted, 1790",
    "submissions.adoptionRate, 92.8",
    "websites.total, 46",
    "websites.migrated, 38",
    "websites.migrationRate, 82.6",
    "websites.ipv6County, 10",
    "websites.ipv6Department, 27",
    "accounts.ended, 292",
    "accounts.running, 232",
    "notices.issued, 3",
    "incidents.major, 0",
    "fees.notices, 0",
    "fees.received, 0"
  })
  void recordsGiveTheNumbersOfTheReport(String key, String value) {
    assertEquals(value, figure(key).value().toPlainString());
  }

  @Test
  void classesAddUpToTheTotal() {
    BigDecimal sum = BigDecimal.ZERO;
    for (String key : List.of("overview", "dynamic", "catalog")) {
      sum = sum.add(figure("documents." + key).value());
    }
    assertEquals(figure("documents.total").value(), sum);
  }

  @Test
  void rateSaysFromWhat() {
    Statistics.Share share = figure("submissions.adoptionRate").share().orElseThrow();
    assertEquals("1790/1929", share.numerator() + "/" + share.denominator());
    assertTrue(figure("submissions.adopted").share().isEmpty());
  }

  @Test
  void formulaIsInWordsAndForPrograms() {
    Figure figure = figure("applications.received.letter");
    assertEquals(
        "count(applications where receivedOn in year and channel = letter)", figure.expression());
    assertEquals("依申请公开台账里收到日期在本年、申请渠道为信函的行数", figure.formula().zh());
    assertEquals(
        "rows of applications with received on in the year, channel is letter",
        figure.formula().en());
    assertEquals(Statistics.Scope.CITY, figure("websites.total").scope());
  }

  @Test
  void documentsAreNamedRowsOfPublicLedgersHaveLinesOthersOnlyANumber() {
    assertTrue(
        figure("documents.total").records().stream()
            .allMatch(r -> r.kind() == Source.Kind.DOCUMENT && r.path().endsWith(".md")));
    assertEquals(
        List.of(
            Source.row("ledgers/notices-2021.csv", 3),
            Source.row("ledgers/notices-2021.csv", 4),
            Source.row("ledgers/notices-2021.csv", 5)),
        figure("notices.issued").records());
    assertEquals(
        List.of(Source.hidden("ledgers/applications-2021.csv", 61)),
        figure("applications.received").records());
    List<String> open =
        Ledgers.ALL.stream()
            .filter(ledger -> ledger.kind().open())
            .map(ledger -> ledger.kind().id())
            .toList();
    for (Figure figure : SAMPLE.figures()) {
      for (Source source : figure.records()) {
        boolean ofOpen = open.stream().anyMatch(id -> source.path().contains("/" + id + "-"));
        assertFalse(
            source.kind() == Source.Kind.ROW && !ofOpen, () -> figure.key() + " shows " + source);
      }
    }
  }

  @Test
  void everyFigureIsCompleteAndFound() {
    for (Figure figure : SAMPLE.figures()) {
      assertEquals(Optional.of(figure), SAMPLE.figure(figure.year(), figure.key()));
      assertFalse(figure.expression().isEmpty(), figure::key);
      assertFalse(figure.formula().zh().isEmpty(), figure::key);
      assertFalse(figure.formula().en().isEmpty(), figure::key);
      assertFalse(figure.label().zh().isEmpty(), figure::key);
      assertTrue(figure.label().en().matches("[ -~]+"), () -> figure.key() + figure.label());
      assertTrue(figure.key().matches("[a-zA-Z0-9.-]+"), figure::key);
    }
    assertEquals(Optional.empty(), SAMPLE.figure(2021, "nothing"));
    assertEquals(Optional.empty(), SAMPLE.figure(1999, "applications.received"));
  }

  @Test
  void definitionsHaveDifferentKeys() {
    Map<String, Long> keys =
        Definitions.of(Sites.read(Path.of("content"), "2022-03-31").site().config()).stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    Definition::key, java.util.stream.Collectors.counting()));
    keys.forEach((key, count) -> assertEquals(1, count, key));
  }
}
