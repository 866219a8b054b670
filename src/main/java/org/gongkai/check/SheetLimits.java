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

/** A part is no more than its whole: questions answered, questions received. */
final class SheetLimits implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (WorkSheet sheet : statistics.sheets()) {
      for (SheetForm.Limit limit : Sheets.form(sheet).map(SheetForm::limits).orElse(List.of())) {
        Optional<BigDecimal> part = Sheets.number(sheet, limit.part());
        Optional<BigDecimal> whole = Sheets.number(sheet, limit.whole());
        if (part.isPresent()
            && whole.isPresent()
            && part.get().compareTo(whole.get()) > 0
            && !Sheets.explains(sheet, limit.part())) {
          problems.add(
              Problem.of(
                  Code.SHEET_LIMIT,
                  Sheets.place(sheet, limit.part()),
                  Sheets.label(sheet, limit.part()),
                  part.get().toPlainString(),
                  Sheets.label(sheet, limit.whole()),
                  whole.get().toPlainString(),
                  limit.part()));
        }
      }
    }
    return problems;
  }
}
