package org.gongkai.stats;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.ledger.Ledgers;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;

/**
 * What a row must be to be counted. The words and the expression are made where the test is made,
 * so that a formula cannot say one thing and count another.
 *
 * @param expression for programs: {@code channel = letter}
 */
record Condition(String expression, Words words, Test test) {

  /** The condition in words, with the names of a ledger's columns and of the site's terms. */
  interface Words {
    Text of(Ledger.Kind ledger, Site site);
  }

  /** Whether a row is meant. */
  interface Test {
    boolean holds(Ledger.Row row, int year, Site site);
  }

  /** A date in the year. */
  static Condition in(String key) {
    return new Condition(
        key + " in year",
        (ledger, site) ->
            new Text(label(ledger, key).zh() + "在本年", label(ledger, key).en() + " in the year"),
        (row, year, site) -> date(row, key).filter(day -> day.getYear() == year).isPresent());
  }

  /** A term of a vocabulary. */
  static Condition is(String key, String term) {
    return new Condition(
        key + " = " + term,
        (ledger, site) ->
            new Text(
                label(ledger, key).zh() + "为" + term(ledger, site, key, term),
                label(ledger, key).en() + " is " + term),
        (row, year, site) -> isTerm(row, key, term));
  }

  /** Any term but one. */
  static Condition not(String key, String term) {
    return new Condition(
        key + " != " + term,
        (ledger, site) ->
            new Text(
                label(ledger, key).zh() + "不是" + term(ledger, site, key, term),
                label(ledger, key).en() + " is not " + term),
        (row, year, site) -> !isTerm(row, key, term));
  }

  /** A flag that is set. */
  static Condition yes(String key) {
    return new Condition(
        key,
        (ledger, site) ->
            new Text(label(ledger, key).zh() + "为是", label(ledger, key).en() + " is yes"),
        (row, year, site) ->
            row.value(key).filter(value -> Boolean.TRUE.equals(value.value())).isPresent());
  }

  /** A cell that holds something. */
  static Condition given(String key) {
    return new Condition(
        key + " given",
        (ledger, site) ->
            new Text("已填" + label(ledger, key).zh(), label(ledger, key).en() + " is filled in"),
        (row, year, site) -> row.value(key).isPresent());
  }

  /** Begun before the year and not closed before it. */
  static Condition carriedIn(String from, String closed) {
    return span(
        from + " < year and not " + closed + " < year",
        from,
        "在本年以前、本年开始时还没有办结",
        "before the year, not closed before it",
        (row, year) -> date(row, from).get().getYear() < year && !closedBefore(row, closed, year));
  }

  /** Begun by the end of the year and not closed by then. */
  static Condition carriedOut(String from, String closed) {
    return span(
        from + " <= year and not " + closed + " <= year",
        from,
        "在本年或者以前、到本年末还没有办结",
        "by the end of the year, not closed by then",
        (row, year) ->
            date(row, from).get().getYear() <= year && !closedBefore(row, closed, year + 1));
  }

  /** Begun by the end of the year and not closed before it. */
  static Condition open(String from, String closed) {
    return span(
        from + " <= year and not " + closed + " < year",
        from,
        "在本年或者以前、本年开始时还没有办结",
        "by the end of the year, not closed before it",
        (row, year) -> date(row, from).get().getYear() <= year && !closedBefore(row, closed, year));
  }

  /** Whether a row fits a year. */
  private interface Span {
    boolean holds(Ledger.Row row, int year);
  }

  private static Condition span(String expression, String from, String zh, String en, Span span) {
    return new Condition(
        expression,
        (ledger, site) ->
            new Text(label(ledger, from).zh() + zh, label(ledger, from).en() + " " + en),
        (row, year, site) -> span.holds(row, year));
  }

  private static boolean closedBefore(Ledger.Row row, String closed, int year) {
    return date(row, closed).filter(day -> day.getYear() < year).isPresent();
  }

  /** A condition of one ledger alone. */
  static Condition of(String expression, String zh, String en, Test test) {
    return new Condition(expression, (ledger, site) -> new Text(zh, en), test);
  }

  static Ledger.Kind ledger(String id) {
    return Ledgers.ALL.stream()
        .map(ledger -> ledger.kind())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no ledger " + id));
  }

  static Text label(Ledger.Kind ledger, String key) {
    return spec(ledger, key).label();
  }

  private static String term(Ledger.Kind ledger, Site site, String key, String term) {
    return site.config().vocabularies().get(spec(ledger, key).vocabulary()).label(term);
  }

  private static FieldSpec spec(Ledger.Kind ledger, String key) {
    return ledger.fields().stream()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(ledger.id() + " has no " + key));
  }

  private static boolean isTerm(Ledger.Row row, String key, String term) {
    return row.value(key).filter(value -> value.value().equals(term)).isPresent();
  }

  static Optional<LocalDate> date(Ledger.Row row, String key) {
    return row.value(key).map(FieldValue::value).map(LocalDate.class::cast);
  }
}
