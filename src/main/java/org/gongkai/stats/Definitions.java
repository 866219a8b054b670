package org.gongkai.stats;

import static org.gongkai.model.Statistics.Scope.CITY;
import static org.gongkai.model.Statistics.Scope.OFFICE;
import static org.gongkai.model.Statistics.Scope.SITE;
import static org.gongkai.stats.Condition.given;
import static org.gongkai.stats.Condition.in;
import static org.gongkai.stats.Condition.is;
import static org.gongkai.stats.Condition.not;
import static org.gongkai.stats.Condition.yes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.diag.Text;
import org.gongkai.model.Column;
import org.gongkai.model.Ledger;
import org.gongkai.model.Site;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Statistics.Scope;

/**
 * The figures that are counted from documents and ledgers, an entry each. A rate stands behind the
 * two figures that it is worked out from.
 */
final class Definitions {

  private static final Text ITEMS = new Text("条", "items");
  static final Text CASES = new Text("件", "cases");
  private static final Text BODIES = new Text("家", "bodies");
  private static final Text ACCOUNTS = new Text("家", "accounts");
  private static final Text SITES = new Text("家", "sites");
  private static final Text TIMES = new Text("次", "times");
  private static final Text YUAN = new Text("元", "yuan");
  private static final Text PERCENT = new Text("%", "%");
  private static final Text DAYS = new Text("个工作日", "working days");
  private static final Text NOTICES = new Text("期", "notices");

  private static final Condition RUNNING = is("status", "running");
  private static final Condition OF_SITES = is("subject", "websites");
  private static final Condition OF_ACCOUNTS = is("subject", "accounts");
  private static final Condition EFFECTIVE = yes("effective");

  /** Answered within as many working days as the office promises. */
  private static final Condition IN_TIME =
      Condition.of(
          "workingDays(receivedOn, answeredOn) <= promise",
          "在承诺的工作日内答复",
          "answered within the promised working days",
          Definitions::isInTime);

  private static final List<Definition> ALL =
      List.of(
          of("documents.total", "公开信息总数", "disclosed items", SITE, ITEMS, Documents.all()),
          ofClass("overview", "概况类信息", "overview items"),
          ofClass("dynamic", "政务动态信息", "news items"),
          ofClass("catalog", "信息公开目录信息", "catalog items"),
          of(
              "pressConferences.held",
              "新闻发布会",
              "press conferences",
              SITE,
              TIMES,
              Documents.ofKind("press-conference", Documents.When.HELD)),
          of(
              "proposals.answered",
              "公开的建议提案答复",
              "published replies to proposals",
              SITE,
              CASES,
              Documents.ofKind("proposal-reply", Documents.When.PUBLISHED)),
          byChannel("letter", "信函申请"),
          byChannel("email", "邮箱申请"),
          byChannel("online", "在线申请"),
          byChannel("inPerson", "当面申请"),
          byChannel("fax", "传真申请"),
          byChannel("oral", "口头申请"),
          rows(
              "applications.meanDays",
              "申请平均办理时间",
              "mean time of applications",
              DAYS,
              Rows.meanDays("applications", "receivedOn", "closedOn", in("closedOn"))
                  .ofEveryYear()),
          rows(
              "applications.proactiveCandidates",
              "可转为主动公开的申请",
              "applications worth disclosing to all",
              CASES,
              applications(yes("proactiveCandidate"))),
          rows(
              "disputes.accepted",
              "受理的复议和诉讼",
              "reviews and lawsuits accepted",
              CASES,
              Rows.count("disputes", in("acceptedOn"))),
          rows("consultations.received", "收到咨询", "questions received", CASES, questions()),
          rows("consultations.effective", "有效咨询", "proper questions", CASES, questions(EFFECTIVE)),
          rows(
              "consultations.answered",
              "办结咨询",
              "questions answered",
              CASES,
              questions(EFFECTIVE, given("answeredOn"))),
          rows(
              "consultations.shown",
              "公开答复咨询",
              "questions answered in public",
              CASES,
              questions(EFFECTIVE, given("answeredOn"), yes("shown"))),
          rows(
              "consultations.inTime",
              "按时办结咨询",
              "questions answered in time",
              CASES,
              questions(EFFECTIVE, IN_TIME)),
          rate(
              "consultations.inTimeRate",
              "咨询按时办结率",
              "questions answered in time, in percent",
              OFFICE,
              "consultations.inTime",
              "consultations.effective"),
          rows(
              "consultations.meanDays",
              "咨询平均办理时间",
              "mean time of questions",
              DAYS,
              Rows.meanDays(
                  "consultations", "receivedOn", "answeredOn", in("receivedOn"), EFFECTIVE)),
          rows(
              "submissions.submitted",
              "上报信息",
              "items submitted",
              ITEMS,
              Rows.count("submissions", in("submittedOn"))),
          rows(
              "submissions.adopted",
              "采用信息",
              "items adopted",
              ITEMS,
              Rows.count("submissions", in("submittedOn"), yes("adopted"))),
          rate(
              "submissions.adoptionRate",
              "采用率",
              "adoption rate",
              OFFICE,
              "submissions.adopted",
              "submissions.submitted"),
          websites("total", "政府网站", "websites"),
          websites("migrated", "迁入统一平台", "on the platform", yes("onPlatform")),
          rate(
              "websites.migrationRate",
              "集约化率",
              "share of websites on the platform",
              CITY,
              "websites.migrated",
              "websites.total"),
          websites("ipv6", "支持IPv6", "with IPv6", yes("ipv6")),
          websites("ipv6City", "支持IPv6的市门户", "city portals with IPv6", yes("ipv6"), at("city")),
          websites(
              "ipv6County", "支持IPv6的县市区门户", "county portals with IPv6", yes("ipv6"), at("county")),
          websites(
              "ipv6Department",
              "支持IPv6的部门网站",
              "department sites with IPv6",
              yes("ipv6"),
              at("department")),
          of("accounts.total", "登记账号", "accounts", CITY, ACCOUNTS, Rows.count("accounts")),
          of("accounts.running", "正常运行", "running", CITY, ACCOUNTS, accounts(RUNNING)),
          of("accounts.ended", "关停注销", "ended", CITY, ACCOUNTS, accounts(not("status", "running"))),
          of(
              "notices.issued",
              "监测通报",
              "monitoring notices",
              CITY,
              NOTICES,
              Rows.distinct("notices", "round", in("issuedOn"))),
          monitored("websitesChecked", "监测网站次数", "websites checked", "checked", OF_SITES),
          monitored("websitesQualified", "合格网站次数", "websites qualified", "qualified", OF_SITES),
          rate(
              "notices.websitesPassRate",
              "政府网站合格率",
              "pass rate of websites",
              CITY,
              "notices.websitesQualified",
              "notices.websitesChecked"),
          monitored("accountsChecked", "监测新媒体次数", "accounts checked", "checked", OF_ACCOUNTS),
          monitored("accountsQualified", "合格新媒体次数", "accounts qualified", "qualified", OF_ACCOUNTS),
          rate(
              "notices.accountsPassRate",
              "政务新媒体合格率",
              "pass rate of accounts",
              CITY,
              "notices.accountsQualified",
              "notices.accountsChecked"),
          rows(
              "incidents.total",
              "政务舆情",
              "public concerns",
              CASES,
              Rows.count("incidents", in("occurredOn"))),
          rows(
              "incidents.major",
              "重大政务舆情",
              "major public concerns",
              CASES,
              Rows.count("incidents", in("occurredOn"), is("level", "major"))),
          rows(
              "incidents.answered",
              "回应的政务舆情",
              "public concerns answered",
              TIMES,
              Rows.count("incidents", in("respondedOn")).ofEveryYear()),
          rows(
              "charges.collected",
              "行政事业性收费",
              "charges collected",
              YUAN,
              Rows.sum("charges", "amount", in("chargedOn"))),
          rows(
              "fees.notices",
              "信息处理费收费通知",
              "notices of processing fees",
              CASES,
              Rows.count("fees", in("noticedOn"))),
          rows(
              "fees.noticed",
              "通知的信息处理费",
              "processing fees noticed",
              YUAN,
              Rows.sum("fees", "noticed", in("noticedOn"))),
          rows(
              "fees.received",
              "收取的信息处理费",
              "processing fees received",
              YUAN,
              Rows.sum("fees", "paid", in("paidOn")).ofEveryYear()));

