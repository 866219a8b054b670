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

/** Parts are together no more than their whole: questions answered, questions received. */
final class SheetLimits implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (WorkSheet sheet : statistics.sheets()) {
      for (SheetForm.Limit limit : Sheets.form(sheet).map(SheetForm::limits).orElse(List.of())) {
        check(sheet, limit).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** A part that nothing gives counts as none: those that are there may be too many already. */
  private static Optional<Problem> check(WorkSheet sheet, SheetForm.Limit limit) {
    Optional<BigDecimal> whole = Sheets.number(sheet, limit.whole());
    List<String> parts =
        limit.parts().stream()
            .filter(part -> Sheets.number(sheet, part).filter(n -> n.signum() > 0).isPresent())
            .toList();
    List<BigDecimal> numbers =
        parts.stream().flatMap(part -> Sheets.number(sheet, part).stream()).toList();
    BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (whole.filter(all -> sum.compareTo(all) > 0).isEmpty()
        || parts.stream().anyMatch(part -> Sheets.explains(sheet, part))) {
      return Optional.empty();
    }
    String added = String.join("+", numbers.stream().map(BigDecimal::toPlainString).toList());
    String typed =
        parts.stream().filter(part -> isTyped(sheet, part)).findFirst().orElse(parts.get(0));
    return Optional.of(
        Problem.of(
            Code.SHEET_LIMIT,
            Sheets.place(sheet, typed),
            String.join("、", parts.stream().map(part -> Sheets.label(sheet, part)).toList()),
            numbers.size() == 1 ? added : added + "=" + sum.toPlainString(),
            Sheets.label(sheet, limit.whole()),
            whole.get().toPlainString(),
            typed));
  }

  private static boolean isTyped(WorkSheet sheet, String key) {
    return sheet.line(key).flatMap(WorkSheet.Line::declared).isPresent();
  }
}
