package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.report.DeclaredRate;
import org.gongkai.report.ProseClaims;
import org.gongkai.report.ProseClaims.Rate;

/**
 * AR13: a rate in a report's text is its numerator divided by its denominator. Both stand in the
 * same sentence, are given by records, or are declared; otherwise nobody can check the rate.
 */
final class ReportRates {

  /** Rates that records give. */
  private static final Map<String, String> FIGURES =
      Map.of("采用率", "submissions.adoptionRate", "集约化率", "websites.migrationRate");

  private static final List<String> CLOSED = List.of("applications.resultsTotal.total");
  private static final List<String> NEW = List.of("applications.newReceived.total");
  private static final List<String> NEW_AND_IN =
      List.of("applications.newReceived.total", "applications.carriedIn.total");

  private static final Pattern DUE =
      Pattern.compile("(?:按时|按期|及时|限时|限期|限内|如期|定期)(?:办结|答复|回复|办理)率$");

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private ReportRates() {}

  static void check(
      Reports.Report report, List<Rate> rates, StatedValues values, List<Problem> problems) {
    List<DeclaredRate> unused = new ArrayList<>(report.content().rates());
    for (Rate rate : rates) {
      Optional<DeclaredRate> declared =
          report.content().rates().stream()
              .filter(d -> rate.words().contains(d.name()))
              .findFirst();
      declared.ifPresent(unused::remove);
      if (!values.explains("rate")) {
        declared
            .map(d -> declared(rate, d, values))
            .orElseGet(() -> stated(rate, values))
            .ifPresent(problems::add);
      }
    }
    for (DeclaredRate rate : unused) {
      problems.add(Problem.of(Code.REPORT_RATE_ABSENT, rate.place(), rate.name()));
    }
  }

  private static Optional<Problem> declared(Rate rate, DeclaredRate declared, StatedValues values) {
    if (rate.number().compareTo(declared.value()) != 0) {
      String value = declared.value().toPlainString();
      Text source = new Text("rates 里写的", "it is declared in “rates”");
      return Optional.of(
          problem(rate, source, value, values).with("note.first-here", declared.place()));
    }
    return declared.share().flatMap(share -> divided(rate, share, values));
  }

  private static Optional<Problem> stated(Rate rate, StatedValues values) {
    int size = rate.counts().size();
    if (size >= 2) {
      BigDecimal one = rate.counts().get(size - 2);
      BigDecimal two = rate.counts().get(size - 1);
      // “按时办结率100%” is of those that were due, whatever numbers stand before.
      boolean due = rate.number().compareTo(ALL) == 0 && DUE.matcher(rate.name()).find();
      return one.max(two).signum() == 0 || isOfTwo(rate) || due
          ? Optional.empty()
          : divided(rate, new DeclaredRate.Share(one.min(two), one.max(two)), values);
    }
    for (Map.Entry<String, String> known : FIGURES.entrySet()) {
      if (rate.name().endsWith(known.getKey())) {
        Optional<List<StatedValues.Value>> figure = values.of(List.of(known.getValue()));
        if (figure.isPresent()) {
          BigDecimal value = figure.get().get(0).value();
          return ReportProse.agrees(rate.number(), value)
              ? Optional.empty()
              : Optional.of(
                  problem(rate, figure.get().get(0).label(), value.toPlainString(), values));
        }
      }
    }
    if (isOfClosed(rate, values)) {
      return Optional.empty();
    }
    if (rate.number().compareTo(ALL) != 0) {
      Place place = values.place(rate.from(), rate.to());
      // What was filled in links to the figure, which says what it was worked out from.
      boolean filled = place.source().text().startsWith("{{", place.start());
      return filled || rate.elsewhere()
          ? Optional.empty()
          : Optional.of(
              Problem.of(Code.REPORT_RATE_BASE, place, rate.name(), rate.number().toPlainString()));
    }
    return isOfAll(rate)
        ? shares(values).stream().findFirst().flatMap(share -> divided(rate, share, values))
        : Optional.empty();
  }

  /** Whether two of the numbers before a rate give it, such as 61 in 收到61件，办结59件（其中延期5件）. */
  private static boolean isOfTwo(Rate rate) {
    for (BigDecimal one : rate.counts()) {
      for (BigDecimal two : rate.counts()) {
        if (one.compareTo(two) < 0
            && new DeclaredRate.Share(one, two)
                    .percent(Math.max(0, rate.number().scale()))
                    .compareTo(rate.number())
                == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it is the share of closed applications, in one of the two ways that offices count. */
  private static boolean isOfClosed(Rate rate, StatedValues values) {
    return (rate.name().endsWith("办结率") || rate.name().endsWith("答复率") && rate.ofApplications())
        && shares(values).stream()
            .map(share -> share.percent(Math.max(0, rate.number().scale())))
            .anyMatch(percent -> percent.compareTo(rate.number()) == 0);
  }

  /** Whether it is of all applications, not of those that were due, which no table gives. */
  private static boolean isOfAll(Rate rate) {
    return rate.ofApplications() && rate.name().endsWith("办结率") && !DUE.matcher(rate.name()).find();
  }

  /** What was closed of what came in, without what was carried over and with it. */
  private static List<DeclaredRate.Share> shares(StatedValues values) {
    return List.of(NEW, NEW_AND_IN).stream()
        .flatMap(
            of ->
                values
                    .of(CLOSED)
                    .flatMap(closed -> values.of(of).map(all -> share(closed, all)))
                    .filter(share -> share.denominator().signum() > 0)
                    .stream())
        .toList();
  }

  private static DeclaredRate.Share share(
      List<StatedValues.Value> part, List<StatedValues.Value> whole) {
    return new DeclaredRate.Share(StatedValues.sum(part), StatedValues.sum(whole));
  }

  private static Optional<Problem> divided(
      Rate rate, DeclaredRate.Share share, StatedValues values) {
    BigDecimal percent = share.percent(Math.max(0, rate.number().scale()));
    if (percent.compareTo(rate.number()) == 0) {
      return Optional.empty();
    }
    Text formula =
        Text.of(share.numerator().toPlainString() + "÷" + share.denominator().toPlainString());
    return Optional.of(problem(rate, formula, percent.toPlainString(), values));
  }

  private static Problem problem(Rate rate, Text what, String value, StatedValues values) {
    return Problem.of(
        Code.REPORT_RATE,
        values.place(rate.from(), rate.to()),
        rate.words(),
        rate.number().toPlainString(),
        what,
        value,
        ProseClaims.KEYS + "rate");
  }
}
