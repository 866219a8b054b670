package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.model.ReconciledReport.Status;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;

/** What a work sheet declares is what the records give, unless the sheet explains why not. */
final class SheetDerived implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (WorkSheet sheet : statistics.sheets()) {
      for (WorkSheet.Line line : sheet.lines()) {
        if (line.sure() && line.status().filter(s -> s == Status.DIFFERS).isPresent()) {
          Statistics.Figure figure = line.figure().orElseThrow();
          problems.add(
              Problem.of(
                  Code.SHEET_DERIVED,
                  Sheets.place(sheet, line.key()),
                  line.full(),
                  line.text(),
                  figure.value().stripTrailingZeros().toPlainString(),
                  figure.formula(),
                  line.key(),
                  figure.counted()));
        }
      }
    }
    return problems;
  }
}
