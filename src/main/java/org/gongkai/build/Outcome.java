package org.gongkai.build;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.config.AddressLock;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Site;

/**
 * What came of a build or a check.
 *
 * @param language the site's; empty if {@code site.yaml} could not be read
 * @param problems all of them, sorted
 * @param passed whether the gate let it through
 * @param summary what the site is made of; empty if it could not be put together
 * @param files what was written; empty if nothing was
 * @param lock the text of a lock file that has all addresses; empty without a site
 */
public record Outcome(
    Optional<Lang> language,
    List<Problem> problems,
    boolean passed,
    Optional<Summary> summary,
    Optional<Files> files,
    Optional<Lock> lock) {

  /**
   * What a site is made of.
   *
   * @param kinds how many documents of each kind there are, in the order of kinds
   * @param withheld how many documents are drafts or not due yet, and not shown
   * @param unfinished how many things drafts that are not shown still lack
   * @param pending how many are drafts or not due yet, and shown all the same
   * @param withdrawn how many documents were taken back: a page of each says so
   * @param next when the site will be another without anybody editing it
   * @param within the time that {@code expiring} looks ahead
   * @param expiring policies whose validity ends in that time, the next one first
   */
  public record Summary(
      LocalDate today,
      Map<Text, Integer> kinds,
      int withheld,
      int unfinished,
      int pending,
      int withdrawn,
      Optional<Site.Change> next,
      Text within,
      List<Expiring> expiring) {
    public Summary {
      expiring = List.copyOf(expiring);
    }
  }

  /** A policy and the last day of its validity (有效期至). */
  public record Expiring(LocalDate last, String path, String title) {}

  /**
   * The lock file (urls.lock) as it should be.
   *
   * @param addresses how many it has
   * @param added how many of them the one that was read has not
   * @param exists whether one was read
   */
  public record Lock(String text, int addresses, int added, boolean exists) {

    /** Its name in the content folder. */
    public static final String NAME = AddressLock.NAME;
  }

  /** How many files were written, left as they were, and removed. */
  public record Files(int written, int unchanged, int removed) {}

  public Outcome {
    problems = List.copyOf(problems);
  }

  public long errors() {
    return problems.stream().filter(Problem::isError).count();
  }

  public long warnings() {
    return problems.size() - errors();
  }
}
