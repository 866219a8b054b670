package org.gongkai.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.check.StatedValues.Value;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ProseClaims;
import org.gongkai.report.ProseClaims.Channels;
import org.gongkai.report.ProseClaims.Claim;
import org.gongkai.report.ProseClaims.Growth;
import org.gongkai.report.ProseClaims.Split;

/** C1 to C5: what the text of a report states in numbers is what its tables and the records say. */
final class ReportProse implements ExplainableRule {

  private static final List<String> RECEIVED = List.of("applications.newReceived.total");
  private static final List<String> RECEIVED_AND_CARRIED =
      List.of("applications.newReceived.total", "applications.carriedIn.total");

  @Override
  public List<Reports.Report> reports(Statistics statistics) {
    return Reports.of(statistics);
  }

  @Override
  public List<Problem> of(
      Reports.Report report, List<Reports.Report> all, Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    StatedValues values = StatedValues.of(report, all, site, statistics);
    ProseClaims.Found found =
        ProseClaims.find(
            report.document().body().plain(),
            report.content().year(),
            report.content().organization());
    List<Claim> wrong = new ArrayList<>();
    for (Claim claim : found.claims()) {
      Optional<Problem> problem = claim(claim, values);
      problem.ifPresent(problems::add);
      problem.ifPresent(p -> wrong.add(claim));
    }
    for (Channels channels : found.channels()) {
      int before = problems.size();
      channels(channels, values, problems);
      wrong.addAll(problems.size() > before ? channels.parts() : List.of());
    }
    found.splits().forEach(split -> split(split, values).ifPresent(problems::add));
    found.growths().forEach(growth -> growth(growth, values).ifPresent(problems::add));
    ReportRates.check(report, found.rates(), values, problems);
    // The share of a number that is wrong itself is no second mistake.
    found.shares().stream()
        .filter(share -> wrong.stream().noneMatch(claim -> claim.from() == share.partFrom()))
        .forEach(share -> ReportShares.check(share, values).ifPresent(problems::add));
    return problems;
  }

  /** Whether a number is as stated, with as many decimals: 0.12万元 is 1234 yuan, too. */
  static boolean agrees(BigDecimal stated, BigDecimal value) {
    return value.setScale(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) == 0;
  }

  private static Optional<Problem> claim(Claim claim, StatedValues values) {
    List<List<Value>> wrong = new ArrayList<>();
    for (List<String> sum : claim.sums()) {
      Optional<List<Value>> known = values.of(sum);
      if (known.isEmpty() || fits(claim, StatedValues.sum(known.get()))) {
        return Optional.empty();
      }
      wrong.add(known.get());
    }
    return wrong.isEmpty() || values.explains(claim.id())
        ? Optional.empty()
        : Optional.of(
            problem(claim, claim.words(), claim.number(), claim.from(), claim.to(), wrong, values));
  }

  private static boolean fits(Claim claim, BigDecimal value) {
    return claim.part() ? claim.number().compareTo(value) <= 0 : agrees(claim.number(), value);
  }

  private static Problem problem(
      Claim claim,
      String words,
      BigDecimal number,
      int from,
      int to,
      List<List<Value>> found,
      StatedValues values) {
    List<List<Value>> different = StatedValues.different(found);
    List<Value> last = different.get(different.size() - 1);
    return StatedValues.noted(
        Problem.of(
            Code.REPORT_PROSE,
            values.place(from, to),
            words,
            number.toPlainString(),
            StatedValues.label(found, claim.label(), claim.part()),
            StatedValues.sum(last).toPlainString(),
            ProseClaims.KEYS + claim.id()),
        different.stream().flatMap(List::stream).distinct().toList());
  }

