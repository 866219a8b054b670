package org.gongkai.ledger;

import java.util.List;

/** All ledgers, by id. */
public final class Ledgers {

  public static final List<LedgerKind> ALL =
      List.of(
          Account.LEDGER,
          Application.LEDGER,
          Charge.LEDGER,
          Consultation.LEDGER,
          Decision.LEDGER,
          Dispute.LEDGER,
          Fee.LEDGER,
          Incident.LEDGER,
          Notice.LEDGER,
          PolicyEntry.LEDGER,
          Submission.LEDGER,
          Website.LEDGER);

  private Ledgers() {}
}
