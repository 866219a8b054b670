package org.gongkai.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** A fee for processing information (政府信息公开信息处理费), noticed and paid. */
public record Fee(
    @Field(
            label = "通知日期",
            en = "noticed on",
            what = "发出收费通知的日期，台账按它归入年份。",
            whatEn = "When the notice was given; decides the year.",
            required = true,
            example = "2021-03-01")
        Optional<LocalDate> noticedOn,
    @Field(
            label = "相关申请",
            en = "application",
            what = "依申请公开的编号，应在依申请公开台账里。",
            whatEn = "Number of the application in the ledger of applications.",
            required = true,
            example = "2021-001")
        String application,
    @Field(
            label = "计收方式",
            en = "basis",
            what = "按件或者按量，一件申请只用一种（国办函〔2020〕109号）。",
            whatEn = "Per item or per page, one of them for an application.",
            required = true,
            vocabulary = "feeBasis",
            example = "按件")
        String basis,
    @Field(
            label = "数量",
            en = "quantity",
            what = "第几件，或者多少页。",
            whatEn = "The number of the item, or of pages.",
            required = true,
            example = "11")
        int quantity,
    @Field(
            label = "通知金额",
            en = "amount noticed",
            what = "收费通知的金额，以元为单位。",
            whatEn = "The amount of the notice, in yuan.",
            required = true,
            example = "100")
        BigDecimal noticed,
    @Field(
            label = "缴纳日期",
            en = "paid on",
            what = "缴费的日期；没有缴纳就空着。",
            whatEn = "When it was paid; empty if it was not.",
            example = "2021-03-10")
        Optional<LocalDate> paidOn,
    @Field(
            label = "实收金额",
            en = "amount paid",
            what = "实际收到的金额，以元为单位。",
            whatEn = "What was received, in yuan.",
            example = "100")
        BigDecimal paid)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.yearly(
              "fees",
              new Text("信息处理费", "processing fees"),
              new Text(
                  "政府信息公开信息处理费的收费通知，每份一行。",
                  "Notices of fees for processing information, a row each."),
              Fee.class,
              "noticedOn")
          .told("paidOn", "paid")
          .rules(Fee::check);

  /** What must be right in one fee by itself. */
  static void check(LedgerRow row) {
    row.order("noticedOn", "paidOn");
    row.together("paidOn", "paid");
    row.atMost("paid", "noticed");
  }
}
