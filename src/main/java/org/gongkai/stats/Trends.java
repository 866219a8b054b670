package org.gongkai.stats;

import static org.gongkai.stats.TrendGroup.chart;
import static org.gongkai.stats.TrendGroup.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.diag.Text;
import org.gongkai.kind.AnnualReport;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.Statistics.Figure;

/** What is shown of several years side by side, a group each. */
public final class Trends {

  private static final int MOST_YEARS_OF_REPORTS = 5;
  private static final int MOST_YEARS = 10;

  /** What annual reports give. */
  private static final List<TrendGroup> OF_REPORTS =
      List.of(
          new TrendGroup(
              "applications",
              new Text("收到和处理政府信息公开申请", "applications received and closed"),
              false,
              List.of(
                  chart(
                      line("applications.newReceived.total", "新收", "received"),
                      line("applications.resultsTotal.total", "办结", "closed"),
                      line("applications.carriedOut.total", "结转下年度", "carried over")))),
          new TrendGroup(
              "results",
              new Text("申请办理结果", "outcomes of applications"),
              true,
              List.of(
                  chart(line("applications.granted.total", "予以公开", "granted")),
                  chart(line("applications.partial.total", "部分公开", "granted in part")),
                  chart(line("applications.refused.subtotal", "不予公开", "refused")),
                  chart(line("applications.unable.subtotal", "无法提供", "not held")),
                  chart(line("applications.notProcessed.subtotal", "不予处理", "not processed")),
                  chart(line("applications.other.subtotal", "其他处理", "other")))),
          new TrendGroup(
              "disputes",
              new Text("政府信息公开行政复议、行政诉讼", "reviews and lawsuits"),
              false,
              List.of(
                  chart(
                      line("disputes.review.total", "行政复议", "reviews"),
                      line("disputes.litigationDirect.total", "直接起诉", "direct lawsuits"),
                      line(
                          "disputes.litigationAfterReview.total",
                          "复议后起诉",
                          "lawsuits after review")))),
          new TrendGroup(
              "documents",
              new Text("行政规范性文件", "normative documents"),
              false,
              List.of(
                  chart(
                      line("proactive.normativeDocuments.issued", "本年制发", "issued"),
                      line("proactive.normativeDocuments.repealed", "本年废止", "repealed")),
                  chart(line("proactive.normativeDocuments.inForce", "现行有效", "in force")))));

  /** What records give besides. */
  private static final List<TrendGroup> OF_RECORDS =
      List.of(
          new TrendGroup(
              "items",
              new Text("公开政府信息", "items disclosed"),
              false,
              List.of(
                  chart(line("documents.total", "总数", "all")),
                  chart(line("documents.overview", "概况类信息", "overview")),
                  chart(line("documents.dynamic", "政务动态信息", "news")),
                  chart(line("documents.catalog", "信息公开目录信息", "catalog")))),
          new TrendGroup(
              "exchange",
              new Text("互动交流", "exchange with the public"),
              false,
              List.of(
                  chart(
                      line("consultations.received", "收到咨询", "questions received"),
                      line("consultations.answered", "办结咨询", "questions answered")),
                  chart(line("solicitations.responses", "征集收到意见", "opinions received")))),
          new TrendGroup(
              "rates",
              new Text("比率", "rates"),
              true,
              List.of(
                  chart(line("consultations.inTimeRate", "咨询按时办结率", "questions in time")),
                  chart(line("submissions.adoptionRate", "信息采用率", "adoption rate")),
                  chart(line("websites.migrationRate", "网站集约化率", "sites on the platform")))));

  private Trends() {}

  /** The last years up to a report's own, as the reports of the same body give them. */
  public static List<Trend> of(Site site, Statistics statistics, ReconciledReport report) {
    Map<Integer, ReconciledReport> years = new HashMap<>();
    shown(site, statistics, report.document().text("organization"))
        .filter(other -> other.year() < report.year())
        .forEach(other -> years.putIfAbsent(other.year(), other));
    years.put(report.year(), report);
    YearFigures figures =
        new YearFigures() {
          private final Map<Integer, Map<String, Figure>> known = new HashMap<>();

          @Override
          public Optional<Figure> of(int year, String key) {
            return Optional.ofNullable(
                known.computeIfAbsent(year, y -> byKey(years.get(y))).get(key));
          }

          @Override
          public boolean isBase(int year) {
            return isBaseYear(years.get(year));
          }
        };
    return trends(
        OF_REPORTS,
        figures,
        IntStream.rangeClosed(report.year() - MOST_YEARS_OF_REPORTS + 1, report.year()).boxed());
  }

  /** The last years of which the site's owner has records. */
  public static List<Trend> of(Site site, Statistics statistics) {
    SortedSet<Integer> years = years(site, statistics);
    if (years.isEmpty()) {
      return List.of();
    }
    Map<Integer, Boolean> bases = new HashMap<>();
    shown(site, statistics, site.config().owner())
        .forEach(report -> bases.putIfAbsent(report.year(), isBaseYear(report)));
    YearFigures figures =
        new YearFigures() {
          @Override
          public Optional<Figure> of(int year, String key) {
            return years.contains(year) ? statistics.figure(year, key) : Optional.empty();
          }

          @Override
          public boolean isBase(int year) {
            return bases.getOrDefault(year, false);
          }
        };
    List<TrendGroup> groups = new ArrayList<>(OF_REPORTS);
    groups.addAll(OF_RECORDS);
    int last = years.last();
    int first = Math.max(years.first(), last - MOST_YEARS + 1);
    return trends(groups, figures, IntStream.rangeClosed(first, last).boxed());
  }

  /**
   * The years of which there are a report or ledgers of the owner: old documents alone do not tell
   * what a year was like, nor does a year that is not over.
   */
  public static SortedSet<Integer> years(Site site, Statistics statistics) {
    SortedSet<Integer> years = new TreeSet<>();
    shown(site, statistics, site.config().owner()).forEach(report -> years.add(report.year()));
    site.ledgers().forEach(ledger -> years.add(ledger.year()));
    years.removeIf(year -> year >= site.today().getYear());
    return years;
  }

  private static Stream<ReconciledReport> shown(
      Site site, Statistics statistics, String organization) {
    return site.items().stream()
        .filter(item -> item.pending().isEmpty())
        .map(Site.Item::document)
        .filter(document -> document.text("organization").equals(organization))
        .flatMap(document -> statistics.report(document).stream());
  }

  private static Map<String, Figure> byKey(ReconciledReport report) {
    Map<String, Figure> figures = new HashMap<>();
    if (report != null) {
      report.figures().forEach(figure -> figures.put(figure.key(), figure));
    }
    return figures;
  }

  private static boolean isBaseYear(ReconciledReport report) {
    return report != null
        && report.document().content() instanceof AnnualReport content
        && content.baseYear();
  }

  private static List<Trend> trends(
      List<TrendGroup> groups, YearFigures figures, Stream<Integer> years) {
    List<Integer> all = years.toList();
    return groups.stream().flatMap(group -> group.trend(figures, all).stream()).toList();
  }

  /** Whether a figure is a number of the annual report. */
  static boolean isOfReport(String key) {
    return OF_REPORTS.stream()
        .flatMap(group -> group.charts().stream())
        .flatMap(List::stream)
        .anyMatch(line -> line.key().equals(key));
  }

  /** Where the numbers of years come from. */
  interface YearFigures {
    Optional<Figure> of(int year, String key);

    /** Whether the year's report is not to be compared with the one before. */
    boolean isBase(int year);
  }
}
