package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;

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
          new PolicyRegister(),
          new RelatedApplications(),
          new ReportBalance(),
          new ReportBaseYear(),
          new ReportCarryOver(),
          new ReportDisputeTotals(),
          new ReportDuplicate(),
          new ReportFeeStatement(),
          new ReportInForce(),
          new ReportResultsTotal(),
          new ReportRowTotals(),
          new SilentAccounts(),
          new SolicitationResult(),
          new TopicClosed(),
          new TopicEmpty(),
          new UniqueNumbers(),
          new ValidityLong(),
          new ValidityMissing());

  private Checks() {}

  /** What breaks a rule. */
  public static List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    ALL.forEach(check -> problems.addAll(check.run(site)));
    return List.copyOf(problems);
  }
}
