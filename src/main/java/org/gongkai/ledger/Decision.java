package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** Decisions of a day, counted (行政许可、行政处罚、行政强制). */
public record Decision(
    @Field(
            label = "决定日期",
            en = "decided on",
            what = "作出决定的日期，台账按它归入年份。",
            whatEn = "When they were made; decides the year.",
            required = true,
            example = "2021-03-01")
        Optional<LocalDate> decidedOn,
    @Field(
            label = "类别",
            en = "type",
            what = "行政许可、行政处罚或者行政强制。",
            whatEn = "Licence, penalty or coercion.",
            required = true,
            vocabulary = "decisionType",
            example = "行政许可")
        String type,
    @Field(
            label = "件数",
            en = "count",
            what = "这一天作出了几件。",
            whatEn = "How many of that day.",
            required = true,
            example = "3")
        int count,
    @Field(
            label = "作出单位",
            en = "unit",
            what = "作出决定的单位。",
            whatEn = "The unit that made them.",
            example = "市应急管理局")
        String unit,
    @Field(
            label = "事项",
            en = "item",
            what = "许可、处罚或者强制的事项。",
            whatEn = "What they are about.",
            example = "危险化学品经营许可")
        String item)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.yearly(
          "decisions",
          new Text("行政决定", "decisions"),
          new Text(
              "行政许可、行政处罚、行政强制的件数，按日期登记。",
              "Licences, penalties and coercive measures, counted by day."),
          Decision.class,
          "decidedOn");
}
