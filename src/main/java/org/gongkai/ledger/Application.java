package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;
import org.gongkai.model.WorkingCalendar;

/** An application for information (依申请公开), without anything that says who applied. */
public record Application(
    @Field(
            label = "编号",
            en = "number",
            what = "本机关登记的编号，不重复。",
            whatEn = "The number it is registered under, unique.",
            required = true,
            example = "2021-001")
        String number,
    @Field(
            label = "收到日期",
            en = "received on",
            what = "收到申请的日期（条例第三十一条），台账按它归入年份。",
            whatEn = "When it was received (art. 31); decides the year.",
            required = true,
            example = "2021-03-01")
        Optional<LocalDate> receivedOn,
    @Field(
            label = "收到日期依据",
            en = "basis of that date",
            what = "收到日期是怎样确定的。",
            whatEn = "What that date rests on.",
            vocabulary = "receivedBasis",
            example = "签收之日")
        String receivedBasis,
    @Field(
            label = "申请渠道",
            en = "channel",
            what = "申请从哪里来。",
            whatEn = "How it came in.",
            required = true,
            vocabulary = "channel",
            example = "信函")
        String channel,
    @Field(
            label = "申请人类别",
            en = "applicant",
            what = "年报第三部分的六类申请人之一；不写姓名。",
            whatEn = "One of the six categories of the report; never a name.",
            required = true,
            vocabulary = "applicant",
            example = "自然人")
        String applicant,
    @Field(
            label = "申请内容摘要",
            en = "summary",
            what = "申请的是什么信息，只供内部查对，不公开。",
            whatEn = "What is sought; kept for reference and never published.",
            example = "某项目的批准文件",
            lines = true)
        String summary,
    @Field(
            label = "通知补正日期",
            en = "correction requested on",
            what = "告知申请人补正的日期，应在收到后7个工作日内。",
            whatEn = "When the applicant was told to correct it, within 7 working days.",
            example = "2021-03-05")
        Optional<LocalDate> correctionRequestedOn,
    @Field(
            label = "补正期限",
            en = "correction due",
            what = "要求申请人补正的最后一天。",
            whatEn = "The last day for the correction.",
            example = "2021-03-20")
        Optional<LocalDate> correctionDue,
    @Field(
            label = "收到补正日期",
            en = "correction received on",
            what = "收到补正材料的日期，答复期限从这一天起算。",
            whatEn = "When the correction came in: the period for the reply begins anew.",
            example = "2021-03-15")
        Optional<LocalDate> correctionReceivedOn,
    @Field(
            label = "征求意见日期",
            en = "third party asked on",
            what = "书面征求第三方或其他机关意见的日期。",
            whatEn = "When a third party or another organ was asked.",
            example = "2021-03-08")
        Optional<LocalDate> thirdPartyFrom,
    @Field(
            label = "收到意见日期",
            en = "third party answered on",
            what = "收到意见或者征求意见期限届满的日期，这段时间不计入答复期限。",
            whatEn = "When the answer came or its period ended; the time between does not count.",
            example = "2021-03-22")
        Optional<LocalDate> thirdPartyTo,
    @Field(
            label = "延期告知日期",
            en = "extension told on",
            what = "告知申请人延长答复期限的日期。",
            whatEn = "When the applicant was told of the extension.",
            example = "2021-03-25")
        Optional<LocalDate> extendedOn,
    @Field(
            label = "延长工作日",
            en = "days of extension",
            what = "延长几个工作日，不超过20。",
            whatEn = "Working days of extension, at most 20.",
            example = "20")
        int extensionDays,
    @Field(
            label = "办结日期",
            en = "closed on",
            what = "作出答复或者不再处理的日期；没有办结就空着。",
            whatEn = "When it was answered or dropped; empty while open.",
            example = "2021-03-29")
        Optional<LocalDate> closedOn,
    @Field(
            label = "办理结果",
            en = "outcome",
            what = "年报第三部分的一种办理结果；没有办结就空着。",
            whatEn = "One of the outcomes of the report; empty while open.",
            vocabulary = "outcome",
            example = "予以公开")
        String outcome,
    @Field(
            label = "答复文号",
            en = "number of the reply",
            what = "答复书的文号。",
            whatEn = "The number of the written reply.",
            example = "周政办公开〔2021〕1号")
        String replyNumber,
    @Field(
            label = "可转为主动公开",
            en = "proactive candidate",
            what = "多人申请或者可以公开的，是否建议主动公开（条例第四十四条）。",
            whatEn = "Whether it is worth disclosing to all (art. 44).",
            example = "否")
        boolean proactiveCandidate)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.yearly(
              "applications",
              new Text("依申请公开", "applications"),
              new Text("收到的政府信息公开申请，每件一行。", "Applications for information, a row each."),
              Application.class,
              "receivedOn")
          .told("correctionRequestedOn", "correctionDue")
          .told("correctionReceivedOn")
          .told("thirdPartyFrom")
          .told("thirdPartyTo")
          .told("extendedOn", "extensionDays")
          .told("closedOn", "outcome", "replyNumber", "proactiveCandidate")
          .unique("number")
          .rules(Application::check);

  /** Within how many working days of receipt a reply is due (条例第三十三条). */
  private static final int REPLY = 20;

  /** Within how many working days of receipt a correction is asked for (条例第三十条). */
  private static final int CORRECTION = 7;

  /** What must be right in one application by itself. */
  static void check(LedgerRow row) {
    row.order("receivedOn", "correctionRequestedOn", "correctionReceivedOn", "closedOn");
    row.order("correctionRequestedOn", "correctionDue");
    row.order("receivedOn", "thirdPartyFrom", "thirdPartyTo", "closedOn");
    row.order("receivedOn", "extendedOn", "closedOn");
    row.together("closedOn", "outcome");
    row.together("extendedOn", "extensionDays");
    row.needs("correctionReceivedOn", "correctionRequestedOn");
    row.needs("thirdPartyTo", "thirdPartyFrom");
    row.extension("extensionDays");
  }

  /**
   * The day by which it was to be closed; none while the applicant or a third party is waited for.
   */
  public Optional<LocalDate> due(WorkingCalendar calendar) {
    boolean waitsForApplicant = correctionRequestedOn.isPresent() && correctionReceivedOn.isEmpty();
    boolean waitsForThirdParty = thirdPartyFrom.isPresent() && thirdPartyTo.isEmpty();
    if (waitsForApplicant || waitsForThirdParty) {
      return Optional.empty();
    }
    LocalDate at = correctionReceivedOn.or(() -> receivedOn).orElseThrow();
    for (int left = REPLY + extensionDays; left > 0; ) {
      at = at.plusDays(1);
      left -= calendar.isWorkingDay(at) && !isThirdPartys(at) ? 1 : 0;
    }
    return Optional.of(at);
  }

  /** Whether a day lies in the time that a third party had, which does not count. */
  private boolean isThirdPartys(LocalDate day) {
    return thirdPartyFrom.filter(day::isAfter).isPresent()
        && thirdPartyTo.filter(day::isAfter).isEmpty();
  }

  /** The last day on which a correction could be asked for. */
  public LocalDate correctionDeadline(WorkingCalendar calendar) {
    return calendar.after(receivedOn.orElseThrow(), CORRECTION);
  }
}
