package org.gongkai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for a statement about the report's body and year, and what is not. */
class ProseClaimsTest {

  private static String found(String text, String organization) {
    ProseClaims.Found found = ProseClaims.find(text, 2021, organization);
    List<String> all = new ArrayList<>();
    found.claims().forEach(c -> all.add(c.id() + (c.part() ? "≥" : "=") + c.number()));
    for (ProseClaims.Channels channels : found.channels()) {
      List<String> parts = channels.parts().stream().map(c -> c.number().toString()).toList();
      all.add("channels=" + String.join("+", parts) + (channels.partial() ? "…" : ""));
    }
    found.growths().forEach(g -> all.add("growth=" + text.substring(g.from(), g.to())));
    found.rates().forEach(r -> all.add(r.name() + "=" + r.number() + r.counts()));
    found.shares().forEach(s -> all.add(s.parts() + "÷" + s.wholes() + "=" + s.percent()));
    return String.join(" ", all);
  }

  /** Every number that the published report's text states, and no other. */
  @Test
  void theReportsOwnText() throws IOException {
    Path file = Path.of("src/test/resources/org/gongkai/report/report-2021-prose.md");
    assertEquals(
        "submitted=1929 adopted=1790 consultations=185 consultation-days=2 received=61 closed=59"
            + " disputes=0 websites=46 migrated=38 notices=3 accounts-ended=292"
            + " accounts-running=232 fees=0 channels=34+25+2 采用率=92.8[1929, 1790]"
            + " 集约化率=82.6[46, 38] 政府网站年合格率=93.3[] 整体合格率=98.9[]",
        found(Files.readString(file), "周口市人民政府办公室"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      textBlock =
          """
          2021年，我办共收到政府信息公开申请61件，同比增长10.9%，全部按期办结。 ⇒ received=61 all-closed=0 growth=增长10.9%
          2021年度，本机关新收政府信息公开申请 ６１ 件（其中信函34件，邮箱25件，网上2件），上年结转3件，结转下年度2件。 ⇒ received=61 carried-in=3 carried-out=2 channels=34+25+2
          全年受理公民、法人和其他组织提出的政府信息公开申请六十一件，办结59件，办结率96.7%。 ⇒ received=61 closed=59 办结率=96.7[61, 59]
          共收到依申请公开65件（含上年结转4件），其中予以公开11件、部分公开9件、不予公开2件、无法提供29件、不予处理2件、其他处理6件。 ⇒ received=65 carried-in=4 granted=11 partial=9 refused=2 unable=29 not-processed=2 other=6
          本机关收到政府信息公开申请1,061件，较2020年的55件增加6件。 ⇒ received=1061 growth=55件增加6件
          2021年收到的61件申请中，11件予以公开，9件部分公开，2件不予公开。 ⇒ received=61 granted=11 partial=9 refused=2
          本年度收到申请：当面申请3件、邮寄申请20件、通过政府网站提交申请38件。 ⇒ channels=3+20+38
          收到政府信息公开申请61件，其中信函34件、邮箱25件等。 ⇒ received=61 channels=34+25…
          因政府信息公开申请引发行政复议3件、行政诉讼2件。 ⇒ review=3 litigation=2
          全年因依申请公开被提起行政复议0件，行政诉讼（未经复议直接起诉）1件。 ⇒ review=0 litigation=1
          全年制发行政规范性文件12件，废止18件，现行有效271件。 ⇒ issued=12 repealed=18 in-force=271
          未发出收费通知，未收取任何信息处理费。 ⇒ fee-notices=0 fees=0
          本机关2021年收取信息处理费1200元，发出收费通知3件。 ⇒ fees=1200 fee-notices=3
          截至2021年12月31日，共收到政府信息公开申请61件，其中12月收到5件。 ⇒ received=61
          1月1日至12月31日，收到政府信息公开申请61件。 ⇒ received=61
          按照《2020年政务公开工作要点》，收到申请62件。 ⇒ received=62
          共受理政府信息公开申请61件，其中自然人申请48件，法人或其他组织申请13件。 ⇒ received=61 applicants=48 applicants=13
          力争2022年办结申请100件；全年办结申请59件。 ⇒ closed=59
          收到政府信息公开申请61件，其中59件已办结、2件结转下年度继续办理。 ⇒ received=61 closed=59 carried-out=2
          二〇二一年，共接到政府信息公开申请一百零五件。 ⇒ received=105
          全年未收到政府信息公开申请。 ⇒ received=0
          收到申请61件。其中，通过省政府平台收到政府信息公开申请2件。 ⇒ received=61 received≥2
          收到申请61件，办结59件，其中延期答复5件，目前2件正在办理。 ⇒ received=61 closed=59 closed≥5 carried-out≥2
          废止规范性文件13件，宣布失效规范性文件5件。 ⇒ repealed=18
          共收到申请61件，办结59件，其中予以公开11件，占18.6%。 ⇒ received=61 closed=59 granted=11 [11]÷[59, 61]=18.6
          """)
  void statementsOfOtherReports(String text, String expected) {
    assertEquals(expected, found(text, "周口市人民政府办公室"));
  }

  /** Other years, parts of the year, plans, other bodies, other matters, rough numbers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      textBlock =
          """
          2022年，计划收到政府信息公开申请控制在61件以内。
          2020年收到政府信息公开申请55件，办结55件。
          2020年收到政府信息公开申请55件。其中信函30件，邮箱25件。
          自2008年条例施行以来，累计收到申请500件。
          自2019年起，共收到政府信息公开申请200件。
          近三年共收到政府信息公开申请200件。
          全市共收到政府信息公开申请1200件。
          全市各级行政机关收到政府信息公开申请1200件，予以公开500件。
          市公安局全年收到政府信息公开申请35件，办结35件。
          川汇区收到申请12件，鹿邑县收到申请8件。
          上半年收到政府信息公开申请30件。
          第三季度收到政府信息公开申请12件，6月收到申请3件。
          共收到行政许可申请61件，办结61件。
          全年收到群众来信来访120件，办结118件。
          办理建议提案64件，答复64件。
          共收到政府信息公开申请60余件，近60件已办结。
          共收到政府信息公开申请约60件，超过59件办结。
          全年受理行政复议案件120件，审结110件。
          以市政府名义制发规范性文件5件，备案审查规范性文件30件。
          接到政务咨询热线3000个，答复2990个。
          举办新闻发布会6次，公开政策解读51条，同比增长20%。
          平均每件申请办理时间12个工作日，第3件申请为信函申请。
          市自然资源和规划局等部门收到申请较多，分别为20件、15件。
          会议指出“收到政府信息公开申请62件”的说法不准确。
          收到政府信息公开申请3-5件。
          """)
  void notAStatementOfTheReport(String text) {
    assertEquals("", found(text, "周口市人民政府办公室"));
  }

  /** A city's own report is about the city. */
  @Test
  void theBodyOfAReport() {
    String text = "全市共收到政府信息公开申请1200件。";
    assertEquals("received=1200", found(text, "周口市人民政府"));
    assertEquals("", found(text, "川汇区人民政府"));
    assertEquals("received=35", found("市公安局收到申请35件。", "周口市公安局"));
    assertEquals("", found("市财政局收到申请35件。", "周口市公安局"));
  }

  /** A place is where the number stands, whatever is typed around it. */
  @Test
  void placesOfNumbers() {
    String text = "收到 申请　６１ 件";
    ProseClaims.Claim claim = ProseClaims.find(text, 2021, "某办").claims().get(0);
    assertEquals("６１", text.substring(claim.from(), claim.to()));
  }

  @ParameterizedTest
  @CsvSource({
    "61,61",
    "'1,929',1929",
    "六十一,61",
    "十,10",
    "十二,12",
    "一百零五,105",
    "一千零五十,1050",
    "二〇二一,2021",
    "两百,200",
    "三万五千,35000",
    "零,0",
    "六,6"
  })
  void numbers(String typed, int number) {
    assertEquals(number, ChineseNumber.of(typed).orElseThrow().intValue());
  }

  @ParameterizedTest
  @CsvSource({"三五", "十百", "六十一二"})
  void noNumbers(String typed) {
    assertEquals("none", ChineseNumber.of(typed).map(Object::toString).orElse("none"));
  }

  /** What never ends is no sentence, and takes no longer for it. */
  @ParameterizedTest
  @CsvSource({
    "收到申请, 100000",
    "收到申请61件。, 10000",
    "一, 100000",
    "（, 100000",
    "“, 100000",
    "收到 , 100000"
  })
  void longTexts(String part, int count) {
    ProseClaims.Found found = ProseClaims.find(part.repeat(count), 2021, "某办");
    assertEquals(part.endsWith("。") ? count : 0, found.claims().size());
  }
}
