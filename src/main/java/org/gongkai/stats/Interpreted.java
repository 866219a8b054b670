package org.gongkai.stats;

import static org.gongkai.stats.Documents.When.PUBLISHED;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.Statistics;
import org.gongkai.stats.InterpretationDuties.Duty;

/** Policies published in a year that need an interpretation (政策解读), and those that have one. */
record Interpreted(BiPredicate<Duty, Optional<Document>> test, String expression, Text what)
    implements Measure {

  private static final SortedSet<Integer> NO_YEARS = Collections.emptySortedSet();

  private static final String NEEDED = "count(policies where publishedOn in year and needed";

  static final List<Definition> FIGURES =
      List.of(
          Definitions.of(
              "interpretations.needed",
              "应当解读的政策文件",
              "policies that need an interpretation",
              Statistics.Scope.SITE,
              Definitions.CASES,
              needed()),
          Definitions.of(
              "interpretations.given",
              "已经解读的政策文件",
              "policies that have an interpretation",
              Statistics.Scope.SITE,
              Definitions.CASES,
              given()),
          Definitions.rate(
              "interpretations.coverage",
              "解读率",
              "share of policies that have an interpretation",
              Statistics.Scope.SITE,
              "interpretations.given",
              "interpretations.needed"),
          Definitions.of(
              "interpretations.inTime",
              "按期解读的政策文件",
              "policies interpreted in time",
              Statistics.Scope.SITE,
              Definitions.CASES,
              inTime()),
          Definitions.rate(
              "interpretations.inTimeRate",
              "按期解读率",
              "share of policies interpreted in time",
              Statistics.Scope.SITE,
              "interpretations.inTime",
              "interpretations.needed"));

  private static Interpreted needed() {
    return new Interpreted(
        (duty, first) -> true,
        NEEDED + ")",
        new Text("发布日期在本年、按规定应当解读的政策文件", "policies of the year that need an interpretation"));
  }

  private static Interpreted given() {
    return new Interpreted(
        (duty, first) -> first.isPresent(),
        NEEDED + " and interpreted)",
        new Text("其中已经发布解读的", "those that have one"));
  }

  private static Interpreted inTime() {
    return new Interpreted(
        Interpreted::isInTime,
        NEEDED + " and workingDays(publishedOn, interpretedOn) <= due)",
        new Text("其中在规定期限内发布解读的", "those that had one in time"));
  }

  private static boolean isInTime(Duty duty, Optional<Document> first) {
    return first
        .flatMap(Document::publishedOn)
        .filter(moment -> !moment.toLocalDate().isAfter(duty.last()))
        .isPresent();
  }

  @Override
  public Text words(Records records) {
    return what;
  }

  /** None in years before policies were there that may need one. */
  @Override
  public Optional<Result> of(Records records, int year, Function<String, Statistics.Figure> done) {
    List<Duty> duties =
        InterpretationDuties.counted(records.site()).stream()
            .filter(duty -> duty.published().getYear() == year)
            .toList();
    return !isAsked(records, year)
        ? Optional.empty()
        : Optional.of(
            Result.count(
                duties.stream()
                    .filter(duty -> test.test(duty, first(duty, records.site().today())))
                    .map(duty -> duty.policy().document().path())
                    .sorted()
                    .map(Statistics.Source::document)
                    .toList()));
  }

  /** The first interpretation, once it is published. */
  private static Optional<Document> first(Duty duty, LocalDate today) {
    return duty.first()
        .filter(
            document ->
                document
                    .publishedOn()
                    .filter(moment -> !moment.toLocalDate().isAfter(today))
                    .isPresent());
  }

  private static boolean isAsked(Records records, int year) {
    LocalDate today = records.site().today();
    LocalDate since = records.site().config().rules().interpretationSince().orElse(LocalDate.MAX);
    Set<Integer> own =
        records
            .documents("policies", d -> d.isOf("policy") ? PUBLISHED.years(d, today) : NO_YEARS)
            .keySet();
    return since.getYear() <= year && records.coverage().ofKind("policy", own, year);
  }
}
