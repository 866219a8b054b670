package org.gongkai.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.RollUp;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/**
 * A sum of the units' reports lacks some of them. When reports are due it is published all the
 * same, and says so: an office must be able to publish although a county has not delivered.
 */
final class RollUpIncomplete implements FigureCheck {

  private static final int MOST_NAMES = 10;

  private static final Text NO_UNITS =
      new Text("site.yaml 里没有登记报送单位（units）", "site.yaml names no units");

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    boolean unread = site.unread().stream().anyMatch(path -> path.startsWith("units/"));
    Set<Integer> lacking = new HashSet<>();
    for (Reports.Report report : Reports.of(statistics)) {
      if (isBehind(report, site, statistics)) {
        lacking.add(report.content().year());
        problems.add(rows(report, site, statistics));
      }
    }
    for (RollUp rollUp : statistics.rollUps()) {
      // A file that could not be read may be the missing one.
      if (!rollUp.isComplete()
          && rollUp.year() < site.today().getYear()
          && !unread
          && !lacking.contains(rollUp.year())) {
        problems.add(problem(rollUp, site));
      }
    }
    if (site.config().units().isEmpty()) {
      site.documents().stream()
          .filter(document -> document.flag("rollUp"))
          .filter(document -> !lacking.contains(document.year().orElse(0)))
          .forEach(document -> problems.add(withoutUnits(document)));
    }
    return problems;
  }

  /** Whether a report leaves rows to a sum of units that lacks some of them. */
  static boolean isBehind(Reports.Report report, Site site, Statistics statistics) {
    return report.content().rollUp()
        && statistics.rollUps().stream()
            .filter(rollUp -> rollUp.year() == report.content().year())
            .noneMatch(RollUp::isComplete)
        && report.numbers().groups().values().stream()
            .anyMatch(group -> !group.missing().isEmpty());
  }

  private static Problem rows(Reports.Report report, Site site, Statistics statistics) {
    int year = report.content().year();
    long rows =
        report.numbers().groups().values().stream().mapToLong(g -> g.missing().size()).sum();
    Optional<RollUp> sum =
        statistics.rollUps().stream().filter(rollUp -> rollUp.year() == year).findFirst();
    Text why = sum.map(RollUpIncomplete::lacks).orElse(NO_UNITS);
    String files =
        sum.map(rollUp -> rollUp.in(RollUp.State.MISSING)).orElse(List.of()).stream()
            .limit(MOST_NAMES)
            .map(member -> "units/" + member.unit().id() + "/" + year + ".csv")
            .collect(Collectors.joining("、"));
    return Problem.of(Code.ROLL_UP_ROWS, report.document().place("rollUp"), year, rows, why, files);
  }

  private static Problem problem(RollUp rollUp, Site site) {
    Place place =
        rollUp.members().stream()
            .filter(member -> member.state() != RollUp.State.COUNTED)
            .findFirst()
            .map(member -> member.unit().place())
            .orElseGet(() -> own(rollUp, site));
    return Problem.of(Code.ROLL_UP_INCOMPLETE, place, rollUp.year(), lacks(rollUp));
  }

  /** Which units are not in a sum. */
  private static Text lacks(RollUp rollUp) {
    List<RollUp.Member> missing = rollUp.in(RollUp.State.MISSING);
    List<RollUp.Member> held = rollUp.in(RollUp.State.HELD);
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    if (!missing.isEmpty()) {
      zh.add("没有报送的 " + missing.size() + " 个：" + names(missing));
      en.add(missing.size() + " not delivered: " + names(missing));
    }
    if (!held.isEmpty()) {
      zh.add("暂不计入的 " + held.size() + " 个：" + names(held));
      en.add(held.size() + " held back: " + names(held));
    }
    if (rollUp.members().isEmpty()) {
      zh.add("没有一个单位在这一年应当报送");
      en.add("no unit has to report on that year");
    }
    return new Text(String.join("；", zh), String.join("; ", en));
  }

  private static Place own(RollUp rollUp, Site site) {
    return rollUp
        .own()
        .map(document -> document.place("rollUp"))
        .orElseGet(
            () ->
                site.units().stream()
                    .filter(d -> d.path().contains("/" + rollUp.year() + "."))
                    .findFirst()
                    .orElseThrow()
                    .source()
                    .top());
  }

  private static Problem withoutUnits(Document report) {
    return Problem.of(
        Code.ROLL_UP_INCOMPLETE, report.place("rollUp"), report.year().orElse(0), NO_UNITS);
  }

  private static String names(List<RollUp.Member> members) {
    List<String> names = members.stream().limit(MOST_NAMES).map(m -> m.unit().name()).toList();
    return String.join("、", names) + (members.size() > MOST_NAMES ? "……" : "");
  }
}
