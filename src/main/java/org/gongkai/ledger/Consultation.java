package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** A question put to the office (在线咨询), without anything that says who asked. */
public record Consultation(
    @Field(
            label = "编号",
            en = "number",
            what = "咨询的编号，不重复。",
            whatEn = "Its number, unique.",
            required = true,
            example = "2021-001")
        String number,
    @Field(
            label = "收到日期",
            en = "received on",
            what = "收到咨询的日期，台账按它归入年份。",
            whatEn = "When it came in; decides the year.",
            required = true,
            example = "2021-03-01")
        Optional<LocalDate> receivedOn,
    @Field(
            label = "渠道",
            en = "channel",
            what = "咨询从哪里来。",
            whatEn = "How it came in.",
            vocabulary = "consultationChannel",
            example = "网站")
        String channel,
    @Field(
            label = "咨询主题",
            en = "topic",
            what = "一句话概括问的是什么。",
            whatEn = "What it is about, in a phrase.",
            example = "户籍办理")
        String topic,
    @Field(
            label = "咨询内容",
            en = "question",
            what = "可以不写，不公开。",
            whatEn = "May be left out, and is never published.",
            example = "办理落户需要什么材料",
            lines = true)
        String question,
    @Field(
            label = "有效",
            en = "effective",
            what = "是不是有效咨询；重复、无实质内容的写否。",
            whatEn = "Whether it is a proper question; no for repeats and empty ones.",
            required = true,
            example = "是")
        boolean effective,
    @Field(
            label = "公开答复",
            en = "answered in public",
            what = "答复是否已在网站上公开。",
            whatEn = "Whether the answer is on the site.",
            example = "否")
        boolean shown,
    @Field(
            label = "承办单位",
            en = "assigned to",
            what = "转给哪个单位办理。",
            whatEn = "The unit it was passed to.",
            example = "市公安局")
        String assignedTo,
    @Field(
            label = "转办日期",
            en = "forwarded on",
            what = "转给承办单位的日期。",
            whatEn = "When it was passed on.",
            example = "2021-03-01")
        Optional<LocalDate> forwardedOn,
    @Field(
            label = "答复日期",
            en = "answered on",
            what = "答复咨询人的日期；没有答复就空着。",
            whatEn = "When it was answered; empty while open.",
            example = "2021-03-03")
        Optional<LocalDate> answeredOn,
    @Field(
            label = "答复内容",
            en = "answer",
            what = "可以不写，不公开。",
            whatEn = "May be left out, and is never published.",
            example = "请携带身份证明到户政大厅办理",
            lines = true)
        String answer,
    @Field(
            label = "答复单位",
            en = "answering unit",
            what = "作出答复的单位。",
            whatEn = "The unit that answered.",
            example = "市公安局")
        String answeringUnit,
    @Field(
            label = "满意度",
            en = "satisfaction",
            what = "咨询人的评价。",
            whatEn = "What the asker thought of it.",
            vocabulary = "satisfaction",
            example = "满意")
        String satisfaction)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.yearly(
              "consultations",
              new Text("在线咨询", "questions"),
              new Text("收到的咨询，每件一行。", "Questions put to the office, a row each."),
              Consultation.class,
              "receivedOn")
          .told("forwardedOn", "assignedTo")
          .told("answeredOn", "shown", "answer", "answeringUnit", "satisfaction")
          .unique("number")
          .rules(Consultation::check);

  /** What must be right in one question by itself. */
  static void check(LedgerRow row) {
    row.order("receivedOn", "forwardedOn", "answeredOn");
    row.needs("answer", "answeredOn");
    row.needs("satisfaction", "answeredOn");
  }
}
