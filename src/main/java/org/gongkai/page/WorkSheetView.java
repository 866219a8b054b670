package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.dataset.Edition;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;
import org.gongkai.output.WorkSheetViews;

/** The page of a website's work sheet. */
final class WorkSheetView {

  private WorkSheetView() {}

  static WorkSheetViews.Sheet of(Plan plan, WorkSheet sheet, Views.Page page) {
    List<Views.Label> notes =
        sheet.lines().stream()
            .filter(line -> !line.reason().isEmpty())
            .map(line -> new Views.Label(line.full(), line.reason()))
            .toList();
    return new WorkSheetViews.Sheet(
        page,
        sheet.year(),
        sheet.title() + "（" + sheet.year() + "年度）",
        sheet.blocks().stream().map(block -> block(plan, block)).toList(),
        notes,
        Edition.links(plan, Paths.workSheetTable(sheet.document())));
  }

  private static WorkSheetViews.Block block(Plan plan, WorkSheet.Block block) {
    List<WorkSheetViews.Line> lines = new ArrayList<>();
    String above = "";
    for (WorkSheet.Line line : block.lines()) {
      boolean begins = !line.group().isEmpty() && !line.group().equals(above);
      int span = (int) block.lines().stream().filter(l -> l.group().equals(line.group())).count();
      lines.add(
          new WorkSheetViews.Line(
              begins ? line.group() : "",
              begins ? span : 0,
              !line.group().isEmpty(),
              line.label(),
              line.text(),
              line.unit(),
              line.figure()
                  .map(Statistics.Figure::address)
                  .map(address -> address(plan, address))
                  .orElse("")));
      above = line.group();
    }
    return new WorkSheetViews.Block(block.label(), lines.size(), lines);
  }

  private static String address(Plan plan, String address) {
    int hash = address.indexOf('#');
    return plan.url(address.substring(0, hash)) + address.substring(hash);
  }
}
