package org.gongkai.report;

import static org.gongkai.report.ProsePattern.About.CITY;
import static org.gongkai.report.ProsePattern.About.DECISIONS;
import static org.gongkai.report.ProsePattern.About.DISPUTES;
import static org.gongkai.report.ProsePattern.About.NORMATIVE;
import static org.gongkai.report.ProsePattern.About.OFFICE;
import static org.gongkai.report.ProsePattern.About.SUBMISSIONS;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.ProsePattern.About;

/**
 * The statements that are looked for, an entry each, the more special ones first: a number is taken
 * by the first that fits.
 */
final class ProsePatterns {

  static final String CASES = "(?:件次?|份|条|宗|例|起|次|个)";
  private static final String COPIES = "(?:件|份|部|个|项|篇)";
  static final String IS = "(?:共计|总计|合计|共有|共|总量为?|总数为?|数量为?|数|有|为|计)?";
  private static final String AND_LAPSED = "(?:（?(?:和|、|及|或|并|与)?(?:宣布)?(?:自动)?失效）?)";
  private static final String ENDED = "(?:废止" + AND_LAPSED + "?|(?:宣布|自动)?失效)";
  private static final String NORM = "(?:(?:行政)?规范性文件)";

  private static final String BOTH = "行政复议(?:案件|申请)?(?:和|、|及|以及|与)行政诉讼(?:案件)?的?(?:数量|件数|总数|数)?";

  /** The words before a sum of money, and its unit. */
  private static final String SUM = "(?:共计|合计|总计|总金额|总额|金额|共|为|是)*#(?:万)?元";

  private static final List<String> FEES = List.of("fees.received");
  private static final List<String> REVIEW = List.of("disputes.review.total");
  private static final List<String> DIRECT = List.of("disputes.litigationDirect.total");
  private static final List<String> AFTER = List.of("disputes.litigationAfterReview.total");
  private static final List<String> LITIGATION =
      List.of("disputes.litigationDirect.total", "disputes.litigationAfterReview.total");
  private static final List<String> DISPUTED =
      List.of(
          "disputes.review.total",
          "disputes.litigationDirect.total",
          "disputes.litigationAfterReview.total");

