package org.gongkai.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.SourceText;
import org.gongkai.kind.SampleSite;
import org.gongkai.model.Period;
import org.gongkai.model.Period.Unit;
import org.gongkai.model.SiteConfig;
import org.junit.jupiter.api.Test;

class RulesReaderTest {

  /** The sample's site with other rules. */
  private static SiteReader.Read site(String rules) {
    String text = SampleSite.SITE_YAML.text();
    int from = text.indexOf("\nrules:");
    int to = text.indexOf("\ncolumns:");
    String changed = text.substring(0, from + 1) + rules + text.substring(to + 1);
    return SiteReader.read(new SourceText("site.yaml", changed));
  }

  private static SiteConfig.Rules sound(String rules) {
    SiteReader.Read read = site(rules);
    assertEquals(List.of(), SampleSite.said(read.problems()));
    return read.config().orElseThrow().rules();
  }

  private static final SiteConfig.Rules SHIPPED =
      new SiteConfig.Rules(
          new Period(3, Unit.WORKING_DAYS),
          List.of("rules", "normative"),
          Optional.empty(),
          List.of("drafter", "leader"),
          List.of("normative"),
          Optional.empty(),
          5,
          2,
          List.of("暂行", "试行"),
          new Period(180, Unit.DAYS),
          new Period(1, Unit.MONTHS),
          List.of("email"));

  @Test
  void withoutRulesTheShippedOnesHold() {
    assertEquals(SHIPPED, sound(""));
    assertEquals(SHIPPED, sound("rules:\n"));
    assertEquals(SHIPPED, sound("rules:\n  interpretationDue:\n"));
  }

  @Test
  void aSiteReplacesThoseItNames() {
    SiteConfig.Rules rules =
        sound(
            "rules:\n  解读期限: 0d\n  validitySince: 2021-01-01\n  validityYears: 0\n"
                + "  trialWords: [暂行]\n  应当解读的文件: [规章, other]\n");
    assertEquals(new Period(0, Unit.DAYS), rules.interpretationDue());
    assertEquals(Optional.of(LocalDate.of(2021, 1, 1)), rules.validitySince());
    assertEquals(0, rules.validityYears());
    assertEquals(SHIPPED.trialYears(), rules.trialYears());
    assertEquals(List.of("暂行"), rules.trialWords());
    assertEquals(List.of("rules", "other"), rules.interpretationFor());
  }

  @Test
  void anEmptyListMeansNothingAtAll() {
    SiteConfig.Rules rules =
        sound("rules:\n  solicitationNotAlone: []\n  interpretationContact: []\n");
    assertEquals(List.of(), rules.solicitationNotAlone());
    assertEquals(List.of(), rules.interpretationContact());
    assertEquals(SHIPPED.validityFor(), rules.validityFor());
  }

  @Test
  void mistakesAreReported() {
    assertEquals(
        List.of("value-type \"x\" [rules, keys and values]"),
        SampleSite.said(site("rules: x\n").problems()));
    assertEquals(
        List.of(
            "vocabulary-unknown \"normativ\" [validityFor, normativ, did you mean “normative”?]"),
        SampleSite.said(site("rules:\n  validityFor: [normativ]\n").problems()));
  }
}
