package org.gongkai.check;

import java.util.List;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;

/** A rule: looks at the whole site, also at what is not due yet, and returns what breaks it. */
interface Check {
  List<Problem> run(Site site);
}
