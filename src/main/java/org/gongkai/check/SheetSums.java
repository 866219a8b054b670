package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;
import org.gongkai.sheet.SheetForm;

/** C6: a whole is the sum of its parts: 总数 = 概况类 + 政务动态 + 信息公开目录. */
final class SheetSums implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (WorkSheet sheet : statistics.sheets()) {
      Sheets.form(sheet).ifPresent(form -> form.sums().forEach(sum -> check(sheet, sum, problems)));
    }
    return problems;
  }

  private static void check(WorkSheet sheet, SheetForm.Sum sum, List<Problem> problems) {
    Optional<BigDecimal> whole = Sheets.number(sheet, sum.whole());
    List<BigDecimal> parts =
        sum.parts().stream().flatMap(part -> Sheets.number(sheet, part).stream()).toList();
    if (whole.isEmpty() || parts.size() < sum.parts().size()) {
      return;
    }
    BigDecimal added = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (whole.get().compareTo(added) != 0) {
      problems.add(
          Problem.of(
              Code.SHEET_SUM,
              Sheets.place(sheet, sum.whole()),
              Sheets.label(sheet, sum.whole()),
              whole.get().toPlainString(),
              String.join("+", parts.stream().map(BigDecimal::toPlainString).toList()),
              added.toPlainString(),
              String.join("、", sum.parts().stream().map(p -> Sheets.label(sheet, p)).toList())));
    }
  }
}
