package org.gongkai.report;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.ProsePattern.About;

/**
 * Whether a statement is about the report's own body and year: nothing is compared that is about
 * other years, parts of the year, plans, other bodies, or only roughly so.
 */
final class ProseContext {

  /** Words that name a time, each saying which: the last one before a number holds for it. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?<years>(?:19|20)\\d\\d(?:年度?)?(?:[-—－–～~]+|至|到)(?:19|20)\\d\\d年(?:度)?"
              + "|[两二三四五六七八九十几多2-9]年(?:多|以)?来|近年来|□(?:规划)?(?:时期|期间)|(?<![年月]|年度|年初|一年)以来)"
              + "|(?<year>(?:19|20)\\d\\d|二〇[〇一二三四五六七八九]{2})年(?:度)?(?<since>以来|起)?"
              + "|(?<own>(?:本年度?|今年|全年|年内)(?:以来)?)"
              + "|(?<other>去年|上一?年度?|前年|往年|历年|明年|次年|下一?年度?|来年|近[两二三四五2-5]年|同期"
              + "|[一二三四1-4]季度|[上下]半年|年中|\\d{1,2}月(?!31日)|月均|累计以来|“?十[二三四五]五)");

  /** What only compares with another year, or names a row of the table. */
  private static final Pattern NO_TIME =
      Pattern.compile(
          "(?:由|从)(?:去年|上一?年度?|(?:19|20)\\d\\d年度?)(?:同期)?的?\\d+件(?=增|上升|提高|上涨|下降|减|降)|"
              + "(?:较|比|与|同)(?:去年|上一?年度?|(?:19|20)\\d\\d年(?:度)?)(?:同期)?(?:的?\\d+件)?(?:相比)?"
              + "|(?:上一?年度?|去年|20\\d\\d年度?)结转|结转自?(?:上一?年度?|去年)|结?转(?:至|到)?(?:下一?年度?|次年|明年|20\\d\\d年度?)"
              + "|1月1日(?:起)?(?:至|到|—|-|－|–|～|~)+(?:20\\d\\d年)?12月31日|(?<=年)12月31日|(?<=年)12月底|1[-—－–～~至]12月");

  private static final Pattern ASIDE = Pattern.compile("（[^（）]*）");

  private static final Pattern PLAN =
      Pattern.compile("计划|(?<![草模虚])拟(?![定订])|力争|争取|预计|目标|有望|不低于|不少于|不超过|至少");

  private static final Pattern SCOPE =
      Pattern.compile(
          "(?<all>全(?<level>[市县区省旗州盟国])(?!域)|各级|各(?:县|市|区|部门|单位|镇|乡)|县市区|区县|下级|下属|所属|直属|"
              + "我(?<mine>[市县区省旗州盟])(?=(?:今年|全年|本年度?|20\\d\\d年度?|共|一共|总共|累计|新|实际)*(?:收到|受理|接到|新收)[^，。；]{0,10}申请)|"
              + "(?:其他|市直|县直|区直|相关|有关)(?:部门|单位)|市县两级)"
              + "|(?<own>本机关|本单位|本部门|本级|本办|本局|我办|我局|我委|我厅|我单位|办公室机关)");

  private static final Pattern BODY =
      Pattern.compile(
          "(?<body>\\p{IsHan}{0,14}(?:局|委员会|厅|法院|检察院|中心|公司|医院|学校|部门|单位|街道|[镇乡县区市省]))"
              + "(?:今年|全年|本年度?|年内|共|累计|新|实际|依法|总共|一共)*$");
  private static final Pattern FIRST_BODY =
      Pattern.compile(
          "^(?:(?:20\\d\\d年度?|全年|今年|其中|同时|此外)，?)?"
              + "(?<body>\\p{IsHan}{2,14}?(?:局|委员会|厅|法院|检察院))(?!要求|关于|印发|发布|文件|的)");

  /** A government as the subject: its documents are not those of its office. */
  private static final Pattern GOVERNMENT =
      Pattern.compile(
          "(?:^|[，；：])(?:(?:20\\d\\d年度?|全年|今年|其中|同时)，?)*(?:\\p{IsHan}{0,6}[省市县区州盟旗])(?:人民)?政府"
              + "(?:20\\d\\d年度?|今年|全年|本年度?|共|累计|新|依法|已|一共|总共|废止|制发|制定|印发|出台|失效"
              + "|(?:行政)?规范性文件|\\d+件|[，、])*$");

  private static final Pattern PREPOSITION =
      Pattern.compile("^(?:按照|根据|依据|向|经|对|与|和|由于|在|为|报|通过|会同|联合|围绕|针对)");

