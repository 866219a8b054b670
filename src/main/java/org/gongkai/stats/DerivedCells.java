package org.gongkai.stats;

import static org.gongkai.stats.Condition.in;
import static org.gongkai.stats.Condition.is;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.model.Ledger;
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

  /** The cells of a form that can be derived for a year, by key. */
  Map<String, Derived> of(ReportForm form, int year) {
    return done.computeIfAbsent(year, y -> derive(form, y));
  }

  private Map<String, Derived> derive(ReportForm form, int year) {
    Map<String, Derived> cells = new LinkedHashMap<>();
    for (FormTable table : form.tables()) {
      for (Leaf row : ReportForm.leaves(table.rows())) {
        List<Leaf> columns = ReportForm.leaves(table.columns());
        switch (table.id()) {
          case "applications" -> applications(table, row, columns, year, cells);
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

  private void applications(
      FormTable table, Leaf row, List<Leaf> columns, int year, Map<String, Derived> cells) {
    if (records.ledger("applications", year).isEmpty()) {
      return;
    }
    Condition[] ofRow =
        switch (row.key()) {
          case "newReceived" -> new Condition[] {in(RECEIVED)};
          case "carriedIn" -> new Condition[] {Condition.carriedIn(RECEIVED, CLOSED)};
          case "resultsTotal" -> new Condition[] {in(CLOSED)};
          case "carriedOut" -> new Condition[] {Condition.carriedOut(RECEIVED, CLOSED)};
          default -> new Condition[] {in(CLOSED), is("outcome", row.key())};
        };
    Rows all = Rows.count("applications", ofRow).ofEveryYear();
    Map<Ledger, List<Ledger.Row>> found = all.select(records, year);
    for (Leaf column : columns) {
      Derived cell;
      if (column.head().isTotal()) {
        cell = derived(all, found, column, year);
      } else {
        Condition applicant = is("applicant", column.key());
        cell = derived(all.and(applicant), filter(found, applicant, year), column, year);
      }
      cells.put(table.key(row, column), cell);
    }
  }

  private void disputes(
      FormTable table, Leaf row, List<Leaf> columns, int year, Map<String, Derived> cells) {
    if (records.ledger("disputes", year).isEmpty()) {
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
    return records
        .ledger(rows.ledger(), year)
        .map(ledger -> derived(rows, rows.select(records, year), column, year));
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

  /** Only of years since which a register is kept: before, the library may not be all there was. */
  private Optional<Derived> policies(Leaf row, Leaf column, int year) {
    if (records.upTo("policies", year).isEmpty()) {
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

  private Derived derived(Rows rows, Map<Ledger, List<Ledger.Row>> found, Leaf column, int year) {
    Measure.Result result = rows.result(records, found).orElseThrow();
    return new Derived(
        result.value(),
        column.head().printed(result.value()),
        rows.isSure(records, year),
        rows.words(records),
        rows.expression(),
        result.sources());
  }

  private Map<Ledger, List<Ledger.Row>> filter(
      Map<Ledger, List<Ledger.Row>> found, Condition condition, int year) {
    Map<Ledger, List<Ledger.Row>> some = new LinkedHashMap<>();
    found.forEach(
        (ledger, rows) -> {
          List<Ledger.Row> kept = new ArrayList<>();
          for (Ledger.Row row : rows) {
            if (condition.test().holds(row, year, records.site())) {
              kept.add(row);
            }
          }
          some.put(ledger, kept);
        });
    return some;
  }
}
