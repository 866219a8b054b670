package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;
import org.gongkai.sheet.SheetForm;

/** What a work sheet says is not there has neither name nor number: no accounts, no followers. */
final class SheetFlags implements FigureCheck {

  /** What people type for nothing. */
  private static final Set<String> NOTHING = Set.of("", "0", "无", "没有", "/", "-", "—", "——");

  private static final String NO = "否";

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (WorkSheet sheet : statistics.sheets()) {
      for (SheetForm.Flag flag : Sheets.form(sheet).map(SheetForm::flags).orElse(List.of())) {
        List<WorkSheet.Line> filled =
            flag.items().stream()
                .flatMap(item -> sheet.line(item).stream())
                .filter(line -> !NOTHING.contains(line.text().strip()))
                .toList();
        boolean none = sheet.line(flag.flag()).filter(l -> l.text().equals(NO)).isPresent();
        if (none && !filled.isEmpty()) {
          problems.add(problem(sheet, flag, filled));
        }
      }
    }
    return problems;
  }

  private static Problem problem(
      WorkSheet sheet, SheetForm.Flag flag, List<WorkSheet.Line> filled) {
    List<String> zh = filled.stream().map(line -> line.full() + " " + line.text()).toList();
    List<String> en = filled.stream().map(line -> line.key() + " " + line.text()).toList();
    return Problem.of(
        Code.SHEET_FLAG,
        Sheets.place(sheet, flag.flag()),
        Sheets.label(sheet, flag.flag()),
        new Text(String.join("、", zh), String.join(", ", en)));
  }
}
