package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** A policy document in the register (政策文件登记簿), for those without a page of their own. */
public record PolicyEntry(
    @Field(
            label = "发文字号",
            en = "document number",
            what = "发文字号，不重复。",
            whatEn = "The document number, unique.",
            required = true,
            example = "周政办〔2021〕40号")
        String number,
    @Field(
            label = "标题",
            en = "title",
            what = "文件的标题。",
            whatEn = "The title of the document.",
            required = true,
            example = "周口市人民政府办公室关于…的通知")
        String title,
    @Field(
            label = "文件类别",
            en = "category",
            what = "规章、行政规范性文件或者其他文件。",
            whatEn = "Rules, normative or other.",
            required = true,
            vocabulary = "category",
            example = "行政规范性文件")
        String category,
    @Field(
            label = "成文日期",
            en = "written on",
            what = "签发或者通过的日期；年报的“本年制发”按它计算。",
            whatEn = "When it was signed or adopted; the report counts by it.",
            required = true,
            example = "2021-03-05")
        Optional<LocalDate> writtenOn,
    @Field(
            label = "施行日期",
            en = "effective on",
            what = "开始施行的日期。",
            whatEn = "When it comes into force.",
            example = "2021-04-01")
        Optional<LocalDate> effectiveOn,
    @Field(
            label = "有效期至",
            en = "expires on",
            what = "有效期的最后一天；第二天起自动算作失效。",
            whatEn = "The last day of its validity; lapsed from the day after.",
            example = "2026-03-31")
        Optional<LocalDate> expiresOn,
    @Field(
            label = "终止日期",
            en = "ended on",
            what = "被废止或者宣布失效的日期；有效期届满的不用写。",
            whatEn =
                "When it was repealed or declared lapsed; not needed where its validity ran out.",
            example = "2021-09-06")
        Optional<LocalDate> endedOn,
    @Field(
            label = "终止方式",
            en = "ending",
            what = "废止或者失效。",
            whatEn = "Repealed or lapsed.",
            vocabulary = "ending",
            example = "废止")
        String ending,
    @Field(
            label = "终止依据",
            en = "ended by",
            what = "废止它或者宣布它失效的文件。",
            whatEn = "The document that repealed it or declared it lapsed.",
            example = "周政办〔2021〕30号")
        String endedBy)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.register(
              "policies",
              new Text("政策文件登记簿", "register of policies"),
              new Text(
                  "政策文件的字号和日期，供没有单独页面的文件计数；各年的文件合成一本。",
                  "Numbers and dates of policy documents, so that those without a page are counted; all files are one list."),
              PolicyEntry.class)
          .since("writtenOn")
          .told("endedOn", "ending", "endedBy")
          .unique("number")
          .rules(PolicyEntry::check);

  /** What must be right in one document by itself. */
  static void check(LedgerRow row) {
    row.order("writtenOn", "endedOn");
    boolean effective = row.fields().value("effectiveOn").isPresent();
    row.order(effective ? "effectiveOn" : "writtenOn", "expiresOn");
    row.together("endedOn", "ending");
    row.needs("endedBy", "endedOn");
  }
}
