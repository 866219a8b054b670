package org.gongkai.stats;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.kind.AnnualReport;
import org.gongkai.kind.Skeleton;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.ReconciledReport.Cell;
import org.gongkai.model.ReconciledReport.Derived;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportForm;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Head;
import org.gongkai.report.ReportForm.Leaf;

/**
 * A new annual report of the office: its numbers from the year's records, and what the year before
 * carried over. A row that nothing gives is left blank, which is an error until it is filled in.
 */
public final class ReportDraft {

  private final ReportForm form = ReportForm.ALL.get(0);
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Derived> derived;
  private final Optional<ReconciledReport> last;
  private final int year;

  private ReportDraft(int year, Map<String, Derived> derived, Optional<ReconciledReport> last) {
    this.year = year;
    this.derived = derived;
    this.last = last;
  }

  /**
   * A draft.
   *
   * @param sure false if records of the year could not be read: then its numbers may be wrong
   */
  public record Draft(String text, boolean sure) {}

  /** Writes the report of a year. */
  public static Draft of(Site site, Statistics statistics, int year, LocalDateTime now) {
    Map<String, Derived> derived =
        new DerivedCells(new Records(site)).of(ReportForm.ALL.get(0), year);
    Optional<ReconciledReport> last =
        statistics.reports().stream()
            .filter(report -> report.year() == year - 1)
            .filter(report -> report.document().text("organization").equals(site.config().owner()))
            .findFirst();
    ReportDraft draft = new ReportDraft(year, derived, last);
    draft.front(site, now);
    draft.prose(statistics, year);
    return new Draft(draft.out.toString(), derived.values().stream().allMatch(Derived::sure));
  }

  private void front(Site site, LocalDateTime now) {
    String owner = site.config().owner();
    line("---");
    line("# 草稿：核对、写好以后删掉下面这一行");
    line("draft: true");
    line("title: " + owner + year + "年政府信息公开工作年度报告");
    line("# 发布日期：改成实际公开的时间");
    line("publishedOn: " + Skeleton.moment(now));
    line("year: " + year);
    line("organization: " + owner);
    line("form: " + form.id());
    boolean same =
        last.map(report -> ((AnnualReport) report.document().content()).form())
            .filter(form.id()::equals)
            .isPresent();
    if (!same) {
      line("# 没有" + (year - 1) + "年同一格式的年报可以比较");
      line("baseYear: true");
    }
    String group = "";
    for (FormTable table : form.tables()) {
      if (!table.group().equals(group)) {
        group = table.group();
        line(group + ":");
      }
      List<String> columns =
          ReportForm.leaves(table.columns()).stream().map(leaf -> leaf.head().label()).toList();
      line("  # " + table.caption() + "：" + String.join("、", columns));
      rows(table, table.rows(), "", "  ");
    }
    line("---");
  }

  private void rows(FormTable table, List<Head> heads, String prefix, String indent) {
    for (Head head : heads) {
      if (head.isLeaf()) {
        row(table, head, prefix + head.key(), indent);
      } else if (head.key().isEmpty()) {
        line(indent + "# " + head.label());
        rows(table, head.children(), prefix, indent);
      } else {
        line(indent + head.key() + ": # " + head.label());
        rows(table, head.children(), prefix + head.key() + ".", indent + "  ");
      }
    }
  }

  private void row(FormTable table, Head head, String key, String indent) {
    List<String> numbers = new ArrayList<>();
    List<Leaf> columns = ReportForm.leaves(table.columns());
    for (Leaf column : columns) {
      number(table.group() + "." + key + "." + column.key()).ifPresent(numbers::add);
    }
    boolean known = numbers.size() == columns.size();
    String typed = known ? " [" + String.join(", ", numbers) + "]" : "";
    line(
        indent
            + head.key()
            + ":"
            + typed
            + " # "
            + head.label()
            + (known ? "" : missing(table, head)));
  }

  /** Which ledger would give a row. */
  private String missing(FormTable table, Head head) {
    String id = DerivedCells.ledger(table.id(), head.key());
    String label = Condition.ledger(id).label().zh();
    String which =
        id.equals("policies")
            ? "（" + label + "没有记到" + year + "年"
            : "（没有" + year + "年的" + label + "台账";
    return which + "，请填写；有了 ledgers/" + id + "-" + year + ".csv 就不用填）";
  }

  /** What the records give; without them, what the year before carried out is carried in. */
  private Optional<String> number(String key) {
    Optional<String> counted = Optional.ofNullable(derived.get(key)).map(Derived::text);
    return counted.isPresent() || !key.startsWith("applications.carriedIn.")
        ? counted
        : last.flatMap(report -> report.cell(key.replace("carriedIn", "carriedOut")))
            .map(Cell::text);
  }

  private void prose(Statistics statistics, int year) {
    for (ReportForm.Part part : form.proseParts()) {
      line("");
      line("## " + part.full());
      line("");
      line(part.number().equals("六") ? fees(statistics, year) : Skeleton.UNWRITTEN);
    }
  }

  /** Part six has to say whether fees were charged. */
  private static String fees(Statistics statistics, int year) {
    Optional<Statistics.Figure> notices = statistics.figure(year, "fees.notices");
    if (notices.isEmpty()) {
      return "（待写：是否收取政府信息公开信息处理费）";
    }
    boolean received =
        statistics
            .figure(year, "fees.received")
            .filter(figure -> figure.value().signum() != 0)
            .isPresent();
    // What was noticed in the year before may be paid in this one.
    return notices.get().value().signum() == 0 && !received
        ? "本年度未收取政府信息公开信息处理费。"
        : "本年度发出政府信息公开信息处理费收费通知"
            + plain(statistics, year, "fees.notices")
            + "件，通知金额"
            + plain(statistics, year, "fees.noticed")
            + "元，实际收取"
            + plain(statistics, year, "fees.received")
            + "元。";
  }

  private static String plain(Statistics statistics, int year, String key) {
    return statistics.figure(year, key).orElseThrow().value().toPlainString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
