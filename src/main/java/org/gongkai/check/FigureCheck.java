package org.gongkai.check;

import java.util.List;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/** A rule for numbers: looks at what the records give, too, and returns what breaks it. */
interface FigureCheck {
  List<Problem> run(Site site, Statistics statistics);
}
