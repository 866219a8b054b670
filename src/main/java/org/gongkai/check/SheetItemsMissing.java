package org.gongkai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;
import org.gongkai.sheet.SheetForm;

/** Each item of a work sheet is there: typed, or given by records. Nothing is not zero. */
final class SheetItemsMissing implements FigureCheck {

  @Override
  public List<Problem> run(Site site, Statistics statistics) {
    List<Problem> problems = new ArrayList<>();
    for (WorkSheet sheet : statistics.sheets()) {
      // Of a website with a wrong name nobody knows what records give.
      Set<String> given = Sheets.isKnown(sheet, site) ? Set.of() : given(sheet);
      for (WorkSheet.Block block : sheet.blocks()) {
        List<WorkSheet.Line> missing =
            block.lines().stream()
                .filter(line -> line.status().isEmpty() && !line.optional())
                .filter(line -> !given.contains(line.key()))
                .toList();
        if (!missing.isEmpty()) {
          problems.add(problem(sheet, block, missing));
        }
      }
    }
    return problems;
  }

  /** The items that records or {@code site.yaml} give of this website. */
  private static Set<String> given(WorkSheet sheet) {
    return Sheets.form(sheet).map(form -> form.items().values()).orElse(List.of()).stream()
        .filter(item -> !item.figure().isEmpty() || !item.site().isEmpty())
        .map(SheetForm.Item::key)
        .collect(Collectors.toSet());
  }

  /** One a block: a sheet that was only begun lacks dozens of items. */
  private static Problem problem(
      WorkSheet sheet, WorkSheet.Block block, List<WorkSheet.Line> missing) {
    List<String> zh = missing.stream().map(WorkSheet.Line::full).toList();
    List<String> en =
        missing.stream().map(line -> line.key().substring(line.key().indexOf('.') + 1)).toList();
    return Problem.of(
        Code.SHEET_ITEM_MISSING,
        Sheets.place(sheet, missing.get(0).key()),
        new Text(block.label(), block.key()),
        new Text(String.join("、", zh), String.join(", ", en)),
        block.key() + ": {" + en.get(0) + ": …}");
  }
}
