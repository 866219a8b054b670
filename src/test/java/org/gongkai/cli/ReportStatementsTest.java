package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences as reports of cities write them, made up for the numbers of the sample's tables and of
 * two made-up notices of fees: what is true is no problem, and one number that is altered is found.
 */
class ReportStatementsTest {

  private static final Pattern FOUND =
      Pattern.compile("content/annual-reports/2021\\.md:.*\\[report-(prose|growth|rate)\\]$");

  @TempDir static Path folder;
  private static String front;

  @BeforeAll
  static void layOut() throws IOException {
    Path content = folder.resolve("content");
    Files.createDirectories(content.resolve("annual-reports"));
    Files.createDirectories(content.resolve("ledgers"));
    String site = Files.readString(Case.RESOURCES.resolve("base/report/site.yaml"));
    Files.writeString(content.resolve("site.yaml"), site.replace("某市人民政府办公室", "周口市人民政府办公室"));
    Files.writeString(
        content.resolve("ledgers/fees-2021.csv"),
        """
        通知日期,相关申请,计收方式,数量,通知金额,缴纳日期,实收金额
        2021-03-01,2021-001,按件,11,100,2021-03-10,100
        2021-05-06,2021-002,按量,120,1134,2021-05-20,1100
        """);
    String sample = Files.readString(Path.of("content/annual-reports/2021.md"));
    front = sample.substring(0, sample.indexOf("\n---\n") + 5);
  }

  private static String found(String sentence) throws IOException {
    Files.writeString(
        folder.resolve("content/annual-reports/2021.md"),
        front
            + "\n## 一、总体情况\n\n"
            + sentence
            + "\n\n## 五、存在的主要问题及改进情况\n\n无。\n\n## 六、其他需要报告的事项\n\n处理费见上文。\n");
    Program.Result result =
        Program.in(folder).run("check", "--lang", "zh", "--today", "2022-03-31");
    return result
        .out()
        .lines()
        .filter(line -> FOUND.matcher(line).matches())
        .map(line -> line.replaceFirst("^[^ ]+ ", ""))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021年，我市政府办公室严格执行《条例》，新收政府信息公开申请61件，较上年减少4件。 | 61件 | 16件
          2021年度，我办共收到自然人、法人或其他组织政府信息公开申请61件，上年结转0件，办结59件，结转下年度继续办理2件。 | 办结59件 | 办结61件
          全年共收到依申请公开件61件，其中，自然人申请48件，科研机构5件，社会公益组织1件，法律服务机构6件，其他1件。 | 科研机构5件 | 科研机构6件
          全年共收到申请61件，从申请方式看，信函申请34件，占55.7%；电子邮件申请25件，占41.0%；在线申请2件，占3.3%。 | 信函申请34件 | 信函申请43件
          共收到申请61件，通过信函、邮箱、网络等方式提出；从办理结果看，予以公开11件、部分公开9件、不予公开2件、无法提供29件、不予处理2件、其他处理6件。 | 无法提供29件 | 无法提供28件
          在61件申请中，予以公开的11件，部分公开的9件，本机关不掌握相关政府信息的28件，没有现成信息需要另行制作的1件。 | 11件 | 12件
          本年度办理政府信息公开申请59件（予以公开11件、部分公开9件、不予公开2件、无法提供29件、不予处理2件、其他处理6件）。 | 部分公开9件 | 部分公开8件
          依申请公开工作规范有序。全年受理申请61件，依法依规按时办结59件，余2件结转下一年度继续办理。 | 余2件结转 | 余3件结转
          按照《中华人民共和国政府信息公开条例》第三十六条规定，予以公开11件。收到的61件政府信息公开申请均在法定期限内答复或者结转。 | 61件 | 62件
          2021年收到公民申请公开政府信息61件。 | 61件 | 60件
          未发生因政府信息公开引发的行政复议、行政诉讼案件。 | 未发生 | 全年发生1件
          全年政府信息公开行政复议0件、行政诉讼0件。 | 行政诉讼0件 | 行政诉讼1件
          全年无因政府信息公开工作被申请行政复议、提起行政诉讼的情况。 | 全年无因 | 有1件因
          因政府信息公开申请行政复议案件0起，其中结果维持0起、纠正0起。 | 案件0起 | 案件2起
          全年制发行政规范性文件12件、废止18件，截至年底现行有效行政规范性文件271件。 | 12件 | 13件
          加强规范性文件管理，全年制定规范性文件12件，废止（失效）18件，现行有效271件，均已在网站集中公开。 | 271件 | 277件
          开展规范性文件清理，废止规范性文件18件。 | 18件 | 17件
          现行有效的行政规范性文件共271件，全部按主题分类公开。 | 271件 | 217件
          2021年，我办依据《政府信息公开信息处理费管理办法》发出收费通知2件，总金额1234元，实际收取1200元。 | 收取1200元 | 收取1234元
          2021年度本机关收取政府信息公开信息处理费1200元。 | 1200元 | 1020元
          本年度发出政府信息公开信息处理费收费通知2件，通知金额1234元，实收金额1200元。 | 通知2件 | 通知3件
          本年度发出信息处理费收费通知的件数为2件，总金额为0.1234万元，实际收取的总金额为0.12万元。 | 0.1234万元 | 0.1243万元
          依法收取信息处理费0.12万元。 | 0.12万元 | 0.13万元
          有申请人要求提供大量资料，按规定收取信息处理费1200元。 | 按规定收取信息处理费1200元 | 未收取信息处理费
          发出收费通知2份，涉及金额1234元，实际收到1200元。 | 1234元 | 1243元
          按照有关规定，按件收取信息处理费100元、按量收取信息处理费1100元，共计收取信息处理费1200元。 | 共计收取信息处理费1200元 | 共计收取信息处理费1300元
          2021年新收申请61件，与2020年65件相比下降6.2%。 | 6.2% | 6.7%
          2021年收到申请61件，同比减少4件，降幅6.2%。 | 减少4件，降幅6.2% | 减少4件，降幅6.8%
          收到政府信息公开申请61件，按期办结59件，办结率96.7%。 | 96.7% | 97.6%
          一年来，共收到申请61件，其中当面申请0件，邮寄34件，电子邮件25件，网络2件。 | 邮寄34件 | 邮寄33件
          本年度新收申请六十一件。 | 六十一件 | 六十件
          """)
  void whatIsTrueIsNoProblemWhatIsAlteredIs(String sentence, String typed, String altered)
      throws IOException {
    assertEquals("", found(sentence));
    if (!sentence.contains(typed)) {
      throw new IllegalArgumentException(typed);
    }
    String problem = found(sentence.replace(typed, altered));
    assertEquals(1, problem.lines().count(), problem);
  }
}
