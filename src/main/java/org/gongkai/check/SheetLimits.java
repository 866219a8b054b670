package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
      for (SheetForm.Limit limit : broken(sheet)) {
        List<String> parts = parts(sheet, limit);
        if (parts.stream().noneMatch(part -> Sheets.explains(sheet, part))) {
          problems.add(problem(sheet, limit, parts));
        }
      }
    }
    return problems;
  }

  /** The limits that a sheet's numbers are beyond, explained or not. */
  static List<SheetForm.Limit> broken(WorkSheet sheet) {
    return Sheets.form(sheet).map(SheetForm::limits).orElse(List.of()).stream()
        .filter(limit -> isBroken(sheet, limit))
        .toList();
  }

  private static boolean isBroken(WorkSheet sheet, SheetForm.Limit limit) {
    BigDecimal sum =
        numbers(sheet, parts(sheet, limit)).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Sheets.number(sheet, limit.whole()).filter(all -> sum.compareTo(all) > 0).isPresent();
  }

  /** A part that nothing gives counts as none: those that are there may be too many already. */
  private static List<String> parts(WorkSheet sheet, SheetForm.Limit limit) {
    return limit.parts().stream()
        .filter(part -> Sheets.number(sheet, part).filter(n -> n.signum() > 0).isPresent())
        .toList();
  }

  private static List<BigDecimal> numbers(WorkSheet sheet, List<String> parts) {
    return parts.stream().flatMap(part -> Sheets.number(sheet, part).stream()).toList();
  }

  private static Problem problem(WorkSheet sheet, SheetForm.Limit limit, List<String> parts) {
    List<BigDecimal> numbers = numbers(sheet, parts);
    BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String added = String.join("+", numbers.stream().map(BigDecimal::toPlainString).toList());
    String typed =
        parts.stream().filter(part -> isTyped(sheet, part)).findFirst().orElse(parts.get(0));
    return Problem.of(
        Code.SHEET_LIMIT,
        Sheets.place(sheet, typed),
        String.join("、", parts.stream().map(part -> Sheets.label(sheet, part)).toList()),
        numbers.size() == 1 ? added : added + "=" + sum.toPlainString(),
        Sheets.label(sheet, limit.whole()),
        Sheets.number(sheet, limit.whole()).get().toPlainString(),
        typed);
  }

  private static boolean isTyped(WorkSheet sheet, String key) {
    return sheet.line(key).flatMap(WorkSheet.Line::declared).isPresent();
  }
}
