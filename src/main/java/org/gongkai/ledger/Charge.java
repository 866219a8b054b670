package org.gongkai.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** Administrative charges collected (行政事业性收费). */
public record Charge(
    @Field(
            label = "收费日期",
            en = "charged on",
            what = "收费的日期，台账按它归入年份。",
            whatEn = "When it was collected; decides the year.",
            required = true,
            example = "2021-03-01")
        Optional<LocalDate> chargedOn,
    @Field(
            label = "收费项目",
            en = "item",
            what = "收费的项目，应在公布的收费目录里。",
            whatEn = "The item, from the published list of charges.",
            required = true,
            example = "不动产登记费")
        String item,
    @Field(
            label = "收费依据",
            en = "basis",
            what = "收费所依据的文件。",
            whatEn = "The document it rests on.",
            example = "发改价格规〔2016〕2559号")
        String basis,
    @Field(
            label = "执收单位",
            en = "unit",
            what = "收费的单位。",
            whatEn = "The unit that collects it.",
            example = "市自然资源和规划局")
        String unit,
    @Field(
            label = "金额",
            en = "amount",
            what = "以元为单位，最多两位小数；年报换算成万元。",
            whatEn = "In yuan, at most two decimals; the report has it in units of ten thousand.",
            required = true,
            example = "80.00")
        BigDecimal amount)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.yearly(
          "charges",
          new Text("行政事业性收费", "charges"),
          new Text("收取的行政事业性收费。", "Administrative charges collected."),
          Charge.class,
          "chargedOn");
}
