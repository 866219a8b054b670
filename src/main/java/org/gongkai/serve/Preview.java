package org.gongkai.serve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Problem;

/** Where the server gets the site from. May be asked by many threads. */
public interface Preview {

  /**
   * The newest attempt at making the site; waits for the first one.
   *
   * @param asOf the day to show it on, if not today
   */
  Attempt attempt(Optional<LocalDate> asOf);

  /**
   * What came of reading the sources once.
   *
   * @param number another one for each attempt
   * @param site empty if there is an error
   * @param problems sorted
   * @param trouble what else kept the site from being made, for people; or empty
   * @param lang to speak to editors in
   */
  record Attempt(
      long number, Optional<PreviewSite> site, List<Problem> problems, String trouble, Lang lang) {
    public Attempt {
      problems = List.copyOf(problems);
    }
  }
}
