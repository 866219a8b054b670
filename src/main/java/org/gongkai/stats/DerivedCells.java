package org.gongkai.stats;

import static org.gongkai.stats.Condition.in;
import static org.gongkai.stats.Condition.is;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.diag.Text;
import org.gongkai.model.ReconciledReport.Derived;
import org.gongkai.model.Statistics;
import org.gongkai.report.ReportForm;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Leaf;

/**
 * The cells of an annual report that the records of its year give. Received, carried in, closed and
 * carried out are counted from the same rows by their dates, so that 第一项加第二项之和，等于第三项加第四项之和 whatever
 * is in the ledger, and what one year carries out the next carries in.
 */
final class DerivedCells {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final String RECEIVED = "receivedOn";
  private static final String ACCEPTED = "acceptedOn";
  private static final String CLOSED = "closedOn";

  /** Rows that are no outcomes. */
  private static final Set<String> STRUCTURE =
      Set.of("newReceived", "carriedIn", "resultsTotal", "carriedOut");

  /** Rows of the form and the categories of the register. */
  private static final Map<String, String> CATEGORIES =
      Map.of("rules", PolicyCells.RULES, "normativeDocuments", "normative");

  private final Records records;
  private final PolicyCells policies;
  private final boolean policiesSure;
  private final Map<Integer, Map<String, Derived>> done = new HashMap<>();

  DerivedCells(Records records) {
    this.records = records;
    this.policies = new PolicyCells(records);
    this.policiesSure = PolicyStock.isSure(records.site());
  }

  /**
   * The ledger that gives a row of a form.
   *
   * @param table the id of its table
   */
  static String ledger(String table, String row) {
    return switch (table) {
      case "applications", "disputes" -> table;
      default ->
          switch (row) {
            case "rules", "normativeDocuments" -> "policies";
            case "charges" -> "charges";
            default -> "decisions";
          };
    };
  }

  /** The cells of a form that can be derived for a year, by key. */
  Map<String, Derived> of(ReportForm form, int year) {
    return done.computeIfAbsent(year, y -> derive(form, y));
  }

  private Map<String, Derived> derive(ReportForm form, int year) {
    Map<String, Derived> cells = new LinkedHashMap<>();
    Map<String, List<Rows.Found>> selected = new HashMap<>();
    for (FormTable table : form.tables()) {
      for (Leaf row : ReportForm.leaves(table.rows())) {
        List<Leaf> columns = ReportForm.leaves(table.columns());
        switch (table.id()) {
          case "applications" -> applications(table, row, columns, year, selected, cells);
          case "disputes" -> disputes(table, row, columns, year, cells);
          default ->
              columns.forEach(
                  column ->
                      proactive(row, column, year)
                          .ifPresent(cell -> cells.put(table.key(row, column), cell)));
        }
      }
    }
    return cells;
  }

  /**
   * A row of part three.
   *
   * @param selected rows of the ledger that were looked for before, by expression
   */
  private void applications(
      FormTable table,
      Leaf row,
      List<Leaf> columns,
      int year,
      Map<String, List<Rows.Found>> selected,
      Map<String, Derived> cells) {
    if (!records.coverage().ofLedger("applications", year)) {
      return;
    }
    Rows dated = Rows.count("applications", dates(row.key())).ofEveryYear();
    List<Rows.Found> ofDates =
        selected.computeIfAbsent(dated.expression(), e -> dated.select(records, year));
    boolean structure = STRUCTURE.contains(row.key());
    Condition outcome = is("outcome", row.key());
    Rows all = structure ? dated : dated.and(outcome);
    List<Rows.Found> found = structure ? ofDates : with(ofDates, outcome, year);
    for (Leaf column : columns) {
      Derived cell;
      if (column.head().isTotal()) {
        cell = derived(all, found, column, year);
      } else {
        Condition applicant = is("applicant", column.key());
        cell = derived(all.and(applicant), with(found, applicant, year), column, year);
      }
      cells.put(table.key(row, column), cell);
    }
  }

