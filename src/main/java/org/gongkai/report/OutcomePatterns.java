package org.gongkai.report;

import static org.gongkai.report.ProsePattern.About.APPLICATIONS;
import static org.gongkai.report.ProsePatterns.CASES;
import static org.gongkai.report.ProsePatterns.IS;
import static org.gongkai.report.ProsePatterns.of;

import java.util.Arrays;
import java.util.List;

/**
 * How applications ended (办理结果): the groups of the table's third part, and those of its rows whose
 * names are used for nothing else.
 */
final class OutcomePatterns {

  static final List<ProsePattern> ALL =
      List.of(
          outcome("partial", "部分公开", "(?:决定)?(?:予以)?部分(?:予以)?公开", "applications.partial.total"),
          grouped(
              "refused",
              "不予公开",
              "(?:不予公开|不同意公开|不予提供)",
              group(
                  "refused",
                  "stateSecret",
                  "prohibitedByLaw",
                  "securityStability",
                  "thirdParty",
                  "internalAffairs",
                  "processInformation",
                  "caseFile",
                  "administrativeQuery")),
          outcome(
              "granted",
              "予以公开",
              "(?<![不未分能])(?:决定)?(?:全部)?(?:予以公开|同意公开|全部公开)",
              "applications.granted.total"),
          outcome(
              "not-held",
              "本机关不掌握",
              "(?:信息不存在|不掌握(?:相关)?(?:政府)?信息)",
              "applications.unable.notHeld.total"),
          grouped(
              "unable",
              "无法提供",
              "(?:无法提供|不能提供)(?:政府信息|信息)?",
              group("unable", "notHeld", "needsCreation", "stillUnclear")),
          grouped(
              "not-processed",
              "不予处理",
              "不予处理",
              group(
                  "notProcessed",
                  "petition",
                  "duplicate",
                  "publication",
                  "excessive",
                  "confirmOrReissue")),
          grouped(
              "other",
              "其他处理",
              "(?:作出?|做出?)?其他处理",
              group("other", "correctionOverdue", "feeOverdue", "miscellaneous")),
          row("属于国家秘密", "(?:属于|涉及)国家秘密", "refused.stateSecret"),
          row("法律行政法规禁止公开", "法律、?行政法规禁止公开", "refused.prohibitedByLaw"),
          row("保护第三方合法权益", "保护第三方合法权益", "refused.thirdParty"),
          row("属于三类内部事务信息", "(?:三类)?内部事务(?:性)?信息", "refused.internalAffairs"),
          row("属于四类过程性信息", "(?:四类)?过程性信息", "refused.processInformation"),
          row("属于行政执法案卷", "行政执法案卷(?:信息)?", "refused.caseFile"),
          row("属于行政查询事项", "行政查询事项", "refused.administrativeQuery"),
          row("没有现成信息需要另行制作", "没有现成信息，?(?:需要?另行制作)?", "unable.needsCreation"),
          row("补正后申请内容仍不明确", "补正后(?:申请内容)?仍不明确", "unable.stillUnclear"),
          row("重复申请", "不予处理[^。；]*?重复申请", "notProcessed.duplicate"),
          row("信访举报投诉类申请", "不予处理[^。；]*?信访、?举报、?投诉类?(?:申请)?", "notProcessed.petition"),
          row("要求提供公开出版物", "要求提供公开出版物", "notProcessed.publication"),
          row("无正当理由大量反复申请", "无正当理由大量反复申请", "notProcessed.excessive"),
          row("确认或重新出具已获取信息", "确认或重新出具已获取信息", "notProcessed.confirmOrReissue"),
          row("逾期不补正", "逾期(?:不|未)补正", "other.correctionOverdue"),
          row("逾期未缴纳费用", "逾期未(?:按收费通知要求)?缴(?:纳)?费用?", "other.feeOverdue"));

  private OutcomePatterns() {}

  /** A row of the table, whatever is said of it before the number. */
  private static ProsePattern row(String label, String words, String row) {
    return of(
        "results",
        label,
        APPLICATIONS,
        words + "的?(?:申请)?" + IS + "#" + CASES,
        List.of("applications." + row + ".total"));
  }

  /** An outcome of applications that is a row of the table, the number behind it or before. */
  private static ProsePattern outcome(String id, String label, String words, String key) {
    return grouped(id, label, words, List.of(key));
  }

  private static ProsePattern grouped(String id, String label, String words, List<String> keys) {
    String first = words + "类?的?(?:申请)?" + IS + "#" + CASES;
    return of(id, label, APPLICATIONS, first + "|#" + CASES + "(?:申请)?" + words, keys);
  }

  private static List<String> group(String group, String... rows) {
    return Arrays.stream(rows).map(row -> "applications." + group + "." + row + ".total").toList();
  }
}
