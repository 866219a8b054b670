package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportCells;

/**
 * The values that a report's text must agree with: cells of its tables, and figures of its year.
 */
record StatedValues(
    Site site,
    Reports.Report report,
    Optional<Reports.Report> last,
    Statistics statistics,
    boolean whole) {

  private static final int MOST_NOTES = 3;

  /** A value and what it is called; with a place if it was typed. */
  record Value(Text label, BigDecimal value, Optional<Place> place) {}

  static StatedValues of(
      Reports.Report report, List<Reports.Report> all, Site site, Statistics statistics) {
    // The ledgers are those of the site's owner.
    boolean own = report.content().organization().equals(site.config().owner());
    boolean whole =
        own && site.unread().isEmpty() && site.ledgers().stream().allMatch(Ledger::whole);
    return new StatedValues(site, report, Reports.yearBefore(report, all), statistics, whole);
  }

  /** The values with these keys; nothing unless all are there. */
  Optional<List<Value>> of(List<String> keys) {
    return values(keys, Optional.of(report), report.content().year());
  }

  /** The values of the year before. */
  Optional<List<Value>> ofLastYear(List<String> keys) {
    return values(keys, last, report.content().year() - 1);
  }

  private Optional<List<Value>> values(List<String> keys, Optional<Reports.Report> from, int year) {
    List<Value> values = new ArrayList<>();
    for (String key : keys) {
      from.flatMap(r -> r.cell(key))
          .map(StatedValues::value)
          .or(() -> figure(year, key))
          .ifPresent(values::add);
    }
    return values.size() == keys.size() ? Optional.of(values) : Optional.empty();
  }

  private static Value value(ReportCells.Cell cell) {
    return new Value(cell.label(), cell.value(), Optional.of(cell.place()));
  }

  /** A figure; none while records of it could not be read. */
  private Optional<Value> figure(int year, String key) {
    return site.compares(year) && whole
        ? statistics
            .figure(year, key)
            .map(figure -> new Value(figure.label(), figure.value(), Optional.empty()))
        : Optional.empty();
  }

  static BigDecimal sum(List<Value> values) {
    return values.stream().map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What a sum is called: the only value's own name, or what they are together. */
  static Text label(List<Value> values, String together) {
    if (values.size() == 1) {
      return values.get(0).label();
    }
    String numbers =
        String.join("+", values.stream().map(value -> value.value().toPlainString()).toList());
    return Text.of(together + "（" + numbers + "）");
  }

  /**
   * What several sums are called, none of which a number is: all but the last with their values,
   * and of those that are equal the first.
   */
  static Text label(List<List<Value>> sums, String together, boolean whole) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    String before = "";
    for (List<Value> values : different(sums)) {
      Text label = sums.size() == 1 ? label(values, together) : joined(values, together);
      if (!before.isEmpty()) {
        zh.append("”的 ").append(before).append("、“");
        en.append("”, which is ").append(before).append(", or “");
      }
      zh.append(label.zh()).append(whole ? "（总数，一部分不能超过它）" : "");
      en.append(label.en()).append(whole ? " (the whole, which no part exceeds)" : "");
      before = sum(values).toPlainString();
    }
    return new Text(zh.toString(), en.toString());
  }

  /** The sums of which no other before has the same value. */
  static List<List<Value>> different(List<List<Value>> sums) {
    List<List<Value>> different = new ArrayList<>();
    for (List<Value> values : sums) {
      if (different.stream().noneMatch(v -> sum(v).compareTo(sum(values)) == 0)) {
        different.add(values);
      }
    }
    return different;
  }

  /** The names of two or what many are together. */
  private static Text joined(List<Value> values, String together) {
    if (values.size() != 2) {
      return label(values, together);
    }
    Text one = values.get(0).label();
    Text two = values.get(1).label();
    return new Text(one.zh() + "＋" + two.zh(), one.en() + " + " + two.en());
  }

  /** The problem with notes of where the values were typed. */
  static Problem noted(Problem problem, List<Value> values) {
    Problem noted = problem;
    int notes = 0;
    for (Value value : values) {
      boolean adds = values.size() <= MOST_NOTES || value.value().signum() != 0;
      if (value.place().isPresent() && adds && notes < MOST_NOTES) {
        String number = value.value().toPlainString();
        noted = noted.with("note.cell", value.place().get(), value.label(), number);
        notes++;
      }
    }
    return noted;
  }

  /** The place of a part of the text. */
  Place place(int from, int to) {
    Document document = report.document();
    return document
        .body()
        .place(document.source(), from, to)
        .orElseGet(() -> document.source().top());
  }

  /** Whether a kind of statement is said to be counted otherwise. */
  boolean explains(String id) {
    return report.numbers().explains(org.gongkai.report.ProseClaims.KEYS + id);
  }
}
