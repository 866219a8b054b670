package org.gongkai.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.LineColumn;
import org.gongkai.diag.Place;
import org.gongkai.diag.Problem;

/**
 * Lines of a ledger that have more or fewer cells than its head has columns. Where all lines are
 * alike, it is the head that lacks a column or has one too many, and that is said once.
 */
final class RowLengths {

  private final List<Problem> wrong = new ArrayList<>();
  private final Set<Integer> sizes = new HashSet<>();
  private int count;
  private int columns;

  /** A line that fits, with this many cells; blank ones behind the last column are no fault. */
  void right(int size) {
    sizes.add(size);
  }

  /**
   * A line that does not fit.
   *
   * @param cells how many count
   * @param size how many there are, blank ones at the end, too
   */
  void wrong(Place place, int cells, int head, int size) {
    wrong.add(Problem.of(Code.LEDGER_ROW_LENGTH, place, cells, head));
    sizes.add(size);
    count = size;
    columns = head;
  }

  /** Whether all lines are alike, and not like the head. */
  boolean isHeadWrong() {
    return wrong.size() > 1 && sizes.size() == 1;
  }

  /** One problem a line, or one for all. */
  List<Problem> problems() {
    if (!isHeadWrong()) {
      return wrong;
    }
    Place first = wrong.get(0).place();
    int line = LineColumn.of(first.source(), first.start()).line();
    return List.of(Problem.of(Code.LEDGER_HEAD_LENGTH, first, columns, count, line, wrong.size()));
  }
}
