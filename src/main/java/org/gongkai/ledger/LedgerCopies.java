package org.gongkai.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Attachment;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Ledger;

/**
 * Copies of ledgers that are not published, outside their folder: a document could publish them as
 * attachments (附件). The names of their columns tell them, whatever the file is called.
 */
public final class LedgerCopies {

  /** Fewer columns in common may be a coincidence. */
  private static final int FEWEST_COLUMNS = 4;

  private LedgerCopies() {}

  public static List<Problem> check(List<Attachment> attachments) {
    List<Problem> problems = new ArrayList<>();
    for (Attachment file : attachments) {
      copied(file.heads())
          .ifPresent(
              ledger ->
                  problems.add(
                      Problem.of(
                          Code.LEDGER_COPY,
                          file.source().top(),
                          file.path(),
                          ledger.kind().label(),
                          ledger.kind().id())));
    }
    return problems;
  }

  private static Optional<LedgerKind> copied(List<String> heads) {
    if (heads.size() < FEWEST_COLUMNS) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>(heads);
    return Ledgers.ALL.stream()
        .filter(ledger -> isPrivate(ledger.kind()) && isOf(ledger, names))
        .findFirst();
  }

  /** What stands in a register is public somewhere; what happened in a year need not be. */
  private static boolean isPrivate(Ledger.Kind ledger) {
    return !ledger.open() && ledger.span() == Ledger.Span.YEAR;
  }

  private static boolean isOf(LedgerKind ledger, Set<String> names) {
    int columns = 0;
    for (FieldSpec spec : ledger.fields().specs()) {
      boolean there = names.contains(spec.key()) || names.contains(spec.label().zh());
      if (spec.required() && !there) {
        return false;
      }
      columns += there ? 1 : 0;
    }
    return columns >= FEWEST_COLUMNS;
  }
}
