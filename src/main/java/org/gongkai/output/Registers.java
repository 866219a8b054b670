package org.gongkai.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/** The ledgers that are published (公开名录): which rows of them, and what they add up to. */
public final class Registers {

  public static final String NAME = "公开名录";
  public static final String FOLDER = "registers/";
  public static final String DATA = "data/registers/";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Figures shown with a register: keys of a part and, where it is a share, of the whole. */
  private static final Map<String, List<List<String>>> SHOWN =
      Map.of(
          "websites",
          List.of(
              List.of("websites.migrated", "websites.total"),
              List.of("websites.ipv6", "websites.total")),
          "accounts",
          List.of(List.of("accounts.running"), List.of("accounts.ended")),
          "notices",
          List.of(List.of("notices.issued")));

  private Registers() {}

  /**
   * A register.
   *
   * @param year the latest that its rows are of
   * @param rows of what happened the latest first, of a list in its order
   */
  public record Register(Ledger.Kind kind, int year, List<Ledger.Row> rows) {

    /** Where its pages stand. */
    public String folder() {
      return FOLDER + kind.id() + "/";
    }

    /** Its table as data, without the extension. */
    public String table() {
      return DATA + kind.id();
    }

    /** Its JSON file. */
    public String json() {
      return table() + ".json";
    }
  }

  /** The registers that the site has, by id. */
  public static List<Register> of(Site site) {
    Map<String, Ledger.Kind> open = new LinkedHashMap<>();
    for (Ledger ledger : site.ledgers()) {
      if (ledger.kind().open()) {
        open.put(ledger.kind().id(), ledger.kind());
      }
    }
    List<Register> registers = new ArrayList<>();
    open.values().forEach(kind -> register(site, kind).ifPresent(registers::add));
    return registers;
  }

  private static Optional<Register> register(Site site, Ledger.Kind kind) {
    Optional<Ledger> latest = site.latest(kind.id());
    if (kind.span() == Ledger.Span.STATE) {
      return latest.map(ledger -> new Register(kind, ledger.year(), ledger.rows()));
    }
    List<Ledger.Row> rows = new ArrayList<>();
    site.ledgers(kind.id()).stream()
        .filter(ledger -> ledger.year() <= site.today().getYear())
        .forEach(ledger -> rows.addAll(ledger.rows()));
    Collections.reverse(rows);
    return latest.map(ledger -> new Register(kind, ledger.year(), rows));
  }

  /** What a register adds up to, in its year. */
  public static List<Views.Share> shares(Plan plan, Register register) {
    List<Views.Share> shares = new ArrayList<>();
    boolean yearly = register.kind().span() == Ledger.Span.YEAR;
    for (List<String> keys : SHOWN.getOrDefault(register.kind().id(), List.of())) {
      Statistics all = plan.statistics();
      Optional<Statistics.Figure> part = all.figure(register.year(), keys.get(0));
      Optional<Statistics.Figure> whole =
          keys.size() > 1 ? all.figure(register.year(), keys.get(1)) : Optional.empty();
      part.ifPresent(
          figure ->
              shares.add(
                  new Views.Share(
                      (yearly ? register.year() + "年" : "") + figure.label().zh(),
                      figure.value().toPlainString(),
                      figure.unit().zh(),
                      whole.map(w -> w.value().toPlainString()).orElse(""),
                      whole.map(w -> percent(figure.value(), w.value())).orElse(""))));
    }
    return shares;
  }

  /** A share in percent with one decimal, half up; empty where there is nothing to share. */
  public static String percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? ""
        : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** The registers as an entry of the map of the site. */
  public static List<Views.Section> section(Plan plan) {
    List<Register> all = of(plan.site());
    return all.isEmpty()
        ? List.of()
        : List.of(
            new Views.Section(
                "registers",
                "registers",
                "registers",
                new Views.Link(NAME, plan.url(FOLDER)),
                description(all),
                all.size(),
                List.of()));
  }

  /** {@code 政务新媒体、监测通报、政府网站}. */
  public static String description(List<Register> all) {
    return String.join("、", all.stream().map(r -> r.kind().label().zh()).toList());
  }
}
