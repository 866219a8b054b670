package org.gongkai.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Problem;
import org.gongkai.model.Target;

/**
 * What is shown for a day: the last site without an error, and what is wrong with a newer one. A
 * page that cannot be made is an error that is found when it is asked for: then, too, the site
 * before stays.
 */
final class Shown {

  private Preview.Attempt latest;
  private Optional<PreviewSite> site;

  /** What to go back to when a page of the shown site cannot be made. */
  private Optional<PreviewSite> before = Optional.empty();

  /** Found while making pages of the latest attempt. */
  private final List<Problem> failures = new ArrayList<>();

  Shown(Preview.Attempt first) {
    this.latest = first;
    this.site = first.site();
  }

  /** Takes over a newer attempt. */
  synchronized void take(Preview.Attempt attempt) {
    if (attempt.number() == latest.number()) {
      return;
    }
    latest = attempt;
    failures.clear();
    if (attempt.site().isPresent()) {
      before = site;
      site = attempt.site();
    }
  }

  /** What is shown, and what is wrong. */
  synchronized Look look() {
    List<Problem> problems = new ArrayList<>(latest.problems());
    problems.addAll(failures);
    problems.sort(Problem.ORDER);
    boolean stale = !site.equals(latest.site());
    return new Look(
        latest.number(), site, List.copyOf(problems), latest.trouble(), latest.lang(), stale);
  }

  /**
   * The bytes of a target of a site; from the site before, if it cannot be made and is there, too.
   */
  Optional<byte[]> make(PreviewSite from, Target target) {
    PreviewSite.Made made = from.make(target);
    if (made.problem().isEmpty()) {
      return made.bytes();
    }
    return goBack(from, made.problem().get())
        .flatMap(older -> older.target(target.path()).flatMap(t -> older.make(t).bytes()));
  }

  private synchronized Optional<PreviewSite> goBack(PreviewSite from, Problem problem) {
    boolean newest = latest.site().filter(s -> s == from).isPresent();
    if (newest && !failures.contains(problem)) {
      failures.add(problem);
    }
    if (newest && before.isPresent()) {
      site = before;
    }
    return site.filter(s -> s != from);
  }

  /**
   * What is shown at a moment.
   *
   * @param site the last one without an error, if there was one
   * @param problems of the latest attempt
   * @param stale whether the site is not that of the latest attempt
   */
  record Look(
      long number,
      Optional<PreviewSite> site,
      List<Problem> problems,
      String trouble,
      Lang lang,
      boolean stale) {

    long errors() {
      return problems.stream().filter(Problem::isError).count();
    }

    /** How many things drafts still lack. */
    long unfinished() {
      return problems.stream().filter(Problem::isUnfinished).count();
    }
  }
}
