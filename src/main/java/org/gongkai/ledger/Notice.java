package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** A round of monitoring and its notice (监测通报). */
public record Notice(
    @Field(
            label = "通报日期",
            en = "issued on",
            what = "通报的日期，台账按它归入年份。",
            whatEn = "When the notice was issued; decides the year.",
            required = true,
            example = "2021-04-15")
        Optional<LocalDate> issuedOn,
    @Field(
            label = "期数",
            en = "round",
            what = "本年第几期。",
            whatEn = "Which round of the year.",
            required = true,
            example = "1")
        int round,
    @Field(
            label = "监测时段",
            en = "period",
            what = "监测的时段。",
            whatEn = "The time it covers.",
            example = "2021年第一季度")
        String period,
    @Field(
            label = "监测对象",
            en = "subject",
            what = "政府网站或者政务新媒体；一期通报了两种，写两行。",
            whatEn = "Websites or accounts; a notice on both takes two rows.",
            required = true,
            vocabulary = "monitored",
            example = "政府网站")
        String subject,
    @Field(
            label = "监测数量",
            en = "checked",
            what = "监测了多少家。",
            whatEn = "How many were checked.",
            required = true,
            example = "46")
        int checked,
    @Field(
            label = "合格数量",
            en = "qualified",
            what = "其中合格多少家。",
            whatEn = "How many of them passed.",
            required = true,
            example = "43")
        int qualified,
    @Field(
            label = "主要问题",
            en = "problems",
            what = "发现的问题，几项之间用分号。",
            whatEn = "What was found, separated by semicolons.",
            example = "栏目更新不及时；外链失效")
        List<String> problems,
    @Field(
            label = "整改完成日期",
            en = "rectified on",
            what = "全部整改完成的日期。",
            whatEn = "When all was put right.",
            example = "2021-04-30")
        Optional<LocalDate> rectifiedOn)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.yearly(
              "notices",
              new Text("监测通报", "monitoring notices"),
              new Text("政府网站和政务新媒体的监测情况通报。", "Notices on the monitoring of websites and accounts."),
              Notice.class,
              "issuedOn")
          .told("rectifiedOn")
          .open(new Ledger.Rate("passRate", new Text("合格率", "pass rate"), "qualified", "checked"))
          .rules(Notice::check);

  /** What must be right in one round by itself. */
  static void check(LedgerRow row) {
    row.order("issuedOn", "rectifiedOn");
    row.atMost("qualified", "checked");
  }
}
