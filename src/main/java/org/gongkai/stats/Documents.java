package org.gongkai.stats;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Statistics;

/**
 * A number of documents of a year. Those withdrawn since stay counted.
 *
 * @param when which date of theirs decides
 * @param expression the condition for programs; empty for all
 * @param condition in words, behind those for the date
 * @param kept of which years they are there to be counted
 */
record Documents(
    When when, String expression, Text condition, Predicate<Document> counted, Kept kept)
    implements Measure {

  /** Whether a year's documents are there to be counted, given the years of those there are. */
  private interface Kept {
    boolean of(Coverage coverage, Set<Integer> own, int year);
  }

  /** By which date a document belongs to a year. */
  enum When {
    PUBLISHED("publishedOn in year", new Text("发布日期在本年", "published in the year")),

    /** As the work sheet counts (更新量): once, however often it was updated. */
    UPDATED(
        "(publishedOn in year or updatedOn in year)",
        new Text("发布日期或者最近一次更新日期在本年", "published or last updated in the year")),

    /** When it took place, which may be another year than that in which it was told. */
    HELD("startsAt in year", new Text("召开时间在本年", "held in the year"));

    private final String expression;
    private final Text words;

    When(String expression, Text words) {
      this.expression = expression;
      this.words = words;
    }

    /**
     * The years in which a document counts.
     *
     * @param today what comes later has not happened yet
     */
    SortedSet<Integer> years(Document document, LocalDate today) {
      SortedSet<Integer> years = new TreeSet<>();
      if (this == HELD) {
        held(document)
            .filter(day -> !day.isAfter(today))
            .ifPresent(day -> years.add(day.getYear()));
      } else {
        document.publishedOn().ifPresent(moment -> years.add(moment.getYear()));
      }
      if (this == UPDATED) {
        document
            .date("updatedOn")
            .filter(day -> !day.isAfter(today))
            .ifPresent(day -> years.add(day.getYear()));
      }
      return years;
    }

    private static Optional<LocalDate> held(Document document) {
      return document
          .value("startsAt")
          .map(FieldValue::value)
          .filter(LocalDateTime.class::isInstance)
          .map(LocalDateTime.class::cast)
          .or(document::publishedOn)
          .map(LocalDateTime::toLocalDate);
    }
  }

  static Documents all() {
    return new Documents(
        When.UPDATED,
        "class != none",
        new Text("、计入三类信息之一", " and of one of the three classes"),
        document -> !document.column().infoClass().equals("none"),
        (coverage, own, year) -> coverage.ofSite(year));
  }

  static Documents ofClass(String key, String zh) {
    return new Documents(
        When.UPDATED,
        "class = " + key,
        new Text("、信息类别为" + zh, " and of the class " + key),
        document -> document.column().infoClass().equals(key),
        (coverage, own, year) -> coverage.ofSite(year));
  }

  static Documents inColumn(String id, String label) {
    return new Documents(
        When.PUBLISHED,
        "column = " + id,
        new Text("、在栏目“" + label + "”", " and in the column " + id),
        document -> document.column().id().equals(id),
        (coverage, own, year) -> coverage.ofColumn(id, own, year));
  }

  static Documents ofKind(String id, When when) {
    return new Documents(
        when,
        "kind = " + id,
        new Text("、文档种类为" + id, " and of the kind " + id),
        document -> document.isOf(id),
        (coverage, own, year) -> coverage.ofKind(id, own, year));
  }

  @Override
  public String expression() {
    String rest = expression.isEmpty() ? "" : " and " + expression;
    return "count(documents where " + when.expression + rest + ")";
  }

  @Override
  public Text words(Records records) {
    return new Text(
        when.words.zh() + condition.zh() + "的文档数", "documents " + when.words.en() + condition.en());
  }

  @Override
  public Optional<Result> of(Records records, int year, Function<String, Statistics.Figure> done) {
    LocalDate today = records.site().today();
    SortedMap<Integer, List<Document>> years =
        records.documents(
            expression(),
            document ->
                counted.test(document) ? when.years(document, today) : new TreeSet<Integer>());
    if (!kept.of(records.coverage(), years.keySet(), year)) {
      return Optional.empty();
    }
    return Optional.of(
        Result.count(
            years.getOrDefault(year, List.of()).stream()
                .map(document -> Statistics.Source.document(document.path()))
                .sorted(Comparator.comparing(Statistics.Source::path))
                .toList()));
  }
}
