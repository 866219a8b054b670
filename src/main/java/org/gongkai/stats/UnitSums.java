package org.gongkai.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.diag.Text;
import org.gongkai.kind.AnnualReport;
import org.gongkai.model.Document;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.ReconciledReport.Derived;
import org.gongkai.model.RollUp;
import org.gongkai.model.RollUp.Member;
import org.gongkai.model.RollUp.State;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.Table;
import org.gongkai.model.Unit;
import org.gongkai.report.ReportForm;
import org.gongkai.report.ReportForm.FormTable;
import org.gongkai.report.ReportForm.Leaf;
import org.gongkai.report.ReportTables;

/**
 * Sums the annual reports of units (D1: a government's cell is the sum of its departments', its
 * counties' and its own office's). A unit's numbers come from its file, or from the report that the
 * site has published of the body of that name.
 */
final class UnitSums {

  /** As many as a message can name. */
  private static final int MOST_NAMES = 8;

  private final ReportForm form = ReportForm.ALL.get(0);
  private final SortedMap<Integer, List<Contribution>> years = new TreeMap<>();

  /** Whether all files were read: else a number may be wrong. */
  private final boolean sure;

  private UnitSums(boolean sure) {
    this.sure = sure;
  }

  /** A unit with the report that it is counted by, if it is. */
  private record Contribution(Unit unit, State state, Optional<ReconciledReport> report) {

    Optional<ReconciledReport.Cell> cell(String key) {
      return report.flatMap(r -> r.cell(key));
    }
  }

  /** A cell of all units together: the sum, and how it is printed. */
  private record Sum(BigDecimal value, String text, Table.State state) {}

  /**
   * Puts the reports of each year together.
   *
   * @param published annual reports of the site that readers can see
   * @param units reports of units that are not held back
   */
  static UnitSums of(Site site, List<ReconciledReport> published, List<ReconciledReport> units) {
    UnitSums sums =
        new UnitSums(
            Stream.concat(site.faulty().stream(), site.unread().stream())
                .noneMatch(path -> path.startsWith("units/")));
    TreeSet<Integer> years = new TreeSet<>();
    site.units().forEach(d -> years.add(((AnnualReport) d.content()).year()));
    if (!site.config().units().isEmpty()) {
      site.documents().stream()
          .filter(d -> d.content() instanceof AnnualReport report && report.rollUp())
          .forEach(d -> years.add(((AnnualReport) d.content()).year()));
    }
    for (int year : years) {
      sums.years.put(
          year,
          site.config().units().stream()
              .filter(unit -> unit.reports(year))
              .map(unit -> contribution(unit, year, published, units))
              .toList());
    }
    return sums;
  }

  private static Contribution contribution(
      Unit unit, int year, List<ReconciledReport> published, List<ReconciledReport> units) {
    if (unit.held().containsKey(year)) {
      return new Contribution(unit, State.HELD, Optional.empty());
    }
    Optional<ReconciledReport> report =
        units.stream()
            .filter(r -> r.year() == year && unit.owns(r.document().path()))
            .findFirst()
            .or(
                () ->
                    published.stream()
                        .filter(r -> r.year() == year)
                        .filter(r -> r.document().text("organization").equals(unit.name()))
                        .findFirst());
    return new Contribution(unit, report.isEmpty() ? State.MISSING : State.COUNTED, report);
  }

  /**
   * What the government's report of a year should say: nothing as long as a unit is missing, for
   * then no sum says it.
   */
  Map<String, Derived> derived(int year) {
    List<Contribution> units = years.getOrDefault(year, List.of());
    if (units.isEmpty() || units.stream().anyMatch(c -> c.state() != State.COUNTED)) {
      return Map.of();
    }
    Map<String, Derived> derived = new LinkedHashMap<>();
    for (FormTable table : form.tables()) {
      for (Leaf row : ReportForm.leaves(table.rows())) {
        for (Leaf column : ReportForm.leaves(table.columns())) {
          String key = table.key(row, column);
          Sum sum = sum(key, column, units);
          boolean all = units.stream().allMatch(unit -> unit.cell(key).isPresent());
          if (all) {
            derived.put(
                key,
                new Derived(
                    sum.value(),
                    sum.text(),
                    sure,
                    words(key, units),
                    "sum(units." + key + ")",
                    units.stream().map(UnitSums::source).toList()));
          }
        }
      }
    }
    return derived;
  }

