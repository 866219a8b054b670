package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
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

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    boolean unread = site.unread().stream().anyMatch(path -> path.startsWith("units/"));
    for (RollUp rollUp : statistics.rollUps()) {
      // A file that could not be read may be the missing one.
      if (!rollUp.isComplete() && rollUp.year() < site.today().getYear() && !unread) {
        problems.add(problem(rollUp, site));
      }
    }
    if (site.config().units().isEmpty()) {
      site.documents().stream()
          .filter(document -> document.flag("rollUp"))
          .forEach(document -> problems.add(withoutUnits(document)));
    }
    return problems;
  }

  private static Problem problem(RollUp rollUp, Site site) {
    List<RollUp.Member> missing = rollUp.in(RollUp.State.MISSING);
    List<RollUp.Member> held = rollUp.in(RollUp.State.HELD);
    Place place =
        rollUp.members().stream()
            .filter(member -> member.state() != RollUp.State.COUNTED)
            .findFirst()
            .map(member -> member.unit().place())
            .orElseGet(() -> own(rollUp, site));
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
    return Problem.of(
        Code.ROLL_UP_INCOMPLETE,
        place,
        rollUp.year(),
        new Text(String.join("；", zh), String.join("; ", en)));
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
        Code.ROLL_UP_INCOMPLETE,
        report.place("rollUp"),
        report.year().orElse(0),
        new Text("site.yaml 里没有登记报送单位（units）", "site.yaml names no units"));
  }

  private static String names(List<RollUp.Member> members) {
    List<String> names = members.stream().limit(MOST_NAMES).map(m -> m.unit().name()).toList();
    return String.join("、", names) + (members.size() > MOST_NAMES ? "……" : "");
  }
}