  /** What is stated of other things than applications. */
  private static final List<ProsePattern> OTHERS =
      List.of(
          // reviews and lawsuits
          of(
              "disputes",
              "行政复议和行政诉讼",
              DISPUTES,
              "(?:没有|未(?!经)|无)[^，。；0-9]{0,24}?行政复议(?:案件|申请)?(?:和|、|或者?|及|以及|，|与)(?:提起)?行政诉讼"
                  + "(?![^，。；]{0,6}[1-9])",
              DISPUTED),
          of(
              "disputes",
              "行政复议和行政诉讼",
              DISPUTES,
              "行政复议(?:案件)?(?:和|、|及|以及|与)行政诉讼(?:案件)?(?:共计|共有|共|合计|总计)?#" + CASES,
              DISPUTED),
          of("disputes", "行政复议和行政诉讼", DISPUTES, BOTH + "(?:均|都)为#(?<=[0〇零])" + CASES, DISPUTED),
          of("review", "行政复议", DISPUTES, BOTH + "(?:均|都)为#" + CASES, REVIEW),
          of("review", "行政复议", DISPUTES, BOTH + "分别(?:为|有|是)?#" + CASES + "?[和、，及与]\\d", REVIEW),
          of(
              "litigation",
              "行政诉讼",
              DISPUTES,
              BOTH + "分别(?:为|有|是)?\\d+" + CASES + "?[和、，及与]#" + CASES,
              LITIGATION),
          of(
              "review",
              "行政复议",
              DISPUTES,
              "(?:没有|未(?!经)|无)[^，。；0-9]{0,24}?行政复议(?!机关|决定|[^，。；]{0,8}[0-9])",
              REVIEW),
          of(
              "disputes",
              "行政复议和行政诉讼",
              DISPUTES,
              "#" + CASES + "[^，。；0-9]{0,20}行政复议(?:案件)?(?:和|、|或者?|及|以及|与)(?:被)?(?:提起)?行政诉讼",
              DISPUTED),
          of("review", "行政复议", DISPUTES, "行政复议(?:案件|申请)?的?" + IS + "#" + CASES, REVIEW),
          of("review", "行政复议", DISPUTES, "#" + CASES + "(?:政府信息公开|信息公开)?(?:类)?行政复议", REVIEW),
          of(
              "litigation",
              "复议后起诉",
              DISPUTES,
              "复议后(?:起诉|提起行政诉讼)）?的?(?:行政诉讼)?(?:案件)?" + IS + "#" + CASES,
              AFTER),
          of(
              "litigation",
              "未经复议直接起诉",
              DISPUTES,
              "(?:未经复议)?直接(?:起诉|提起行政诉讼)）?的?(?:行政诉讼)?(?:案件)?" + IS + "#" + CASES,
              DIRECT),
          of(
              "litigation",
              "行政诉讼",
              DISPUTES,
              "(?:没有|未(?!经)|无)[^，。；0-9]{0,24}?行政诉讼(?![^，。；]{0,8}[0-9])",
              LITIGATION),
          of("litigation", "行政诉讼", DISPUTES, "行政诉讼(?:案件)?的?" + IS + "#" + CASES, LITIGATION),
          of(
              "litigation",
              "行政诉讼",
              DISPUTES,
              "#" + CASES + "(?:政府信息公开|信息公开)?(?:类)?行政诉讼",
              LITIGATION),
          result("维持", "upheld", "结果维持"),
          result("纠正", "corrected", "结果纠正"),
          result("其他结果", "other", "其他结果"),
          result("尚未审结", "pending", "(?:尚未|未|正在)审结"),
          // documents
          of(
              "issued",
              "制发规范性文件",
              NORMATIVE,
              "(?:制发|制定|印发|出台)(?:了)?(?:地方)?(?:政府)?规章\\d+件[，、]" + NORM + IS + "#" + COPIES,
              List.of("proactive.normativeDocuments.issued")),
          of(
              "issued",
              "制发规范性文件",
              NORMATIVE,
              "(?:制发|制定|印发|出台)(?:了|并?(?:公开|印发|发布|公开发布))?(?:各类)?" + NORM + IS + "#" + COPIES,
              List.of("proactive.normativeDocuments.issued")),
          of(
              "issued",
              "制发规范性文件",
              NORMATIVE,
              "(?:制发|制定|印发|出台)(?:了)?#" + COPIES + NORM,
              List.of("proactive.normativeDocuments.issued")),
          of(
              "repealed",
              "废止规范性文件",
              NORMATIVE,
              ENDED + "(?:了)?的?" + NORM + "?" + IS + "#" + COPIES,
              List.of("proactive.normativeDocuments.repealed")),
          of(
              "issued",
              "制发规范性文件",
              NORMATIVE,
              "(?:制发|制定|印发|出台)(?:了)?(?:共计|总计|合计|共)?#" + COPIES + "(?=[，；、（]|$)",
              List.of("proactive.normativeDocuments.issued")),
          of(
              "in-force",
              "现行有效规范性文件",
              NORMATIVE,
              "(?:现行有效的?" + NORM + "?|现有" + NORM + ")" + IS + "#" + COPIES,
              List.of("proactive.normativeDocuments.inForce")),
          of(
              "rules",
              "制定规章",
              OFFICE,
              "(?:制定|制发|出台)(?:了)?(?:地方)?(?:政府)?规章#" + COPIES,
              List.of("proactive.rules.issued")),
          decisions("行政许可", "licensing"),
          decisions("行政处罚", "penalty"),
          decisions("行政强制", "coercion"),
          of(
              "charges",
              "行政事业性收费",
              OFFICE,
              "(?<!目录|项目|减免|停征|取消)行政事业性收费(?:金额|总额|收入)?" + SUM,
              List.of(ProsePattern.CHARGES)),
          // fees
          of(
              "fees",
              "信息处理费",
              OFFICE,
              "(?:未|没有|无|不存在)(?:收取|产生|发生)?(?:任何|过)?"
                  + "(?:(?!缴|交纳|支付|足额|逾期|按)[^，。；0-9]){0,12}处理费(?!管理|[^，。；]{0,8}[1-9])",
              FEES),
          of(
              "fees",
              "信息处理费",
              OFFICE,
              "(?<!未|没有|不|按[件量页]|计件|计量)(?:实际)?(?:收取|收到|实收)(?:的)?(?:政府信息公开)?(?:信息)?处理费" + SUM,
              FEES),
          of("fees", "信息处理费", OFFICE, "处理费(?:收入|收费)" + SUM, FEES),
          of("fees", "信息处理费", OFFICE, "(?:处理费|收费通知)[^。]*?(?:实际收取|实收)(?:的)?(?:费用)?" + SUM, FEES),
          // 发出收费通知的件数、总金额和实际收取的总金额均为0
          of(
              "fees",
              "信息处理费",
              OFFICE,
              "(?:处理费|收费通知)[^。；0-9]*?实际收取[^。；0-9]{0,10}(?:均|都)为#(?![0-9.])",
              FEES),
          of(
              "fees-noticed",
              "信息处理费通知金额",
              OFFICE,
              "(?:处理费|收费通知)(?:(?!实际|实收)[^。])*?(?<!收取的?|收到的?)(?:通知|收费|涉及|应收)?(?:总金额|金额|总额)"
                  + IS
                  + "#(?:万)?元",
              List.of("fees.noticed")),
          of(
              "fee-notices",
              "收费通知",
              OFFICE,
              "(?:未|没有)(?:发出|发送|制发|开具|送达)(?:任何|过)?[^，。；0-9]{0,16}收费通知",
              List.of("fees.notices")),
          of(
              "fee-notices",
              "收费通知",
              OFFICE,
              "(?:发出|发送|制发|开具|送达)(?:的)?(?:政府信息公开)?(?:信息处理费)?(?:的)?收费通知(?:书)?(?:的)?(?:件数|数量)?"
                  + IS
                  + "#"
                  + CASES,
              List.of("fees.notices")),
          // what else records count
          of(
              "consultations",
              "受理咨询",
              OFFICE,
              "(?:受理|收到)(?:各类|网民|群众|有效|在线|网上)*咨询(?:留言|事项|问题)?" + IS + "#(?:件|条|次)",
              List.of("consultations.received"),
              List.of("consultations.effective")),
          of(
              "consultation-days",
              "咨询平均办理时限",
              OFFICE,
              "咨询.*?平均(?:办理|答复|回复)(?:时限|时间|时长)(?:为)?#个?工作日",
              List.of("consultations.meanDays")),
          of(
              "submitted",
              "上报信息",
              SUBMISSIONS,
              "(?:上报|报送)(?:省|省级|上级)?(?:政府|人民政府)?(?:门户)?(?:网站|平台)?(?:(?:政务|各类)?信息)?" + IS + "#条",
              List.of("submissions.submitted")),
          of(
              "adopted",
              "采用信息",
              SUBMISSIONS,
              "(?:上报|报送)(?:(?!上报|报送).)*?(?:被)?采用(?:信息)?" + IS + "#条",
              List.of("submissions.adopted")),
          of("websites", "政府网站", CITY, "#家政府网站(?!.{0,6}?合格)", List.of("websites.total")),
          of(
              "migrated",
              "迁入统一平台",
              CITY,
              "(?:网站|平台).*?(?:迁移入群|迁移|迁入|入群)(?:统一平台|平台)?(?:了)?#家",
              List.of("websites.migrated")),
          of(
              "migrated",
              "迁入统一平台",
              CITY,
              "网站.*?#家(?:已|完成|实现)*(?:迁移|迁入|入群)",
              List.of("websites.migrated")),
          of(
              "notices",
              "监测通报",
              CITY,
              "(?:监测|检查|抽查)(?:情况)?通报" + IS + "#期",
              List.of("notices.issued")),
          of(
              "accounts-ended",
              "关停注销政务新媒体",
              CITY,
              "关停注销(?:了)?(?:政务)?(?:新媒体|账号)+#[家个]",
              List.of("accounts.ended")),
          of(
              "accounts-running",
              "正常运行政务新媒体",
              CITY,
              "正常运行的?(?:政务)?(?:新媒体|账号)+#[家个]",
              List.of("accounts.running")));

