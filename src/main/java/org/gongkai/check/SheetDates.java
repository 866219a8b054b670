package org.gongkai.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Document;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;

/** A work sheet is filled in (填报日期) before it is published. */
final class SheetDates implements FigureCheck {

  private static final String DATE = "foot.date";
  private static final String PUBLISHED = "publishedOn";

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (WorkSheet sheet : statistics.sheets()) {
      Document document = sheet.document();
      Optional<LocalDate> published = document.publishedOn().map(LocalDateTime::toLocalDate);
      Optional<LocalDate> filled =
          sheet.line(DATE).filter(l -> !l.text().isEmpty()).map(l -> LocalDate.parse(l.text()));
      if (published.isPresent() && filled.filter(published.get()::isBefore).isPresent()) {
        problems.add(
            Problem.of(
                    Code.DATES_ORDER,
                    Sheets.place(sheet, DATE),
                    new Text(Sheets.label(sheet, DATE), DATE),
                    filled.get(),
                    new Text("发布日期", PUBLISHED),
                    published.get())
                .with("note.declared-here", document.place(PUBLISHED), published.get()));
      }
    }
    return problems;
  }
}
