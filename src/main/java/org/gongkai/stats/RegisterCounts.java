package org.gongkai.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.diag.Text;
import org.gongkai.ledger.Account;
import org.gongkai.ledger.Notice;
import org.gongkai.ledger.Website;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;

/** What the public registers count: websites, official accounts, monitoring notices. */
final class RegisterCounts implements Figures.Counter {

  private static final Text SITES = new Text("家", "sites");
  private static final Text ACCOUNTS = new Text("家", "accounts");

  @Override
  public List<Statistics.Figure> count(Site site) {
    List<Statistics.Figure> figures = new ArrayList<>();
    for (Ledger ledger : site.ledgers("websites")) {
      figures.add(websites(ledger, "total", "政府网站", "websites", w -> true));
      figures.add(websites(ledger, "migrated", "迁入统一平台", "on the platform", Website::onPlatform));
      figures.add(websites(ledger, "ipv6", "支持IPv6", "with IPv6", Website::ipv6));
    }
    for (Ledger ledger : site.ledgers("accounts")) {
      figures.add(accounts(ledger, "total", "登记账号", "accounts", a -> true));
      figures.add(
          accounts(ledger, "running", "正常运行", "running", a -> a.status().equals("running")));
      figures.add(accounts(ledger, "ended", "关停注销", "ended", a -> !a.status().equals("running")));
    }
    for (Ledger ledger : site.ledgers("notices")) {
      long rounds =
          ledger.rows().stream().map(row -> ((Notice) row.entry()).round()).distinct().count();
      figures.add(
          figure(
              ledger,
              "issued",
              new Text("监测通报", "monitoring notices"),
              rounds,
              new Text("期", "notices"),
              new Text("不同的期数", "rounds")));
    }
    return figures;
  }

  private static Statistics.Figure websites(
      Ledger ledger, String key, String zh, String en, Predicate<Website> counted) {
    long count =
        ledger.rows().stream()
            .map(row -> (Website) row.entry())
            .filter(w -> w.status().equals("running"))
            .filter(counted)
            .count();
    return figure(ledger, key, new Text(zh, en), count, SITES, new Text("网站名录中的行", "rows"));
  }

  private static Statistics.Figure accounts(
      Ledger ledger, String key, String zh, String en, Predicate<Account> counted) {
    long count = ledger.rows().stream().filter(r -> counted.test((Account) r.entry())).count();
    return figure(ledger, key, new Text(zh, en), count, ACCOUNTS, new Text("账号名录中的行", "rows"));
  }

  private static Statistics.Figure figure(
      Ledger ledger, String key, Text label, long count, Text unit, Text what) {
    return new Statistics.Figure(
        ledger.kind().id() + "." + key,
        label,
        ledger.year(),
        BigDecimal.valueOf(count),
        unit,
        new Text(
            ledger.year() + "年" + what.zh() + "：" + label.zh(),
            what.en() + " of " + ledger.year() + ": " + label.en()),
        List.of(ledger.path()));
  }
}
