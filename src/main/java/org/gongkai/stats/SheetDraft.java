package org.gongkai.stats;

import java.time.LocalDateTime;
import org.gongkai.kind.Skeleton;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.sheet.SheetForm;

/**
 * A new work sheet of the website: what the year's records give is filled in, the rest is left
 * blank, which is an error until it is filled in.
 */
public final class SheetDraft {

  private SheetDraft() {}

  /** Writes the sheet of a year. */
  public static ReportDraft.Draft of(
      Site site, Statistics statistics, int year, LocalDateTime now) {
    SheetForm form = SheetForm.ALL.get(0);
    StringBuilder out = new StringBuilder();
    line(out, "# 草稿：核对、填好以后删掉下面这一行");
    line(out, "draft: true");
    // 周口市人民政府 + 网站工作年度报表: the form's own title begins with 政府.
    String name = site.config().name().replaceFirst("网站$", "");
    line(out, "title: " + name + form.title().replaceFirst("^政府", "") + "（" + year + "年度）");
    line(out, "# 发布日期：改成实际公开的时间，不晚于" + (year + 1) + "-" + form.due());
    line(out, "publishedOn: " + Skeleton.moment(now));
    line(out, "year: " + year);
    line(out, "form: " + form.id());
    line(out, "sheet:");
    for (SheetForm.Block block : form.blocks()) {
      line(out, "  " + block.key() + ": # " + block.label());
      for (SheetForm.Item item : block.items()) {
        line(out, "    " + item(site, statistics, year, item));
      }
    }
    boolean sure =
        site.unread().isEmpty()
            && site.faulty().isEmpty()
            && site.ledgers().stream().allMatch(Ledger::whole);
    return new ReportDraft.Draft(out.toString(), sure);
  }

  private static String item(Site site, Statistics statistics, int year, SheetForm.Item item) {
    String ofSite = WorkSheets.ofSite(item.site(), site.config());
    String value =
        statistics
            .figure(year, item.figure())
            .map(WorkSheets::plain)
            .orElse(ofSite.isEmpty() ? "" : quoted(ofSite));
    String unit = item.unit().isEmpty() ? "" : "（" + item.unit() + "）";
    String left = item.optional() ? "，没有就空着" : "，请填写";
    return item.name()
        + ":"
        + (value.isEmpty() ? "" : " " + value)
        + " # "
        + item.full()
        + unit
        + (value.isEmpty() ? left : "");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