  private Definitions() {}

  /** The figures of a site: those of every site, and one of each of its columns. */
  static List<Definition> of(SiteConfig config) {
    List<Definition> all = new ArrayList<>(ALL);
    all.addAll(Interpreted.FIGURES);
    for (Column column : config.columns()) {
      all.add(
          of(
              "documents.column." + column.id(),
              "“" + column.label() + "”栏目信息",
              "items in the column " + column.id(),
              SITE,
              ITEMS,
              Documents.inColumn(column.id(), column.label())));
    }
    return all;
  }

  static Definition of(String key, String zh, String en, Scope scope, Text unit, Measure measure) {
    return new Definition(key, new Text(zh, en), scope, unit, measure);
  }

  private static Definition ofClass(String key, String zh, String en) {
    return of("documents." + key, zh, en, SITE, ITEMS, Documents.ofClass(key, zh));
  }

  private static Definition rows(String key, String zh, String en, Text unit, Rows rows) {
    return of(key, zh, en, OFFICE, unit, rows);
  }

  static Definition rate(String key, String zh, String en, Scope scope, String part, String whole) {
    return of(key, zh, en, scope, PERCENT, Measure.rate(part, whole));
  }

  private static Rows applications(Condition... more) {
    return counted("applications", in("receivedOn"), more);
  }

  private static Rows questions(Condition... more) {
    return counted("consultations", in("receivedOn"), more);
  }

  private static Rows accounts(Condition... more) {
    return Rows.count("accounts", more);
  }

  private static Rows counted(String ledger, Condition first, Condition... more) {
    List<Condition> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return Rows.count(ledger, all.toArray(Condition[]::new));
  }

  private static Definition byChannel(String channel, String zh) {
    return rows(
        "applications.received." + channel,
        zh,
        "applications received: " + channel,
        CASES,
        applications(is("channel", channel)));
  }

  private static Condition at(String level) {
    return is("level", level);
  }

  private static Definition websites(String key, String zh, String en, Condition... more) {
    return of("websites." + key, zh, en, CITY, SITES, counted("websites", RUNNING, more));
  }

  private static Definition monitored(
      String key, String zh, String en, String column, Condition subject) {
    Rows sum = Rows.sum("notices", column, in("issuedOn"), subject);
    return of("notices." + key, zh, en, CITY, BODIES, sum);
  }

  private static boolean isInTime(Ledger.Row row, int year, Site site) {
    LocalDate received = Condition.date(row, "receivedOn").orElseThrow();
    LocalDate due = site.calendar().after(received, site.config().consultationDays());
    return Condition.date(row, "answeredOn").filter(day -> !day.isAfter(due)).isPresent();
  }
}
