package org.gongkai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;

/** A website has one work sheet a year. */
final class SheetDuplicate implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    Map<String, WorkSheet> first = new HashMap<>();
    for (WorkSheet sheet : statistics.sheets()) {
      String name = Sheets.website(sheet, site);
      WorkSheet other =
          sheet.year() == 0 ? null : first.putIfAbsent(sheet.year() + " " + name, sheet);
      if (other != null) {
        problems.add(
            Problem.of(
                    Code.SHEET_DUPLICATE,
                    Sheets.place(sheet, Sheets.NAME, "year"),
                    name,
                    sheet.year(),
                    sheet.document().path(),
                    other.document().path())
                .with("note.first-here", Sheets.place(other, Sheets.NAME, "year")));
      }
    }
    return problems;
  }
}