  private static final Pattern TOPIC =
      Pattern.compile(
          "(?<elsewhere>(?:许可|补贴|救助|登记|办证|认定|备案|资助|贷款|补助|审批|入学|公积金)(?:类|的|事项)*申请)|(?<applications>申请)|(?<disputes>复议|诉讼)"
              + "|(?<other>咨询|留言|来信来访|热线|提案|建议|议案|征集|征求|舆情|诉求|投诉|工单|办件|事项清单|网站信息|政务服务)");

  private static final Set<Character> ROUGH =
      Set.of('近', '约', '逾', '超', '每', '第', '-', '—', '－', '–', '～', '~', '.', '均', '余');

  /** A number of each month or day, not of the year. */
  private static final Pattern EACH_TIME =
      Pattern.compile("每个?(?:月|日|天|季度?|周|星期|年|工作日)|[日月季周年]均|平均(?!(?:办理|答复|回复|办结)?(?:时|用时))");

  /** The first number of several years: 2020年、2021年分别收到申请58件、61件. */
  private static final Pattern FIRST_OF_YEARS =
      Pattern.compile("\\d年度?[、和及与](?:19|20)\\d\\d年度?[^。；]*?分别[^，。；0-9]*$");

  private static final Pattern LEFT_OVER = Pattern.compile("结转|办理|处理|[在待]办|办结|答复");
  private static final Pattern ROUGH_BEFORE = Pattern.compile("(?:超过|接近|大约|不到|不足|将近|至少|平均)$");
  private static final Pattern ROUGH_AFTER = Pattern.compile("^(?:以上|左右|以内|以下|之多|多)");

  private static final Pattern ASKED = Pattern.compile("(?:收到|受理|新收|接到)[^。]*申请");
  private static final Pattern BY_APPLICANT =
      Pattern.compile(".*(?:申请人|申请主体|申请者|其中)(?:(?!办结|答复|公开|处理|结转|提供).)*");

  private static final Pattern OUTCOME =
      Pattern.compile("部分公开|不予公开|无法提供|不予处理|公开(?=(?:和|、|或者?|及)部分公开)");

  /** What may stand before a number of decisions: they are made, not published or looked into. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?:(?:19|20)\\d\\d年度?|全年|本年度?|今年|[我本][办局委厅]|本机关|本单位|其中|共计?|累计|依法|作出|做出|下达"
              + "|各类|行政(?:许可|处罚|强制)(?:处理)?(?:决定)?(?:书)?(?:\\d+(?:件|宗|起|份))?|[、和及与])*+");

  /** What a text is about that counts reviews and lawsuits of all matters. */
  private static final Pattern ALL_DISPUTES =
      Pattern.compile("法治|依法行政|执法|应诉|出庭|复议体制|复议机构|复议机关|调解|审结|纠错|依法治");

  /** To whom else than the higher government's website items are sent. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("国办|国务院|中国政府网|中央|中办|国家|新华|人民网|省办|[省市县区]委|市政府|县政府|区政府|厅|局|部门户|媒体|学习强国");

  private final int year;
  private final String organization;

  ProseContext(int year, String organization) {
    this.year = year;
    this.organization = organization;
  }

  /**
   * Whether a statement counts.
   *
   * @param start where its words begin
   * @param number where its number begins
   * @param end where its words end
   */
  boolean holds(About about, ProseSentence sentence, int start, int number, int end) {
    String before = sentence.text().substring(0, number);
    return isOwnYear(sentence, number)
        && !PLAN.matcher(before.substring(before.lastIndexOf('；') + 1)).find()
        && isExact(sentence.text(), number, end)
        && (about == About.CITY || !EACH_TIME.matcher(sentence.clause(number)).find())
        && (about == About.CITY || isOwnBody(sentence, start, number))
        && isAbout(about, sentence, start, end);
  }

  private static boolean isExact(String text, int number, int end) {
    String before = text.substring(0, number);
    // 其余2件结转下年度: what is left is an exact number.
    boolean left = before.endsWith("余") && LEFT_OVER.matcher(text.substring(number, end)).find();
    return (before.isEmpty() || left || !ROUGH.contains(before.charAt(before.length() - 1)))
        && !ROUGH_BEFORE.matcher(before).find()
        && !ROUGH_AFTER.matcher(text.substring(end)).find();
  }

  private boolean isOwnYear(ProseSentence sentence, int number) {
    String inside = blotted(sentence.text().substring(0, number));
    if (FIRST_OF_YEARS.matcher(inside).find()) {
      return false;
    }
    Boolean here = lastYear(inside);
    if (here != null) {
      return here;
    }
    boolean goesOn = sentence.text().matches("^(?:其中|上述|这些|该年|当年).*");
    Boolean earlier = goesOn ? lastYear(blotted(sentence.before())) : null;
    return earlier == null || earlier;
  }

