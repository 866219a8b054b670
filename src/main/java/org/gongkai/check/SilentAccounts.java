package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.ledger.Account;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;

/** A running account publishes something at least every two weeks (国办秘函〔2019〕19号). */
final class SilentAccounts implements Check {

  private static final int WEEKS = 2;

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    List<Ledger.Row> rows = site.latest("accounts").map(Ledger::rows).orElse(List.of());
    for (Ledger.Row row : rows) {
      Account account = (Account) row.entry();
      Optional<LocalDate> last = account.lastUpdateOn();
      boolean silent = last.filter(d -> d.plusWeeks(WEEKS).isBefore(site.today())).isPresent();
      if (silent && account.status().equals("running")) {
        problems.add(
            Problem.of(Code.ACCOUNT_SILENT, row.place("lastUpdateOn"), account.name(), last.get()));
      }
    }
    return problems;
  }
}
