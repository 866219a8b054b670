package org.gongkai.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ProseClaims;
import org.gongkai.report.ReportCells;

/**
 * C5: processing fees (信息处理费) are administrative charges, so 第（八）项 is no less than what was
 * received, by the ledger or else by the text. The item counts other charges, too, and has a ledger
 * of its own.
 */
final class ReportFeeCharge implements ExplainableRule {

  private static final String CHARGES = "proactive.charges.amount";
  private static final String RECEIVED = "fees.received";
  private static final int TO_WAN = -4;
  private static final int DECIMALS = 4;

  @Override
  public List<Reports.Report> reports(Statistics statistics) {
    return Reports.of(statistics);
  }

  @Override
  public List<Problem> of(
      Reports.Report report, List<Reports.Report> all, Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    StatedValues values = StatedValues.of(report, all, site, statistics);
    Optional<BigDecimal> received =
        values.of(List.of(RECEIVED)).map(StatedValues::sum).or(() -> stated(report));
    Optional<ReportCells.Cell> charges = report.cell(CHARGES);
    if (received.isEmpty() || charges.isEmpty() || report.numbers().explains(CHARGES)) {
      return problems;
    }
    BigDecimal yuan = received.get();
    BigDecimal wan = yuan.scaleByPowerOfTen(TO_WAN).setScale(DECIMALS, RoundingMode.HALF_UP);
    if (charges.get().value().compareTo(wan) < 0) {
      problems.add(
          Problem.of(
              Code.REPORT_FEE_CHARGE,
              charges.get().place(),
              charges.get().value().toPlainString(),
              yuan.toPlainString(),
              wan.toPlainString(),
              CHARGES));
    }
    return problems;
  }

  /** What the text says was received, where no ledger does. */
  private static Optional<BigDecimal> stated(Reports.Report report) {
    return ProseClaims.find(
            report.document().body().plain(),
            report.content().year(),
            report.content().organization())
        .claims()
        .stream()
        .filter(claim -> claim.sums().contains(List.of(RECEIVED)) && !claim.part())
        .map(ProseClaims.Claim::number)
        .max(BigDecimal::compareTo);
  }
}
