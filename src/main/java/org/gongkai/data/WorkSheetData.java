package org.gongkai.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.Statistics;
import org.gongkai.model.WorkSheet;

/** The items of a website's work sheet as data, with both sources of their values. */
final class WorkSheetData {

  private WorkSheetData() {}

  /** The items of a sheet, for the document's own file of data. */
  static Map<String, Object> of(WorkSheet sheet) {
    List<Object> blocks = new ArrayList<>();
    for (WorkSheet.Block block : sheet.blocks()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("key", block.key());
      entry.put("label", block.label());
      entry.put("items", block.lines().stream().map(WorkSheetData::line).toList());
      blocks.add(entry);
    }
    return Map.of("sheet", blocks);
  }

  private static Map<String, Object> line(WorkSheet.Line line) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", line.key());
    entry.put("label", line.full());
    // An item that was left blank is no empty text and no zero.
    entry.put("value", line.text().isEmpty() ? null : value(line.type(), line.text()));
    if (!line.unit().isEmpty()) {
      entry.put("unit", line.unit());
    }
    line.figure()
        .ifPresent(
            figure -> {
              entry.put("declared", line.declared().map(BigDecimal::new).orElse(null));
              entry.put("derived", number(figure));
              entry.put("figure", figure.key());
            });
    line.status().ifPresent(status -> entry.put("status", status.key()));
    if (!line.reason().isEmpty()) {
      entry.put("reason", line.reason());
    }
    return entry;
  }

  private static Object value(String type, String text) {
    return switch (type) {
      case "count", "days" -> new BigDecimal(text);
      case "flag" -> text.equals("是");
      default -> text;
    };
  }

  private static BigDecimal number(Statistics.Figure figure) {
    return figure.value().signum() == 0
        ? BigDecimal.ZERO
        : new BigDecimal(figure.value().stripTrailingZeros().toPlainString());
  }
}
