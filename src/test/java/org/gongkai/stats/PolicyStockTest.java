package org.gongkai.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.config.Calendars;
import org.gongkai.diag.SourceText;
import org.gongkai.kind.SampleSite;
import org.gongkai.ledger.LedgerFiles;
import org.gongkai.link.Linker;
import org.gongkai.model.Document;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.Sources;
import org.gongkai.stats.PolicyStock.Policy;
import org.junit.jupiter.api.Test;

/** Documents with pages and rows of the register, each counted once. */
class PolicyStockTest {

  private static final String REGISTER = "ledgers/policies-2021.csv";

  private static Site site(String register) {
    List<Document> documents =
        SampleSite.documents().stream()
            .filter(path -> path.startsWith("policies/"))
            .map(path -> SampleSite.bind(path, SampleSite.source(path)).document().orElseThrow())
            .toList();
    Sources.File file = new Sources.File(REGISTER, new SourceText(REGISTER, register));
    LedgerFiles.Read read =
        LedgerFiles.read(List.of(file), List.of(), SampleSite.CONFIG.vocabularies());
    assertEquals(List.of(), read.problems());
    List<Ledger> ledgers = read.ledgers();
    Linker.Input input =
        new Linker.Input(
            SampleSite.CONFIG,
            Calendars.SHIPPED,
            documents,
            List.of(),
            LocalDate.of(2022, 3, 31).atStartOfDay(),
            false,
            false,
            List.of(),
            Set.of(),
            List.of(),
            Set.of(),
            Set.of(),
            ledgers,
            Optional.empty(),
            List.of());
    return Linker.link(input).site();
  }

  private static long inForce(List<Policy> all, String day) {
    LocalDate date = LocalDate.parse(day);
    return all.stream()
        .filter(policy -> !policy.writtenOn().isAfter(date) && !policy.hasEnded(date))
        .count();
  }

  @Test
  void theSampleSiteHasTheNumbersOfTheReport() {
    List<Policy> all =
        PolicyStock.of(site(SampleSite.source(REGISTER).text())).stream()
            .filter(policy -> policy.category().equals("normative"))
            .toList();
    assertEquals(12, all.stream().filter(p -> p.writtenOn().getYear() == 2021).count());
    assertEquals(
        18,
        all.stream()
            .filter(p -> p.endedOn().map(LocalDate::getYear).equals(Optional.of(2021)))
            .count());
    assertEquals(277, inForce(all, "2020-12-31"));
    assertEquals(271, inForce(all, "2021-12-31"));
  }

  @Test
  void aRowWhoseDocumentHasAPageIsCountedOnce() {
    String head = "发文字号,标题,文件类别,成文日期\n";
    int alone = PolicyStock.of(site(head)).size();
    String row = "周政办〔2021〕12号,规范,行政规范性文件,2021-03-15\n";
    String other = "周政办〔2021〕13号,规范,行政规范性文件,2021-03-15\n";
    assertEquals(alone + 1, PolicyStock.of(site(head + row + other)).size());
  }

  @Test
  void theFirstEndCounts() {
    String head = "发文字号,标题,文件类别,成文日期,有效期至,终止日期,终止方式\n";
    String row = "周政办〔2017〕1号,规范,行政规范性文件,2017-03-15,2022-03-14,2021-06-01,废止\n";
    Policy policy =
        PolicyStock.of(site(head + row)).stream()
            .filter(p -> p.number().contains("2017"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2021, 6, 1)), policy.endedOn());
    assertEquals("repealed", policy.ending());
    String expired = "周政办〔2017〕1号,规范,行政规范性文件,2017-03-15,2021-12-31,,\n";
    policy =
        PolicyStock.of(site(head + expired)).stream()
            .filter(p -> p.number().contains("2017"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2022, 1, 1)), policy.endedOn());
    assertEquals("expired", policy.ending());
  }
}
