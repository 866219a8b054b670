package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;

/** A work sheet names a website that is known: this one, or one of the register (政府网站). */
final class SheetWebsite implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    if (Explanations.isSure(site)) {
      for (WorkSheet sheet : statistics.sheets()) {
        if (!Sheets.isKnown(sheet, site)) {
          problems.add(problem(sheet, site));
        }
      }
    }
    return problems;
  }

  private static Problem problem(WorkSheet sheet, Site site) {
    String typed = sheet.line(Sheets.NAME).orElseThrow().text();
    Optional<String> near = Nearest.to(Sheets.website(sheet, site), Sheets.websites(site));
    return Problem.of(
        Code.SHEET_WEBSITE,
        Sheets.place(sheet, Sheets.NAME),
        typed,
        near.map(Nearest::quotedQuestion).orElse(Text.of("")));
  }
}
