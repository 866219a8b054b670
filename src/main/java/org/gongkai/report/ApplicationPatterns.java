package org.gongkai.report;

import static org.gongkai.report.ProsePattern.About.APPLICANTS;
import static org.gongkai.report.ProsePattern.About.APPLICATIONS;
import static org.gongkai.report.ProsePattern.About.APPLICATIONS_NAMED;
import static org.gongkai.report.ProsePatterns.CASES;
import static org.gongkai.report.ProsePatterns.IS;
import static org.gongkai.report.ProsePatterns.of;

import java.util.List;

/**
 * What reports state about applications for disclosure, an entry each, the more special ones first.
 */
final class ApplicationPatterns {

  /** Applications, as reports call them. */
  private static final String MATTER =
      "(?:依申请公开(?:的?(?:政府)?信息|事项|件)?(?:申请)?|(?:关于)?(?:依申请公开|政府信息公开|信息公开|公开政府信息)?的?申请(?:书|表|事项|件|公开(?:的)?政府信息)?)";

  private static final String APPLIED =
      "(?:(?:公民、法人(?:和|或|及|或者|以及)其他组织|自然人、法人(?:和|或|及|以及)(?:其他|非法人)组织|社会公众|"
          + "人民群众|群众|公众|申请人|市民|公民)(?:提交|提出|递交)?的?)?"
          + MATTER;

  /** Before the number of all, perhaps after a pause: 收到申请，共61件. */
  private static final String TOTAL =
      "(?:，(?:共计|总计|合计|共有|共)|：|（(?:含|包括|包含)(?![^（）]*(?:转|年))[^（）0-9]{1,16}）)?" + IS;

  /** Applications for disclosure by their whole name. */
  private static final String NAMED = "(?:政府信息公开|信息公开|依申请公开)的?申请";

  /** How applications are counted; 项 and others where nothing else is meant. */
  private static final String UNITS = "(?:" + CASES + "|项(?!目|工作)|封|笔)";

  /** Where a statement about all applications of the year begins. */
  private static final String BEGINS =
      "(?<=^|[，；：]|年|年度|[我本][办局委厅]|机关|办公室|单位)(?:全年|本年度?|今年)?(?:共|一共|总共|累计)?";

  private static final String NEXT_YEAR = "(?:至|到)?(?:下一?年度?|次年|明年|NEXT年度?)";
  private static final String LAST_YEAR = "(?:上一?年度?|去年|LAST年度?)";
  private static final String IN_TIME = "(?:目前|依法|按程序|按规定|抓紧|在?(?:法定|办理|答复|规定)+(?:时限|期限)(?:之?内)?)*";
  private static final String DONE = "(?:办理完毕|办结|办复|答复)";

  private static final String ALL_DONE =
      "(?:均|全部|都)(?:已|按时|按期|依法|依规|按规定|及时|在法定期限内|予以)*(?:办结|办理完毕|答复(?:完毕)?)(?=[，；]|$)";

  static final List<String> NEW = List.of("applications.newReceived.total");
  private static final List<String> IN = List.of("applications.carriedIn.total");
  private static final List<String> NEW_AND_IN =
      List.of("applications.newReceived.total", "applications.carriedIn.total");
  private static final List<String> OUT = List.of("applications.carriedOut.total");
  private static final List<String> RESULTS = List.of("applications.resultsTotal.total");
  private static final List<String> DISCLOSED =
      List.of("applications.granted.total", "applications.partial.total");

  private static final List<String> GRANTED = List.of("applications.granted.total");

  /** 办理: what came in, with or without what was carried over, or what was closed. */
  private static final List<List<String>> HANDLED = List.of(NEW, NEW_AND_IN, RESULTS);

  /** Received, and nothing yet about what became of it. */
  private static final String ASKED =
      "(?:收到|受理|新收)(?:(?!(?<!申请)公开的?\\d|办结|处理|提供|结转).)*?(?<![0-9然和及、])";

