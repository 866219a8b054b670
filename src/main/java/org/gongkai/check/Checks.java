package org.gongkai.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/** All rules, by name. */
public final class Checks {

  private static final List<Check> ALL =
      List.of(
          new AddressVanished(),
          new ApplicationDeadlines(),
          new ColumnEmpty(),
          new ConsultationDeadlines(),
          new DisclosedLate(),
          new InterpretationEarly(),
          new InterpretationLate(),
          new InterpretationMissing(),
          new LedgerNumbers(),
          new PeriodTooShort(),
          new PlatformParts(),
          new PolicyRegister(),
          new PublishedLate(),
          new RelatedApplications(),
          new SilentAccounts(),
          new SolicitationResult(),
          new StatutoryItemsTold(),
          new TextUnwritten(),
          new TopicClosed(),
          new TopicEmpty(),
          new UniqueNumbers(),
          new ValidityLong(),
          new ValidityMissing());

  private static final List<FigureCheck> OF_FIGURES =
      List.of(
          new ExplanationUnneeded(),
          new ReportBalance(),
          new ReportBaseYear(),
          new ReportCarryOver(),
          new ReportDerived(),
          new ReportDisputeTotals(),
          new ReportDuplicate(),
          new ReportFeeCharge(),
          new ReportFeeStatement(),
          new ReportInForce(),
          new ReportPending(),
          new ReportProse(),
          new ReportResultsTotal(),
          new ReportRowTotals(),
          new ReportRowsMissing(),
          new RollUpIncomplete(),
          new SheetDates(),
          new SheetDerived(),
          new SheetDuplicate(),
          new SheetFlags(),
          new SheetItemsMissing(),
          new SheetLate(),
          new SheetLimits(),
          new SheetSums(),
          new SheetWebsite());

  private Checks() {}

  /** What breaks a rule. */
  public static List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    ALL.forEach(check -> problems.addAll(check.run(site)));
    Set<Text> years = new HashSet<>();
    // Several rules count working days: what they do not know is said once a year.
    problems.removeIf(
        problem -> problem.code() == Code.CALENDAR_MISSING && !years.add(problem.args().get(0)));
    problems.addAll(ofFigures(site, statistics));
    if (site.snapshot()) {
      // What the office still has to do is said of the site of today; and what was not there yet
      // cannot agree with what was.
      Set<String> later = new HashSet<>();
      site.withheld().forEach(document -> later.add(document.source().path()));
      problems.removeIf(p -> !p.isError() || later.contains(p.place().source().path()));
    }
    return List.copyOf(problems);
  }

  private static List<Problem> ofFigures(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    OF_FIGURES.forEach(check -> problems.addAll(check.run(site, statistics)));
    // What is wrong in the report of a unit is wrong in the sum, too: it is said once.
    Set<String> units =
        site.units().stream().map(d -> d.source().path()).collect(Collectors.toSet());
    boolean wrong =
        Stream.concat(site.faulty().stream(), site.unread().stream())
                .anyMatch(path -> path.startsWith("units/"))
            || problems.stream()
                .anyMatch(p -> p.isError() && units.contains(p.place().source().path()));
    if (wrong) {
      Set<String> sums =
          site.documents().stream()
              .filter(document -> document.flag("rollUp"))
              .map(document -> document.source().path())
              .collect(Collectors.toSet());
      problems.removeIf(problem -> sums.contains(problem.place().source().path()));
    }
    return problems;
  }
}
