package org.gongkai.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.model.Ledger;
import org.gongkai.model.ReconciledReport.Cell;
import org.gongkai.model.ReconciledReport.Status;
import org.gongkai.model.RollUp;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/**
 * Which reasons (差异说明) of annual reports explain nothing: the number is what the records give, and
 * without the reason no rule would say more. They are not published.
 */
public final class Explanations {

  private static final List<ExplainableRule> RULES =
      List.of(
          new ReportCarryOver(),
          new ReportFeeCharge(),
          new ReportInForce(),
          new ReportPending(),
          new ReportProse());

  private Explanations() {}

  /** What they are about, by the path of the report. */
  public static Map<String, Set<String>> unneeded(Site site, Statistics statistics) {
    Map<String, Set<String>> unneeded = new HashMap<>();
    if (isSure(site)) {
      List<Reports.Report> all = Reports.all(statistics);
      for (Reports.Report report : Reports.of(statistics)) {
        if (!report.numbers().explain().isEmpty()
            && site.compares(report.content().year())
            && isCompared(report, statistics)) {
          unneeded.put(report.document().path(), of(report, all, site, statistics));
        }
      }
    }
    return unneeded;
  }

  /** What could not be read may be what a number differs from. */
  static boolean isSure(Site site) {
    return site.unread().isEmpty()
        && site.faulty().isEmpty()
        && site.ledgers().stream().allMatch(Ledger::whole);
  }

  /** A sum of units is compared once it is complete. */
  private static boolean isCompared(Reports.Report report, Statistics statistics) {
    return !report.content().rollUp()
        || statistics.rollUps().stream()
            .filter(rollUp -> rollUp.year() == report.content().year())
            .allMatch(RollUp::isComplete);
  }

  private static Set<String> of(
      Reports.Report report, List<Reports.Report> all, Site site, Statistics statistics) {
    Set<String> unneeded = new HashSet<>(report.numbers().explain().keySet());
    for (Cell cell : report.reconciled().cells().values()) {
      if (cell.status() == Status.EXPLAINED) {
        String row = cell.key().substring(0, cell.key().lastIndexOf('.'));
        boolean own = report.numbers().explain().containsKey(cell.key());
        unneeded.remove(own ? cell.key() : row);
      }
    }
    int findings = findings(report, all, site, statistics);
    unneeded.removeIf(key -> findings(report.unexplained(key), all, site, statistics) > findings);
    return unneeded;
  }

  private static int findings(
      Reports.Report report, List<Reports.Report> all, Site site, Statistics statistics) {
    int findings = 0;
    for (ExplainableRule rule : RULES) {
      findings += rule.of(report, all, site, statistics).size();
    }
    return findings;
  }
}
