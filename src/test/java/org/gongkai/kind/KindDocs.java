package org.gongkai.kind;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.config.RulesReader;
import org.gongkai.config.SiteFormats;
import org.gongkai.report.ReportForm;
import org.gongkai.sheet.SheetForm;
import org.gongkai.syntax.BuiltIn;

/** What the reference says of the parts of kinds that only their package knows. */
public final class KindDocs {

  private KindDocs() {}

  /** How a value of {@code site.yaml} must look, or empty where any text will do. */
  public static String format(String key) {
    SiteFormats.Format format = SiteFormats.ALL.get(key);
    return format == null ? "" : format.expected().zh();
  }

  /** The rules that come with the program, as they stand in its file, without its comments. */
  public static String shippedRules() {
    return BuiltIn.text(RulesReader.class, RulesReader.SHIPPED)
        .text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.joining("\n"));
  }

  /** The rows of a report's statutory tables, as they are typed. */
  public static String reportRows() {
    StringBuilder out = new StringBuilder();
    for (ReportForm form : ReportForm.ALL) {
      for (ReportForm.FormTable table : form.tables()) {
        out.append("\n#### ").append(table.part()).append("、").append(table.caption());
        out.append("（").append(form.id()).append("）\n\n");
        out.append("写在 `").append(table.group()).append("` 下。各列依次是：");
        List<ReportForm.Leaf> columns = ReportForm.leaves(table.columns());
        out.append(String.join("；", columns.stream().map(c -> c.head().label()).toList()));
        boolean total = columns.get(columns.size() - 1).head().isTotal();
        out.append(total ? "（可以不写，由程序相加）。" : "。");
        out.append(table.stroke() ? "不适用的格可以写 `\"/\"`。" : "");
        out.append("\n\n| 行 | 中文名 |\n| --- | --- |\n");
        for (ReportForm.Leaf row : ReportForm.leaves(table.rows())) {
          out.append("| `").append(row.key()).append("` | ").append(row.label()).append(" |\n");
        }
      }
    }
    return out.toString();
  }

  /** The items of the work sheets of websites, as they are typed. */
  public static String sheetItems() {
    StringBuilder out = new StringBuilder();
    for (SheetForm form : SheetForm.ALL) {
      for (SheetForm.Block block : form.blocks()) {
        out.append("\n#### ").append(block.label()).append("（").append(block.key()).append("，");
        out.append(form.id()).append("）\n\n");
        out.append("| 项目 | 中文名 | 填什么 | 不写时 |\n| --- | --- | --- | --- |\n");
        for (SheetForm.Item item : block.items()) {
          out.append("| `").append(item.name()).append("` | ").append(item.full()).append(" | ");
          out.append(sheetType(item)).append(" | ").append(without(item)).append(" |\n");
        }
      }
    }
    return out.toString();
  }

  private static String sheetType(SheetForm.Item item) {
    String unit = item.unit().isEmpty() ? "" : "（" + item.unit() + "）";
    return switch (item.type()) {
      case TEXT -> "一行文字";
      case URL -> "网址";
      case DATE -> "日期";
      case FLAG -> "是或否";
      case COUNT -> "整数" + unit;
      case DAYS -> "最多两位小数" + unit;
    };
  }

  private static String without(SheetForm.Item item) {
    if (!item.figure().isEmpty()) {
      return "取统计数据 `" + item.figure() + "`";
    } else if (!item.site().isEmpty()) {
      return "取 site.yaml 的 `" + item.site() + "`";
    }
    return item.optional() ? "空着" : "是错误";
  }
}
