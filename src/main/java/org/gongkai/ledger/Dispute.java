package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** A review or a lawsuit that an application led to (行政复议、行政诉讼). */
public record Dispute(
    @Field(
            label = "编号",
            en = "number",
            what = "案件编号，不重复。",
            whatEn = "The number of the case, unique.",
            required = true,
            example = "2021-复-1")
        String number,
    @Field(
            label = "类型",
            en = "kind",
            what = "行政复议、未经复议直接起诉或者复议后起诉。",
            whatEn = "Review, litigation without review, or after it.",
            required = true,
            vocabulary = "disputeKind",
            example = "行政复议")
        String kind,
    @Field(
            label = "相关申请",
            en = "application",
            what = "所涉及的依申请公开编号，应在依申请公开台账里。",
            whatEn = "Number of the application in the ledger of applications.",
            example = "2021-001")
        String application,
    @Field(
            label = "受理日期",
            en = "accepted on",
            what = "受理或者立案的日期，台账按它归入年份。",
            whatEn = "When it was accepted; decides the year.",
            required = true,
            example = "2021-06-01")
        Optional<LocalDate> acceptedOn,
    @Field(
            label = "受理机关",
            en = "organ or court",
            what = "复议机关或者法院。",
            whatEn = "The organ of review or the court.",
            example = "周口市中级人民法院")
        String organ,
    @Field(
            label = "审结日期",
            en = "closed on",
            what = "审结的日期；没有审结就空着。",
            whatEn = "When it was decided; empty while pending.",
            example = "2021-08-30")
        Optional<LocalDate> closedOn,
    @Field(
            label = "审理结果",
            en = "result",
            what = "结果维持、结果纠正或者其他结果；没有审结就空着。",
            whatEn = "Upheld, corrected or other; empty while pending.",
            vocabulary = "disputeResult",
            example = "结果维持")
        String result,
    @Field(
            label = "备注",
            en = "note",
            what = "需要说明的情况，不公开。",
            whatEn = "Remarks, never published.",
            example = "已撤回",
            lines = true)
        String note)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.yearly(
              "disputes",
              new Text("复议诉讼", "review and litigation"),
              new Text(
                  "政府信息公开引起的行政复议和行政诉讼，每件一行。",
                  "Reviews and lawsuits that applications led to, a row each."),
              Dispute.class,
              "acceptedOn")
          .told("closedOn", "result")
          .unique("number")
          .rules(Dispute::check);

  /** What must be right in one case by itself. */
  static void check(LedgerRow row) {
    row.order("acceptedOn", "closedOn");
    row.together("closedOn", "result");
  }
}
