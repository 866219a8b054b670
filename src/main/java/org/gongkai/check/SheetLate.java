package org.gongkai.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;

/** A work sheet is published by the day that its form names, in the year after: 31 January. */
final class SheetLate implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (WorkSheet sheet : statistics.sheets()) {
      Sheets.form(sheet)
          .filter(form -> sheet.year() > 0)
          .map(form -> LocalDate.parse(sheet.year() + 1 + "-" + form.due()))
          .ifPresent(due -> check(sheet, due, problems));
    }
    return problems;
  }

  private static void check(WorkSheet sheet, LocalDate due, List<Problem> problems) {
    sheet
        .document()
        .publishedOn()
        .map(moment -> moment.toLocalDate())
        .filter(day -> day.isAfter(due))
        .ifPresent(
            day ->
                problems.add(
                    Problem.of(
                        Code.SHEET_LATE,
                        sheet.document().place("publishedOn"),
                        sheet.year(),
                        day,
                        due)));
  }
}