  private static void channels(Channels channels, StatedValues values, List<Problem> problems) {
    if (values.explains("channels")) {
      return;
    }
    int before = problems.size();
    parts(channels.parts(), values, problems);
    if (problems.size() > before) {
      return;
    }
    BigDecimal sum =
        channels.parts().stream().map(Claim::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<List<Value>> received = values.of(RECEIVED);
    Optional<List<Value>> carried = values.of(RECEIVED_AND_CARRIED);
    if (received.isEmpty() || carried.isEmpty()) {
      return;
    }
    BigDecimal all = StatedValues.sum(received.get());
    boolean fits =
        channels.partial()
            ? sum.compareTo(StatedValues.sum(carried.get())) <= 0
            : sum.compareTo(all) == 0
                || sum.compareTo(StatedValues.sum(carried.get())) == 0
                    && channels.total().filter(total -> total.compareTo(sum) != 0).isEmpty();
    if (!fits) {
      Claim first = channels.parts().get(0);
      Claim last = channels.parts().get(channels.parts().size() - 1);
      problems.add(
          problem(
              first,
              channels.words(),
              sum,
              first.from(),
              last.to(),
              List.of(received.get()),
              values));
    }
  }

  private static Optional<Problem> split(Split split, StatedValues values) {
    return split.sum().compareTo(split.total()) == 0 || values.explains("classes")
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                Code.REPORT_PROSE,
                values.place(split.from(), split.to()),
                split.words(),
                split.sum().toPlainString(),
                new Text("正文里公开信息的总数", "all items, as the text says"),
                split.total().toPlainString(),
                ProseClaims.KEYS + "classes"));
  }

  /** The counts of each way, which a report may give under several names. */
  private static void parts(List<Claim> parts, StatedValues values, List<Problem> problems) {
    Map<List<List<String>>, List<Claim>> ways = new LinkedHashMap<>();
    for (Claim part : parts) {
      ways.computeIfAbsent(part.sums(), k -> new ArrayList<>()).add(part);
    }
    ways.forEach(
        (sums, claims) -> {
          BigDecimal sum =
              claims.stream().map(Claim::number).reduce(BigDecimal.ZERO, BigDecimal::add);
          List<List<Value>> known =
              sums.stream().map(values::of).flatMap(Optional::stream).toList();
          boolean fits = known.stream().anyMatch(value -> agrees(sum, StatedValues.sum(value)));
          Claim last = claims.get(claims.size() - 1);
          if (!known.isEmpty() && known.size() == sums.size() && !fits) {
            problems.add(problem(last, last.words(), sum, last.from(), last.to(), known, values));
          }
        });
  }

  /** Of the sums that a number may be, the one that it is decides what it was the year before. */
  private static Optional<Problem> growth(Growth growth, StatedValues values) {
    if (values.explains("growth")) {
      return Optional.empty();
    }
    List<List<String>> sums =
        growth.sums().stream().filter(sum -> isOf(growth, values.of(sum))).toList();
    Optional<Problem> first = Optional.empty();
    for (List<String> sum : sums.isEmpty() ? List.<List<String>>of(List.of()) : sums) {
      Optional<Problem> problem = growth(growth, sum, values);
      if (problem.isEmpty()) {
        return problem;
      }
      first = first.or(() -> problem);
    }
    return first;
  }

  private static boolean isOf(Growth growth, Optional<List<Value>> known) {
    return growth.number().isEmpty()
        || known.isPresent() && agrees(growth.number().get(), StatedValues.sum(known.get()));
  }

  private static Optional<Problem> growth(Growth growth, List<String> sum, StatedValues values) {
    Optional<List<Value>> known = sum.isEmpty() ? Optional.empty() : values.ofLastYear(sum);
    Optional<BigDecimal> number = growth.number().or(() -> values.of(sum).map(StatedValues::sum));
    Optional<BigDecimal> last =
        known.map(StatedValues::sum).or(growth::last).or(() -> last(number, growth));
    if (last.isEmpty() || number.isEmpty()) {
      return Optional.empty();
    }
    boolean sameLast = growth.last().isEmpty() || growth.last().get().compareTo(last.get()) == 0;
    BigDecimal more = number.get().subtract(last.get());
    boolean sameWay = more.signum() == growth.way();
    boolean sameCount = growth.count().isEmpty() || growth.count().get().compareTo(more.abs()) == 0;
    Optional<BigDecimal> percent = percent(more, last.get(), growth.percent());
    boolean samePercent =
        percent.isEmpty()
            || growth.percent().isEmpty()
            || percent.get().compareTo(growth.percent().get()) == 0;
    if (sameLast && sameWay && sameCount && samePercent) {
      return Optional.empty();
    }
    return Optional.of(
        StatedValues.noted(
            Problem.of(
                Code.REPORT_GROWTH,
                values.place(growth.from(), growth.to()),
                growth.words(),
                number.get().toPlainString(),
                last.get().toPlainString(),
                change(more, percent)),
            known.orElse(List.of())));
  }

  /** The number of the year before that a number and its change come to. */
  private static Optional<BigDecimal> last(Optional<BigDecimal> number, Growth growth) {
    BigDecimal way = BigDecimal.valueOf(growth.way());
    return number.flatMap(n -> growth.count().map(count -> n.subtract(count.multiply(way))));
  }

  /** The change in percent, with as many decimals as are stated. */
  private static Optional<BigDecimal> percent(
      BigDecimal more, BigDecimal last, Optional<BigDecimal> stated) {
    int decimals = stated.map(BigDecimal::scale).orElse(1);
    return last.signum() == 0
        ? Optional.empty()
        : Optional.of(
            more.abs()
                .multiply(BigDecimal.valueOf(100))
                .divide(last, decimals, RoundingMode.HALF_UP));
  }

  private static Text change(BigDecimal more, Optional<BigDecimal> percent) {
    if (more.signum() == 0) {
      return new Text("持平", "no change");
    }
    String share = percent.map(p -> p.toPlainString() + "%").orElse("");
    String count = more.abs().toPlainString();
    boolean up = more.signum() > 0;
    return new Text(
        (up ? "增加 " : "减少 ") + count + (share.isEmpty() ? "" : "，即 " + share),
        count + (up ? " more" : " less") + (share.isEmpty() ? "" : ", that is " + share));
  }
}
