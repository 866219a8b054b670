package org.gongkai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.ledger.LedgerKind;
import org.gongkai.ledger.Ledgers;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;

/** A matter has one number in all files of its ledger, so it is counted once. */
final class LedgerNumbers implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (LedgerKind kind : Ledgers.ALL) {
      Map<String, FieldValue> first = new HashMap<>();
      for (Ledger ledger : site.ledgers(kind.kind().id())) {
        if (kind.kind().span() == Ledger.Span.STATE) {
          first.clear(); // the same list, a year later
        }
        for (Ledger.Row row : ledger.rows()) {
          row.value(kind.kind().unique()).ifPresent(value -> check(value, first, problems));
        }
      }
    }
    return problems;
  }

  private static void check(
      FieldValue value, Map<String, FieldValue> first, List<Problem> problems) {
    FieldValue other = first.putIfAbsent(value.texts().get(0), value);
    if (other != null) {
      problems.add(
          Problem.of(Code.LEDGER_DUPLICATE, value.place(), value.texts().get(0))
              .with("note.first-here", other.place()));
    }
  }
}
