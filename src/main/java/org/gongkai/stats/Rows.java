package org.gongkai.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.diag.Text;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/**
 * Something worked out from a ledger's rows: how many, a column's sum, its different values, a mean
 * time.
 *
 * @param columns that are summed, told apart or measured; none where rows are counted
 * @param everyYear whether rows of the years before are looked at, too
 */
record Rows(
    Sort sort, String ledger, List<String> columns, boolean everyYear, List<Condition> conditions)
    implements Measure {

  /** What is made of the rows. */
  enum Sort {
    COUNT,
    SUM,
    DISTINCT,
    MEAN_DAYS
  }

  /** Rows of a file that fulfil conditions. */
  record Found(Ledger file, List<Ledger.Row> rows) {

    /** Those of them that fulfil one more. */
    Found with(Condition condition, int year, Records records) {
      Site site = records.site();
      return new Found(
          file, rows.stream().filter(row -> condition.test().holds(row, year, site)).toList());
    }
  }

  static Rows count(String ledger, Condition... conditions) {
    return new Rows(Sort.COUNT, ledger, List.of(), false, List.of(conditions));
  }

  static Rows sum(String ledger, String column, Condition... conditions) {
    return new Rows(Sort.SUM, ledger, List.of(column), false, List.of(conditions));
  }

  static Rows distinct(String ledger, String column, Condition... conditions) {
    return new Rows(Sort.DISTINCT, ledger, List.of(column), false, List.of(conditions));
  }

  /** The mean of the working days from one date to another. */
  static Rows meanDays(String ledger, String from, String to, Condition... conditions) {
    return new Rows(Sort.MEAN_DAYS, ledger, List.of(from, to), false, List.of(conditions));
  }

  /** The same over the rows of the year and of all years before. */
  Rows ofEveryYear() {
    return new Rows(sort, ledger, columns, true, conditions);
  }

  /** The same with one more condition. */
  Rows and(Condition more) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(more);
    return new Rows(sort, ledger, columns, everyYear, List.copyOf(all));
  }

  @Override
  public String expression() {
    String rows =
        ledger
            + (conditions.isEmpty()
                ? ""
                : " where "
                    + conditions.stream()
                        .map(Condition::expression)
                        .collect(Collectors.joining(" and ")));
    return switch (sort) {
      case COUNT -> "count(" + rows + ")";
      case SUM -> "sum(" + columns.get(0) + " of " + rows + ")";
      case DISTINCT -> "distinct(" + columns.get(0) + " of " + rows + ")";
      case MEAN_DAYS -> "mean(workingDays(" + String.join(", ", columns) + ") of " + rows + ")";
    };
  }

  @Override
  public Text words(Records records) {
    Ledger.Kind kind = Condition.ledger(ledger);
    Site site = records.site();
    List<Text> all = conditions.stream().map(c -> c.words().of(kind, site)).toList();
    String zh = String.join("、", all.stream().map(Text::zh).toList());
    String en = String.join(", ", all.stream().map(Text::en).toList());
    Text rows =
        new Text(
            kind.label().zh() + "台账里" + (zh.isEmpty() ? "" : zh + "的"),
            kind.label().en() + (en.isEmpty() ? "" : " with " + en));
    List<Text> names = columns.stream().map(column -> Condition.label(kind, column)).toList();
    return switch (sort) {
      case COUNT -> new Text(rows.zh() + "行数", "rows of " + rows.en());
      case SUM ->
          new Text(
              rows.zh() + "行的" + names.get(0).zh() + "之和",
              "sum of " + names.get(0).en() + " over " + rows.en());
      case DISTINCT ->
          new Text(
              rows.zh() + "行中不同的" + names.get(0).zh() + "有几个",
              "different values of " + names.get(0).en() + " in " + rows.en());
      case MEAN_DAYS ->
          new Text(
              rows.zh() + "行从" + names.get(0).zh() + "到" + names.get(1).zh() + "的工作日的平均数，四舍五入到一位小数",
              "mean of the working days from "
                  + names.get(0).en()
                  + " to "
                  + names.get(1).en()
                  + " over "
                  + rows.en()
                  + ", rounded half up to one decimal");
    };
  }

  @Override
  public Optional<Result> of(Records records, int year, Function<String, Statistics.Figure> done) {
    if (!records.coverage().ofLedger(ledger, year)) {
      return Optional.empty();
    }
    return result(records, select(records, year));
  }

  /** The rows of the year's file, or of all files up to it, that fulfil the conditions. */
  List<Found> select(Records records, int year) {
    return files(records, year).stream()
        .map(file -> new Found(file, file.rows()))
        .map(
            all -> conditions.stream().reduce(all, (f, c) -> f.with(c, year, records), (a, b) -> b))
        .toList();
  }

  /** Whether every row that may count could be read. */
  boolean isSure(Records records, int year) {
    return files(records, year).stream().allMatch(Ledger::whole);
  }

  private List<Ledger> files(Records records, int year) {
    return everyYear ? records.upTo(ledger, year) : records.ledger(ledger, year).stream().toList();
  }

  /** What rows that were selected come to. */
  Optional<Result> result(Records records, List<Found> selected) {
    List<Ledger.Row> all = selected.stream().flatMap(found -> found.rows().stream()).toList();
    List<Statistics.Source> sources = new ArrayList<>();
    selected.forEach(found -> records.sources(found.file(), found.rows()).forEach(sources::add));
    return value(all, records.site()).map(value -> new Result(value, Optional.empty(), sources));
  }

  private Optional<BigDecimal> value(List<Ledger.Row> rows, Site site) {
    return switch (sort) {
      case COUNT -> Optional.of(BigDecimal.valueOf(rows.size()));
      case SUM ->
          Optional.of(
              rows.stream()
                  .flatMap(row -> row.value(columns.get(0)).stream())
                  .map(FieldValue::value)
                  .map(value -> new BigDecimal(value.toString()))
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
      case DISTINCT ->
          Optional.of(
              BigDecimal.valueOf(
                  rows.stream()
                      .flatMap(row -> row.value(columns.get(0)).stream())
                      .map(FieldValue::value)
                      .distinct()
                      .count()));
      case MEAN_DAYS -> mean(rows, site);
    };
  }

  /** Of rows in which both dates are known; none without such rows. */
  private Optional<BigDecimal> mean(List<Ledger.Row> rows, Site site) {
    long days = 0;
    long count = 0;
    for (Ledger.Row row : rows) {
      Optional<LocalDate> from = Condition.date(row, columns.get(0));
      Optional<LocalDate> to = Condition.date(row, columns.get(1));
      if (from.isPresent() && to.isPresent()) {
        days += site.calendar().between(from.get(), to.get());
        count++;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(days)
                .divide(
                    BigDecimal.valueOf(count), days % count == 0 ? 0 : 1, RoundingMode.HALF_UP));
  }
}
