package org.gongkai.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.diag.Place;
import org.gongkai.kind.WebsiteReport;
import org.gongkai.model.WorkSheet;
import org.gongkai.sheet.SheetForm;

/** What rules for the work sheets of websites have in common. */
final class Sheets {

  private Sheets() {}

  static WebsiteReport content(WorkSheet sheet) {
    return (WebsiteReport) sheet.document().content();
  }

  static Optional<SheetForm> form(WorkSheet sheet) {
    return SheetForm.of(content(sheet).form());
  }

  /** Where an item was typed; else its block, else the top of the file. */
  static Place place(WorkSheet sheet, String key) {
    var values = content(sheet).values();
    var typed = values.values().get(key);
    String block = key.substring(0, key.indexOf('.'));
    return typed != null
        ? typed.place()
        : values.blocks().getOrDefault(block, sheet.document().source().top());
  }

  /** The number of an item as published; nothing if nothing gives it. */
  static Optional<BigDecimal> number(WorkSheet sheet, String key) {
    return sheet
        .line(key)
        .filter(line -> line.isNumber() && !line.text().isEmpty())
        .map(line -> new BigDecimal(line.text()));
  }

  static String label(WorkSheet sheet, String key) {
    return sheet.line(key).map(WorkSheet.Line::full).orElse(key);
  }

  static boolean explains(WorkSheet sheet, String key) {
    return content(sheet).explain().containsKey(key);
  }
}
