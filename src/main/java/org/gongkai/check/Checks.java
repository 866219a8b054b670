package org.gongkai.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
          new TopicClosed(),
          new TopicEmpty(),
          new UniqueNumbers(),
          new ValidityLong(),
          new ValidityMissing());

  private static final List<FigureCheck> OF_FIGURES =
      List.of(
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
          new SheetDerived(),
          new SheetItemsMissing(),
          new SheetLate(),
          new SheetLimits(),
          new SheetSums());

  private Checks() {}

  /** What breaks a rule. */
  public static List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    ALL.forEach(check -> problems.addAll(check.run(site)));
    Set<Text> years = new HashSet<>();
    // Several rules count working days: what they do not know is said once a year.
    problems.removeIf(
        problem -> problem.code() == Code.CALENDAR_MISSING && !years.add(problem.args().get(0)));
    OF_FIGURES.forEach(check -> problems.addAll(check.run(site, statistics)));
    if (site.snapshot()) {
      // What the office still has to do is said of the site of today; and what was not there yet
      // cannot agree with what was.
      Set<String> later = new HashSet<>();
      site.withheld().forEach(document -> later.add(document.source().path()));
      problems.removeIf(p -> !p.isError() || later.contains(p.place().source().path()));
    }
    return List.copyOf(problems);
  }
}