  /** When an application has to be received or closed to be counted in a row. */
  private static Condition dates(String row) {
    return switch (row) {
      case "newReceived" -> in(RECEIVED);
      case "carriedIn" -> Condition.carriedIn(RECEIVED, CLOSED);
      case "carriedOut" -> Condition.carriedOut(RECEIVED, CLOSED);
      default -> in(CLOSED);
    };
  }

  private List<Rows.Found> with(List<Rows.Found> found, Condition condition, int year) {
    return found.stream().map(file -> file.with(condition, year, records)).toList();
  }

  private void disputes(
      FormTable table, Leaf row, List<Leaf> columns, int year, Map<String, Derived> cells) {
    if (!records.coverage().ofLedger("disputes", year)) {
      return;
    }
    Rows block = Rows.count("disputes", is("kind", row.key())).ofEveryYear();
    for (Leaf column : columns) {
      Rows rows =
          switch (column.key()) {
            case "pending" -> block.and(Condition.carriedOut(ACCEPTED, CLOSED));
            case "total" -> block.and(Condition.open(ACCEPTED, CLOSED));
            default -> block.and(in(CLOSED)).and(is("result", column.key()));
          };
      cells.put(table.key(row, column), derived(rows, rows.select(records, year), column, year));
    }
  }

  private Optional<Derived> proactive(Leaf row, Leaf column, int year) {
    return switch (row.key()) {
      case "licensing", "penalty", "coercion" ->
          ofYear(
              Rows.sum("decisions", "count", in("decidedOn"), is("type", row.key())), column, year);
      case "charges" ->
          ofYear(Rows.sum("charges", "amount", in("chargedOn")), column, year)
              .map(yuan -> inTenThousands(yuan, column));
      case "rules", "normativeDocuments" -> policies(row, column, year);
      default -> Optional.empty();
    };
  }

  private Optional<Derived> ofYear(Rows rows, Leaf column, int year) {
    return records.coverage().ofLedger(rows.ledger(), year)
        ? Optional.of(derived(rows, rows.select(records, year), column, year))
        : Optional.empty();
  }

  private static Derived inTenThousands(Derived yuan, Leaf column) {
    BigDecimal value = yuan.value().divide(TEN_THOUSAND, 4, RoundingMode.HALF_UP);
    return new Derived(
        value,
        column.head().printed(value),
        yuan.sure(),
        new Text(
            yuan.formula().zh() + "，换算成万元，四舍五入到四位小数",
            yuan.formula().en() + ", in units of 10,000 yuan, rounded half up to four decimals"),
        "round(" + yuan.expression() + " / 10000, 4)",
        yuan.records());
  }

  /** Only of years of which a register is kept: else the library may not be all there was. */
  private Optional<Derived> policies(Leaf row, Leaf column, int year) {
    if (!records.coverage().ofRegister(year)) {
      return Optional.empty();
    }
    String category = CATEGORIES.get(row.key());
    PolicyCells.Counting counting = PolicyCells.counting(column.key(), year);
    List<Statistics.Source> counted = policies.counted(category, counting);
    BigDecimal value =
        BigDecimal.valueOf(counted.stream().mapToInt(Statistics.Source::count).sum());
    boolean own = category.equals(PolicyCells.RULES);
    String label = (own ? "本机关制定的" : "") + row.head().label();
    return Optional.of(
        new Derived(
            value,
            column.head().printed(value),
            policiesSure,
            new Text(
                "政策文件库和登记簿里" + counting.words().zh() + "的" + label + "，每件计一次",
                row.key() + " of library and register, " + counting.words().en() + ", each once"),
            "count(policies where category = "
                + category
                + (own ? " and issuers has owner and " : " and ")
                + counting.expression()
                + ")",
            counted));
  }

  private Derived derived(Rows rows, List<Rows.Found> found, Leaf column, int year) {
    Measure.Result result = rows.result(records, found).orElseThrow();
    return new Derived(
        result.value(),
        column.head().printed(result.value()),
        rows.isSure(records, year),
        rows.words(records),
        rows.expression(),
        result.sources());
  }
}