  private static Statistics.Source source(Contribution unit) {
    return Statistics.Source.unit(unit.report().orElseThrow().document().path());
  }

  /** The numbers of those units that have one: 川汇区人民政府 3＋淮阳区人民政府 4. */
  private static Text words(String key, List<Contribution> all) {
    List<String> numbers = new ArrayList<>();
    int more = 0;
    for (Contribution unit : all) {
      ReconciledReport.Cell cell = unit.cell(key).orElseThrow();
      if (cell.value().signum() != 0 && numbers.size() == MOST_NAMES) {
        more++;
      } else if (cell.value().signum() != 0) {
        numbers.add(unit.unit().name() + " " + cell.text());
      }
    }
    String listed = String.join("＋", numbers);
    String zh = more == 0 ? listed : listed + "＋另外 " + more + " 个单位的数";
    String en = more == 0 ? listed : listed + "＋those of " + more + " others";
    return listed.isEmpty()
        ? new Text("各单位都没有", "no unit has any")
        : new Text("各单位之和 " + zh, "sum of all units: " + en);
  }

  private static Sum sum(String key, Leaf column, List<Contribution> all) {
    BigDecimal sum = BigDecimal.ZERO;
    Table.State state = Table.State.BLANK;
    for (Contribution unit : all) {
      Optional<ReconciledReport.Cell> cell = unit.cell(key);
      if (cell.isPresent()) {
        sum = sum.add(cell.get().value());
        state = state == Table.State.NUMBER ? state : cell.get().state();
      }
    }
    String text =
        switch (state) {
          case NUMBER -> column.head().printed(sum);
          case NOT_APPLICABLE -> "/";
          case BLANK -> "";
        };
    return new Sum(sum, text, state);
  }

  /**
   * The sums of all years.
   *
   * @param reports all of the site, for those that say they are such a sum
   */
  List<RollUp> rollUps(List<ReconciledReport> reports) {
    List<RollUp> rollUps = new ArrayList<>();
    years.forEach(
        (year, units) -> {
          Optional<ReconciledReport> own =
              reports.stream()
                  .filter(r -> r.year() == year && r.document().flag("rollUp"))
                  .findFirst();
          rollUps.add(rollUp(year, units, own));
        });
    return rollUps;
  }

  private RollUp rollUp(int year, List<Contribution> units, Optional<ReconciledReport> own) {
    Map<String, RollUp.Cell> cells = new LinkedHashMap<>();
    for (FormTable table : form.tables()) {
      for (Leaf row : ReportForm.leaves(table.rows())) {
        for (Leaf column : ReportForm.leaves(table.columns())) {
          String key = table.key(row, column);
          Sum sum = sum(key, column, units);
          Optional<ReconciledReport.Cell> declared = own.flatMap(o -> o.cell(key));
          cells.put(
              key,
              new RollUp.Cell(
                  key,
                  row.in(column),
                  sum.value(),
                  sum.text(),
                  sum.state(),
                  declared.map(c -> new Table.Cell(key, c.text(), c.state())),
                  own.map(o -> reason(o.document(), key)).orElse("")));
        }
      }
    }
    return new RollUp(
        year,
        units.stream().map(unit -> member(unit, year, cells.keySet())).toList(),
        ReportTables.filled(
            form,
            key ->
                Optional.of(cells.get(key))
                    .filter(cell -> cell.state() != Table.State.BLANK)
                    .map(cell -> new Table.Cell(key, cell.text(), cell.state())),
            Map.of()),
        List.copyOf(cells.values()),
        own.map(ReconciledReport::document));
  }

  private static String reason(Document own, String key) {
    return ((AnnualReport) own.content()).numbers().reason(key).orElse("");
  }

  private static Member member(Contribution unit, int year, Iterable<String> keys) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (String key : keys) {
      unit.cell(key)
          .filter(cell -> cell.state() == Table.State.NUMBER)
          .ifPresent(cell -> values.put(key, cell.value()));
    }
    Optional<Document> report =
        unit.report()
            .map(ReconciledReport::document)
            .filter(document -> !unit.unit().owns(document.path()));
    String reason = unit.unit().held().getOrDefault(year, "");
    return new Member(unit.unit(), unit.state(), reason, report, values);
  }
}
