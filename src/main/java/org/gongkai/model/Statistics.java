package org.gongkai.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongkai.diag.Text;

/** Every figure that the site's records give, sorted by year, then key (统计数据). */
public final class Statistics {

  private final List<Figure> figures;
  private final Map<Integer, Map<String, Figure>> years = new HashMap<>();

  private final Map<String, ReconciledReport> reports = new LinkedHashMap<>();
  private final Map<String, WorkSheet> sheets = new LinkedHashMap<>();
  private final List<ReconciledReport> units;
  private final List<RollUp> rollUps;

  /**
   * Figures and reports.
   *
   * @param reports all annual reports, also those that are not due yet or were withdrawn
   * @param sheets all work sheets of websites, likewise
   * @param units the reports of units whose numbers count
   * @param rollUps sums of those, by year
   */
  public Statistics(
      List<Figure> figures,
      List<ReconciledReport> reports,
      List<WorkSheet> sheets,
      List<ReconciledReport> units,
      List<RollUp> rollUps) {
    this.figures = List.copyOf(figures);
    this.units = List.copyOf(units);
    this.rollUps = List.copyOf(rollUps);
    reports.forEach(report -> this.reports.put(report.document().path(), report));
    sheets.forEach(sheet -> this.sheets.put(sheet.document().path(), sheet));
    for (Figure figure : figures) {
      years.computeIfAbsent(figure.year(), y -> new HashMap<>()).putIfAbsent(figure.key(), figure);
    }
  }

  /** The same figures, with other texts in the reports. */
  public Statistics with(UnaryOperator<Document> change) {
    return new Statistics(
        figures,
        reports.values().stream().map(report -> report.with(change)).toList(),
        sheets.values().stream().map(sheet -> sheet.with(change)).toList(),
        units,
        rollUps.stream().map(rollUp -> rollUp.with(change)).toList());
  }

  /**
   * The same without some of the notes (差异说明) of annual reports.
   *
   * @param notes what they are about, by the path of the report
   */
  public Statistics without(Map<String, Set<String>> notes) {
    return new Statistics(
        figures,
        reports.values().stream()
            .map(report -> report.without(notes.getOrDefault(report.document().path(), Set.of())))
            .toList(),
        List.copyOf(sheets.values()),
        units,
        rollUps);
  }

  /**
   * A figure and where it comes from.
   *
   * @param key {@code documents.dynamic}
   * @param year the calendar year it counts
   * @param scope whose records it counts
   * @param share what a rate was worked out from; empty for counts and sums
   * @param formula how it is counted, in words
   * @param expression how it is counted, for programs: {@code count(applications where receivedOn
   *     in year)}
   * @param records what was counted, by path and line
   */
  public record Figure(
      String key,
      Text label,
      int year,
      Scope scope,
      BigDecimal value,
      Text unit,
      Optional<Share> share,
      Text formula,
      String expression,
      List<Source> records) {
    public Figure {
      records = List.copyOf(records);
    }

    /** Where people read how it came about: {@code statistics/2021/#websites.total}. */
    public String address() {
      return "statistics/" + year + "/#" + key;
    }

    /** As printed in a text: a rate with one decimal and its sign. */
    public String text() {
      return unit.zh().equals("%")
          ? value.setScale(1, RoundingMode.HALF_UP).toPlainString() + "%"
          : value.stripTrailingZeros().toPlainString();
    }

    /** How many records were counted. */
    public int counted() {
      return records.stream().mapToInt(Source::count).sum();
    }
  }

  /** Whose records a figure counts. */
  public enum Scope {
    OFFICE("office", "本机关", "this office"),
    SITE("site", "本网站", "this site"),
    CITY("city", "全市", "the whole city");

    private final String key;
    private final Text label;

    Scope(String key, String zh, String en) {
      this.key = key;
      this.label = new Text(zh, en);
    }

    /** Its name in data. */
    public String key() {
      return key;
    }

    public Text label() {
      return label;
    }
  }

  /** A rate's two numbers: a percentage alone cannot be checked. */
  public record Share(BigDecimal numerator, BigDecimal denominator) {}

  /**
   * What was counted: a document, a row of a public ledger, the report of a unit, or a number of
   * rows of a ledger that is not published, of which nothing but their number may be shown.
   *
   * @param path inside the content folder
   * @param line of the row, from 1; 0 for documents and for rows that are not published
   * @param count how many records it stands for
   */
  public record Source(Kind kind, String path, int line, int count) {

    /** What may be shown of it. */
    public enum Kind {
      DOCUMENT,
      ROW,
      PRIVATE,
      /** The annual report of a unit. */
      UNIT
    }

    public static Source document(String path) {
      return new Source(Kind.DOCUMENT, path, 0, 1);
    }

    public static Source row(String path, int line) {
      return new Source(Kind.ROW, path, line, 1);
    }

    public static Source unit(String path) {
      return new Source(Kind.UNIT, path, 0, 1);
    }

    public static Source hidden(String path, int count) {
      return new Source(Kind.PRIVATE, path, 0, count);
    }
  }

  public List<Figure> figures() {
    return figures;
  }

  /** The figure of a year with a key. */
  public Optional<Figure> figure(int year, String key) {
    return Optional.ofNullable(years.getOrDefault(year, Map.of()).get(key));
  }

  /** The annual reports, by path. */
  public List<ReconciledReport> reports() {
    return List.copyOf(reports.values());
  }

  /** The reports of units (县市区、部门) that are summed or will be: not those that are held back. */
  public List<ReconciledReport> units() {
    return units;
  }

  /** The sums of the units' reports, by year. */
  public List<RollUp> rollUps() {
    return rollUps;
  }

  /** The work sheets of websites, by path. */
  public List<WorkSheet> sheets() {
    return List.copyOf(sheets.values());
  }

  /** A document's items, if it is a work sheet. */
  public Optional<WorkSheet> sheet(Document document) {
    return Optional.ofNullable(sheets.get(document.path()));
  }

  /** A document's numbers, if it is an annual report. */
  public Optional<ReconciledReport> report(Document document) {
    return Optional.ofNullable(reports.get(document.path()));
  }
}
