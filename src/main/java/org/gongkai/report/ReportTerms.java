package org.gongkai.report;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Vocabulary.Term;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Leaf;

/** The words of the latest form that records are counted by. */
public final class ReportTerms {

  /** Rows of the table of applications that are not outcomes but sums and what was there before. */
  private static final List<String> NO_OUTCOMES =
      List.of("newReceived", "carriedIn", "resultsTotal", "carriedOut");

  private ReportTerms() {}

  /** Who applied (申请人情况). */
  public static List<Term> applicants() {
    return terms(ReportForm.leaves(table("applications").columns()).stream());
  }

  /** How an application ended (办理结果). */
  public static List<Term> outcomes() {
    return terms(
        ReportForm.leaves(table("applications").rows()).stream()
            .filter(leaf -> !NO_OUTCOMES.contains(leaf.key())));
  }

  /** Review or litigation (行政复议、行政诉讼). */
  public static List<Term> disputeKinds() {
    return terms(ReportForm.leaves(table("disputes").rows()).stream());
  }

  /** How a review or a lawsuit ended (审理结果). */
  public static List<Term> disputeResults() {
    return terms(
        ReportForm.leaves(table("disputes").columns()).stream()
            .filter(leaf -> !leaf.key().equals("pending")));
  }

  private static List<Term> terms(Stream<Leaf> leaves) {
    return leaves
        .filter(leaf -> !leaf.head().isTotal())
        .map(leaf -> new Term(leaf.key(), leaf.head().label()))
        .toList();
  }

  private static FormTable table(String id) {
    return ReportForm.ALL.get(0).tables().stream()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