  private static final List<String> ORGANIZATIONS =
      List.of(
          "applications.newReceived.commercialEnterprise",
          "applications.newReceived.researchInstitution",
          "applications.newReceived.publicWelfareOrganization",
          "applications.newReceived.legalServiceOrganization",
          "applications.newReceived.otherOrganization");

  static final List<ProsePattern> ALL =
      List.of(
          // 2020年、2021年分别收到申请58件、61件: the last number is of the last year.
          received(
              "(?:19|20)\\d\\d年度?[、和及与]YEAR年度?，?(?:[我本][办局委厅]|[本我]?机关|本单位|全年|共)*(?:分别(?:收到|受理|新收|接到)(?:了)?"
                  + APPLIED
                  + "|(?:收到|受理|新收|接到)(?:了)?"
                  + APPLIED
                  + "(?:数量?)?分别)"
                  + IS
                  + "(?:\\d+"
                  + CASES
                  + "?[、和及与])+#"
                  + CASES,
              NEW,
              NEW_AND_IN),
          received(
              "(?:收到|受理|接收|接到|新收)(?:了)?(?:各类)?"
                  + APPLIED
                  + IS
                  + "#"
                  + CASES
                  + "（(?:其中)?(?:含|包括|包含)"
                  + LAST_YEAR
                  + "结转",
              NEW_AND_IN),
          received("(?:收到|新收|接收|接到)(?:了)?(?:各类)?" + APPLIED + TOTAL + "#" + UNITS, NEW),
          received("(?<=^|[；：]|本年度?|YEAR年度?|今年|全年)(?:共|累计)?新增" + NAMED + TOTAL + "#" + UNITS, NEW),
          received("登记(?:了)?" + NAMED + TOTAL + "#" + UNITS, NEW, NEW_AND_IN),
          received(
              "(?:(?:公民|自然人)、法人(?:(?:和|或|及|或者|以及)?(?:其他|非法人)组织)?|社会公众)(?:全年|本年度?|今年|共|累计|一共)*"
                  + "(?:提出|提交|递交)(?:了)?"
                  + NAMED
                  + TOTAL
                  + "#"
                  + UNITS,
              NEW),
          received(
              BEGINS + NAMED + "(?:受理|收件)?(?:件数|总件数|数量|总数|总量)(?:为|是|达到?)#(?=[，；（]|$)",
              NEW,
              NEW_AND_IN),
          // 2020年收到申请58件，2021年收到61件
          received(
              "LAST年度?(?:共|全年)?(?:收到|受理|新收|接到)(?:了)?"
                  + APPLIED
                  + "\\d+"
                  + CASES
                  + "，YEAR年度?(?:共|全年)?(?:收到|受理|新收|接到)(?:申请)?#"
                  + CASES,
              NEW,
              NEW_AND_IN),
          // 申请由2020年的58件增至2021年的61件
          received(
              MATTER
                  + "(?:数量|总量|总数|件数|量|数)?(?:由|从)"
                  + LAST_YEAR
                  + "(?:同期)?的?\\d+"
                  + CASES
                  + "(?:增加?|上升|增长|提高|上涨|下降|减少?|降)(?:至|到)(?:YEAR年度?|今年|本年度?)?的?#"
                  + CASES,
              NEW,
              NEW_AND_IN),
          received("受理(?:了)?(?:各类)?" + APPLIED + TOTAL + "#" + UNITS, NEW, NEW_AND_IN),
          received("(?:收到|新收|接收|接到)的?#" + CASES + APPLIED, NEW),
          received("受理的?#" + CASES + APPLIED, NEW, NEW_AND_IN),
          received(APPLIED + "(?:中|方面)?，?(?:全年|本年度?|今年|YEAR年度?)?(?:共|新|累计)*(?:收到|收)#" + CASES, NEW),
          new ProsePattern(
              "handled",
              "办理申请",
              APPLICATIONS_NAMED,
              "(?<!正在|尚在|仍在|还在|在|继续|延期|如期|结转|待|未)(?:办理|处理)(?:了)?(?:各类)?"
                  + APPLIED
                  + TOTAL
                  + "#"
                  + CASES,
              HANDLED),
          new ProsePattern(
              "handled",
              "办理申请",
              APPLICATIONS,
              "(?<=[，；、（]|共|全年|年度|累计)(?:已)?(?:办理|处理)(?:了)?" + IS + "#" + CASES + "(?!正在|复议|诉讼)",
              HANDLED),
          received(BEGINS + "(?:共有|总共|共计|共)#" + CASES + MATTER + "(?=[，；（]|$)", NEW, NEW_AND_IN),
          received(
              "(?:"
                  + BEGINS
                  + "|(?:收到|受理|接到|新收)的?(?:各类)?)"
                  + MATTER
                  + "(?:受理|收件)?的?(?:数量|总数|总量|件数|量)(?:共计|共|总计|合计)?(?:为|是|达到?|有)?#"
                  + CASES,
              NEW,
              NEW_AND_IN),
          new ProsePattern(
              "handled",
              "办理申请",
              APPLICATIONS_NAMED,
              "(?:(?<=[、和])|" + BEGINS + ")(?:办理)?依申请公开(?:政府信息|信息)?(?:共计|总计|合计|共|为)?#" + CASES,
              List.of(NEW, NEW_AND_IN, RESULTS, DISCLOSED, GRANTED)),
          of(
              "received",
              "收到申请",
              APPLICATIONS_NAMED,
              "(?:未|没有)(?:收到|接到)(?:任何|过)?" + APPLIED + "(?![^，。；]{0,4}[0-9引])",
              NEW),
          of(
              "applicants",
              "自然人申请",
              APPLICATIONS,
              ASKED + "自然人(?:提交|提出)?的?(?:申请)?" + IS + "#" + CASES,
              List.of("applications.newReceived.naturalPerson")),
          of(
              "applicants",
              "法人或其他组织申请",
              APPLICATIONS,
              ASKED + "法人(?:(?:和|或|及|或者|、)?其他组织)?(?:提交|提出)?的?(?:申请)?" + IS + "#" + CASES,
              ORGANIZATIONS),
          of(
              "applicants",
              "自然人申请",
              APPLICANTS,
              "(?<=[，；：、（中])自然人(?:提交|提出)?的?(?:申请)?" + IS + "#" + CASES,
              List.of("applications.newReceived.naturalPerson")),
          of(
              "applicants",
              "法人或其他组织申请",
              APPLICANTS,
              "(?<=[，；：、（和])法人(?:(?:和|或|及|或者|、)?其他组织)?(?:提交|提出)?的?(?:申请)?" + IS + "#" + CASES,
              ORGANIZATIONS),
          applicants("商业企业", "commercialEnterprise"),
          applicants("科研机构", "researchInstitution"),
          applicants("社会公益组织", "publicWelfareOrganization"),
          applicants("法律服务机构", "legalServiceOrganization"),
          of(
              "carried-in",
              "上年结转",
              APPLICATIONS,
              "(?:"
                  + LAST_YEAR
                  + "结转(?:至(?:本年度?|今年|YEAR年度?))?|结转自?"
                  + LAST_YEAR
                  + ")(?:办理)?的?"
                  + APPLIED
                  + "?"
                  + IS
                  + "#"
                  + CASES,
              IN),
          of("received", "收到申请", APPLICATIONS, "(?<=[，；：、（]|^|年|年度|全年)新收(?:案件)?#" + CASES, NEW),
          received(
              BEGINS + "(?:政府信息公开|信息公开|依申请公开)(?:的)?申请" + IS + "#" + CASES + "(?=[，；。（]|$)",
              NEW,
              NEW_AND_IN),
          of(
              "carried-out",
              "结转下年度",
              APPLICATIONS,
              "结?转" + NEXT_YEAR + "(?:继续)?(?:办理|处理|答复)?的?" + APPLIED + "?" + IS + "#" + CASES,
              OUT),
          of(
              "carried-out",
              "结转下年度",
              APPLICATIONS,
              "#" + CASES + "(?:申请)?(?:将|已|依法|按规定|正在办理，?)*结?转" + NEXT_YEAR,
              OUT),
          of("carried-out", "尚未办结", APPLICATIONS, "(?:尚未|没有|未)办结的?(?:申请)?" + IS + "#" + CASES, OUT),
          of(
              "carried-out",
              "尚未办结",
              APPLICATIONS,
              "#"
                  + CASES
                  + "(?:申请)?(?:"
                  + IN_TIME
                  + "(?:正在|尚在|仍在|还在|正)"
                  + IN_TIME
                  + "(?:办理|处理)"
                  + "|在办|待办|待处理|待答复|(?:尚未|仍未|未|没有)(?:办结|办理完毕|答复)|(?:尚|仍)?未到(?:法定)?(?:答复|办理)期限)",
              OUT),
          of(
              "carried-out",
              "尚未办结",
              APPLICATIONS,
              "(?:正在|尚在|仍在|还在)(?:办理|处理)(?:之中|中|过程中)?的?(?:申请)?" + IS + "#" + CASES,
              OUT),
          of(
              "carried-in",
              "上年结转",
              APPLICATIONS,
              "(?:含|包括|包含|加上|加)结转(?:办理)?的?" + APPLIED + "?" + IS + "#" + CASES,
              IN),
          of(
              "carried-out",
              "结转下年度",
              APPLICATIONS,
              "(?:办结|答复|办理|其余|剩余|余|尚有|另有|还有)[^。；]*?(?:结转|转结)" + APPLIED + "?" + IS + "#" + CASES,
              OUT),
          new ProsePattern(
              "carried-out",
              "结转",
              APPLICATIONS,
              "(?<!上年|年度|去年|今年|LAST年)结转" + APPLIED + "?" + IS + "#" + CASES,
              List.of(OUT, IN)),
          of(
              "closed",
              "办结申请",
              APPLICATIONS,
              "(?<!未|没有)" + DONE + "(?:了)?" + APPLIED + "?" + IS + "#" + CASES,
              RESULTS),
          of(
              "closed",
              "办结申请",
              APPLICATIONS,
              "(?<!未|没有|按期|按时|限内)" + DONE + "的#" + CASES + "(?:依申请公开|政府信息公开)?申请(?:中|里)",
              RESULTS),
          of(
              "closed",
              "办结申请",
              APPLICATIONS,
              "#" + CASES + "(?:申请)?(?:已|按时|按期|依法|全部)+" + DONE,
              RESULTS),
          of("all-closed", "全部办结", APPLICATIONS, ALL_DONE, OUT),
          of(
              "all-closed",
              "全部办结",
              APPLICATIONS_NAMED,
              "(?:" + BEGINS + "|(?:收到|受理|新收)的)" + NAMED + "，?" + ALL_DONE,
              OUT),
          of(
              "carried-out",
              "结转下年度",
              APPLICATIONS_NAMED,
              "(?:没有|无|未有)" + NAMED + "(?:需要?)?结转" + NEXT_YEAR,
              OUT));

  private ApplicationPatterns() {}

  private static ProsePattern applicants(String name, String column) {
    return of(
        "applicants",
        name + "申请",
        APPLICATIONS,
        ASKED + name + "(?:提交|提出)?的?(?:申请)?" + IS + "#" + CASES,
        List.of("applications.newReceived." + column));
  }

  private static ProsePattern received(String words, List<String> sum) {
    return of("received", "收到申请", APPLICATIONS_NAMED, words, sum);
  }

  private static ProsePattern received(String words, List<String> sum, List<String> or) {
    return of("received", "收到申请", APPLICATIONS_NAMED, words, sum, or);
  }
}