  static final List<ProsePattern> ALL =
      Stream.of(ApplicationPatterns.ALL, OutcomePatterns.ALL, OTHERS)
          .flatMap(List::stream)
          .toList();

  private ProsePatterns() {}

  /** A result of reviews, said after how many there were. */
  private static ProsePattern result(String label, String column, String words) {
    return of(
        "review",
        "行政复议" + label,
        DISPUTES,
        "行政复议(?:案件|申请)?的?"
            + IS
            + "\\d+"
            + CASES
            + "(?:(?!诉讼|起诉|。).)*?"
            + words
            + "的?"
            + IS
            + "#"
            + CASES,
        List.of("disputes.review." + column));
  }

  /** Decisions of one kind, which item (五) or (六) of the second part counts. */
  private static ProsePattern decisions(String name, String row) {
    return of(
        "decisions",
        name + "决定",
        DECISIONS,
        name + "(?:处理)?(?:决定)?(?:书)?(?:数量)?" + IS + "#(?:件|宗|起|份)",
        List.of("proactive." + row + ".decisions"));
  }

  static ProsePattern of(String id, String label, About about, String words, List<String> sum) {
    return new ProsePattern(id, label, about, words, List.of(sum));
  }

  static ProsePattern of(
      String id, String label, About about, String words, List<String> sum, List<String> or) {
    return new ProsePattern(id, label, about, words, List.of(sum, or));
  }
}
