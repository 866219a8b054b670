package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.report.DeclaredRate;
import org.gongkai.report.ProseClaims;
import org.gongkai.report.ProseClaims.Share;

/**
 * AR13: a share (占比) in a report's text is the number before it divided by its whole, which the
 * sentence names, or, for applications, a total of the table: received, with what was carried over,
 * or closed.
 */
final class ReportShares {

  private static final List<List<String>> TOTALS =
      List.of(
          List.of("applications.newReceived.total"),
          List.of("applications.newReceived.total", "applications.carriedIn.total"),
          List.of("applications.resultsTotal.total"));

  private ReportShares() {}

  static Optional<Problem> check(Share share, StatedValues values) {
    List<BigDecimal> wholes = new ArrayList<>(share.wholes());
    if (share.ofApplications()) {
      TOTALS.forEach(keys -> values.of(keys).map(StatedValues::sum).ifPresent(wholes::add));
    }
    BigDecimal part = share.parts().get(0);
    wholes.removeIf(whole -> whole.signum() == 0 || whole.compareTo(part) < 0);
    if (wholes.isEmpty() || values.explains("rate")) {
      return Optional.empty();
    }
    int decimals = Math.max(0, share.percent().scale());
    boolean fits =
        wholes.stream()
            .flatMap(whole -> share.parts().stream().map(p -> new DeclaredRate.Share(p, whole)))
            .map(divided -> divided.percent(decimals))
            .anyMatch(percent -> percent.compareTo(share.percent()) == 0);
    if (fits) {
      return Optional.empty();
    }
    DeclaredRate.Share nearest = new DeclaredRate.Share(part, wholes.get(0));
    return Optional.of(
        Problem.of(
            Code.REPORT_RATE,
            values.place(share.from(), share.to()),
            share.words(),
            share.percent().toPlainString(),
            Text.of(
                nearest.numerator().toPlainString() + "÷" + nearest.denominator().toPlainString()),
            nearest.percent(decimals).toPlainString(),
            ProseClaims.KEYS + "rate"));
  }
}
