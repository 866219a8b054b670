package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** A matter of public concern and the answer to it (政务舆情). */
public record Incident(
    @Field(
            label = "发生日期",
            en = "occurred on",
            what = "舆情发生的日期，台账按它归入年份。",
            whatEn = "When it came up; decides the year.",
            required = true,
            example = "2021-03-01")
        Optional<LocalDate> occurredOn,
    @Field(
            label = "主题",
            en = "topic",
            what = "一句话概括，不写姓名。",
            whatEn = "What it is about, in a phrase, without names.",
            required = true,
            example = "供暖温度不达标")
        String topic,
    @Field(
            label = "来源",
            en = "source",
            what = "从哪里发现的。",
            whatEn = "Where it was found.",
            example = "网络论坛")
        String source,
    @Field(
            label = "级别",
            en = "level",
            what = "重大、较大或者一般。",
            whatEn = "How weighty it is.",
            required = true,
            vocabulary = "incidentLevel",
            example = "一般")
        String level,
    @Field(
            label = "回应日期",
            en = "responded on",
            what = "公开回应的日期；没有回应就空着。",
            whatEn = "When it was answered in public; empty if it was not.",
            example = "2021-03-02")
        Optional<LocalDate> respondedOn,
    @Field(
            label = "回应网址",
            en = "address",
            what = "公开回应的网址。",
            whatEn = "The address of the answer.",
            example = "https://www.example.gov.cn/news/a/")
        String url)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.yearly(
              "incidents",
              new Text("政务舆情", "public concerns"),
              new Text(
                  "需要回应的政务舆情，每件一行。",
                  "Matters of public concern that call for an answer, a row each."),
              Incident.class,
              "occurredOn")
          .told("respondedOn", "url")
          .rules(Incident::check);

  /** What must be right in one matter by itself. */
  static void check(LedgerRow row) {
    row.order("occurredOn", "respondedOn");
    row.needs("url", "respondedOn");
    row.address("url");
  }
}