  /** Whether the last time that is named is the report's year; null if none is. */
  private Boolean lastYear(String text) {
    Boolean own = null;
    Matcher time = TIME.matcher(text);
    while (time.find()) {
      String named = time.group("year");
      own =
          named == null
              ? Boolean.valueOf(time.group("own") != null)
              : Boolean.valueOf(number(named) == year && time.group("since") == null);
    }
    return own;
  }

  private static int number(String year) {
    return ChineseNumber.of(year).map(n -> n.intValue()).orElse(0);
  }

  /** The text without what names no time, and without asides that have ended. */
  private static String blotted(String text) {
    return ASIDE.matcher(NO_TIME.matcher(text).replaceAll("□")).replaceAll("□");
  }

  private boolean isOwnBody(ProseSentence sentence, int start, int number) {
    boolean own = true;
    Matcher scope =
        SCOPE.matcher(ASIDE.matcher(sentence.text().substring(0, number)).replaceAll("□"));
    while (scope.find()) {
      own =
          scope.group("own") != null
              || scope.group("level") != null
                  && organization.endsWith(scope.group("level") + "人民政府")
              || scope.group("mine") != null && organization.endsWith(scope.group("mine") + "人民政府");
    }
    Matcher first = FIRST_BODY.matcher(sentence.text().substring(0, start));
    return own
        && (!first.find() || isOwn(first.group("body")))
        && !isOtherBody(sentence.clause(start));
  }

  private boolean isOtherBody(String clause) {
    Matcher body = BODY.matcher(clause);
    return body.find() && !isOwn(body.group("body"));
  }

  /** Whether a body that is named is the report's, or only named in passing. */
  private boolean isOwn(String body) {
    String tail = body.substring(Math.max(0, body.length() - 3));
    return organization.contains(tail)
        || PREPOSITION.matcher(body).find()
        || List.of("我", "本", "全").stream().anyMatch(body::startsWith);
  }

  private boolean isAbout(About about, ProseSentence sentence, int start, int end) {
    String clause = sentence.clause(start);
    String before = sentence.before() + sentence.text().substring(0, start);
    String words = sentence.text().substring(start, end);
    return switch (about) {
      case APPLICATIONS ->
          topic(before + words).equals("applications")
              || topic(before + words).isEmpty() && namesOutcomes(sentence.text());
      case APPLICANTS ->
          topic(before + words).equals("applications")
              && ASKED.matcher(sentence.before() + sentence.text().substring(0, start)).find()
              && BY_APPLICANT.matcher(sentence.text().substring(0, start)).matches();
      case APPLICATIONS_NAMED -> !clause.matches(".*(?:行政|许可|复议|诉讼|办证|补贴|救助|登记|线上办理).*");
      case DISPUTES ->
          ((before + words).matches("(?s).*(?:信息公开|申请公开|依申请).*")
                  || !ALL_DISPUTES.matcher(sentence.before() + sentence.text()).find())
              && !clause.matches(".*(?:办理|审理|审结|受理|代理|立案|应诉)(?!.*信息公开).*")
              && !(clause + words).matches(".*其他(?:类)?行政(?:复议|诉讼).*");
      case NORMATIVE ->
          (organization.endsWith("人民政府")
                  || !GOVERNMENT.matcher(sentence.text().substring(0, start)).find())
              && (sentence.text().substring(0, end).contains("规范性文件")
                  || sentence.text().startsWith("规范性文件", end)
                  || sentence.text().startsWith("行政规范性文件", end))
              && !clause.matches(".*(?:名义|其中|涉及|转发|备案|审查|报备|清理).*");
      case DECISIONS -> MADE.matcher(clause).matches();
      case SUBMISSIONS -> !ELSEWHERE.matcher(clause + words).find();
      case OFFICE, CITY -> true;
    };
  }

  /** Whether two outcomes of applications are named, which nothing else has. */
  private static boolean namesOutcomes(String text) {
    return OUTCOME.matcher(text).results().map(found -> found.group()).distinct().count() >= 2;
  }

  /** What a paragraph is about where it ends: the last word that tells. */
  static String topic(String text) {
    String topic = "";
    Matcher named = TOPIC.matcher(text);
    while (named.find()) {
      topic =
          named.group("applications") != null
              ? "applications"
              : named.group("disputes") != null ? "disputes" : "other";
    }
    return topic;
  }
}
