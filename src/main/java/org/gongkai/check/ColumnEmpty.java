package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Column;
import org.gongkai.model.Site;

/**
 * A site has no empty columns (空白栏目): five of them fail the national inspection (国办秘函〔2019〕19号).
 */
final class ColumnEmpty implements Check {

  @Override
  public List<Problem> run(Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Column column : site.config().columns()) {
      boolean unread = site.unread().stream().anyMatch(p -> p.startsWith(column.id() + "/"));
      if (!unread && site.in(column).isEmpty()) {
        problems.add(Problem.of(Code.COLUMN_EMPTY, column.place(), column.label(), column.id()));
      }
    }
    return problems;
  }
}
