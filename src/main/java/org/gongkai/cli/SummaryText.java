package org.gongkai.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.build.Outcome;
import org.gongkai.diag.Messages;
import org.gongkai.diag.Text;
import org.gongkai.model.Site;

/** The lines at the end of a build: documents by kind, files, problems, seconds. */
final class SummaryText {

  private static final int MOST_LISTED = 10;

  private final Messages messages;

  SummaryText(Messages messages) {
    this.messages = messages;
  }

  void print(Outcome outcome, boolean writes, long nanos, PrintStream out) {
    outcome.summary().ifPresent(summary -> documents(summary, out));
    outcome
        .lock()
        .filter(lock -> outcome.files().isPresent() && lock.exists() && lock.added() > 0)
        .ifPresent(lock -> out.println(messages.text("cli.summary.unlocked", lock.added())));
    outcome
        .files()
        .ifPresent(
            files ->
                out.println(
                    messages.text(
                        "cli.summary.files", files.written(), files.unchanged(), files.removed())));
    out.println(messages.text("cli.summary.problems", outcome.errors(), outcome.warnings()));
    if (!outcome.passed()) {
      out.println(messages.text(writes ? "cli.summary.refused" : "cli.summary.failed"));
    }
    BigDecimal seconds =
        BigDecimal.valueOf(nanos).movePointLeft(9).setScale(2, RoundingMode.HALF_UP);
    out.println(messages.text("cli.summary.seconds", seconds.toPlainString()));
  }

  private String next(Site.Change change) {
    boolean midnight = change.at().toLocalTime().equals(LocalTime.MIDNIGHT);
    String at =
        change.at().toLocalDate() + (midnight ? "" : " " + change.at().toLocalTime().toString());
    String key = change.announced() ? "cli.summary.next-announced" : "cli.summary.next";
    return messages.text(key, at, change.paths().size(), change.paths().get(0));
  }

  private void documents(Outcome.Summary summary, PrintStream out) {
    int total = summary.kinds().values().stream().mapToInt(Integer::intValue).sum();
    String kinds =
        summary.kinds().entrySet().stream()
            .map(
                (Map.Entry<Text, Integer> e) -> e.getKey().in(messages.lang()) + " " + e.getValue())
            .collect(Collectors.joining(messages.text("cli.summary.comma")));
    out.println(messages.text("cli.summary.documents", total, kinds, summary.today()));
    if (summary.withheld() > 0) {
      out.println(messages.text("cli.summary.withheld", summary.withheld()));
    }
    if (summary.unfinished() > 0) {
      out.println(messages.text("cli.summary.unfinished", summary.unfinished()));
    }
    if (summary.pending() > 0) {
      out.println(messages.text("cli.summary.pending", summary.pending()));
    }
    if (summary.withdrawn() > 0) {
      out.println(messages.text("cli.summary.withdrawn", summary.withdrawn()));
    }
    summary.next().ifPresent(next -> out.println(next(next)));
    expiring(summary, out);
  }

  /** Policies to evaluate before their validity ends: the first few, for there may be hundreds. */
  private void expiring(Outcome.Summary summary, PrintStream out) {
    int all = summary.expiring().size();
    if (all > 0) {
      String within = summary.within().in(messages.lang());
      out.println(messages.text("cli.summary.expiring", within, all));
    }
    for (Outcome.Expiring policy : summary.expiring().subList(0, Math.min(all, MOST_LISTED))) {
      out.println("    " + policy.last() + " " + policy.path() + " " + policy.title());
    }
    if (all > MOST_LISTED) {
      out.println("    " + messages.text("cli.summary.expiring-more", all - MOST_LISTED));
    }
  }
}
