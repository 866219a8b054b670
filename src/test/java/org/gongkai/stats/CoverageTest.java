package org.gongkai.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.build.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years of which a figure is 0, and years of which there is none. */
class CoverageTest {

  private static final String NONE = "none";

  @TempDir Path content;

  @BeforeEach
  void layOut() throws IOException {
    // Without the statutory platform, whose documents are not there.
    String site = Files.readString(Path.of("content/site.yaml"));
    write("site.yaml", site.replaceFirst("(?m)^platform:\\n(?:  .*\\n)*", ""));
    for (int year = 2019; year <= 2022; year++) {
      write(
          "news/" + year + ".md", "---\ntitle: 动态\npublishedOn: " + year + "-01-10\n---\n\n正文。\n");
    }
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(content.resolve(path).getParent());
    Files.writeString(content.resolve(path), text);
  }

  private String figure(String today, int year, String key) {
    return Figures.derive(Sites.read(content, today).site())
        .figure(year, key)
        .map(figure -> figure.value().stripTrailingZeros())
        .map(BigDecimal::toPlainString)
        .orElse(NONE);
  }

  private String figure(int year, String key) {
    return figure("2022-03-31", year, key);
  }

  @Test
  void documentsFromTheirFirstYearToTheLastOfTheSite() throws IOException {
    assertEquals(NONE, figure(2020, "topics.opened"));
    write("topics/a.md", "---\ntitle: 某专题\nsummary: 说明\nopenedOn: 2020-06-01\n---\n\n说明。\n");
    assertEquals(NONE, figure(2019, "topics.opened"));
    assertEquals("1", figure(2020, "topics.opened"));
    assertEquals("0", figure(2021, "topics.opened"));
    assertEquals("1", figure(2021, "topics.maintained"));
    assertEquals("0", figure(2022, "topics.items"));
    assertEquals(NONE, figure(2023, "topics.opened"));
    assertEquals(NONE, figure(2021, "solicitations.held"));
    assertEquals(NONE, figure(2021, "documents.column.land"));
    assertEquals("1", figure(2021, "documents.column.news"));
    assertEquals("0", figure(2021, "documents.overview"));
  }

  @Test
  void aYearThatIsReportedOnHasAllThatTheSiteHasAColumnFor() throws IOException {
    write(
        "website-reports/2021.yaml",
        "title: 报表\npublishedOn: 2022-01-20\nyear: 2021\nform: website-2018\nsheet: {}\n");
    assertEquals("0", figure(2021, "topics.opened"));
    assertEquals("0", figure(2021, "interpretations.total"));
    assertEquals(NONE, figure(2020, "topics.opened"));
    assertEquals(NONE, figure(2021, "consultations.received"));
    String site = Files.readString(content.resolve("site.yaml"));
    write("site.yaml", site.replaceFirst("(?m)^  topics:\\n(?:    .*\\n)*", ""));
    assertEquals(NONE, figure(2021, "topics.opened"));
  }

  @Test
  void aLedgerTheYearsThatItHasAFileOf() throws IOException {
    write("ledgers/consultations-2021.csv", "编号,收到日期,有效\n");
    assertEquals("0", figure(2021, "consultations.received"));
    assertEquals(NONE, figure(2020, "consultations.received"));
    assertEquals(NONE, figure(2022, "consultations.received"));
    write("ledgers/consultations-2023.csv", "编号,收到日期,有效\n");
    assertEquals(NONE, figure(2023, "consultations.received"));
    assertEquals("0", figure("2023-01-01", 2023, "consultations.received"));
  }

  @Test
  void theRegisterAsFarAsItReaches() throws IOException {
    String key = "proactive.normativeDocuments.inForce";
    write(
        "ledgers/policies-2020.csv",
        "number,title,category,writtenOn,expiresOn,endedOn,ending\n"
            + "1,甲,行政规范性文件,2018-01-01,2030-01-01,,\n"
            + "2,乙,行政规范性文件,2019-01-01,,2021-05-05,废止\n");
    assertEquals(NONE, figure(2019, key));
    assertEquals("2", figure(2020, key));
    assertEquals("1", figure(2021, key));
    assertEquals(NONE, figure(2022, key));
    assertEquals(NONE, figure("2021-05-04", 2021, key));
    write("ledgers/policies-2022.csv", "number,title,category,writtenOn\n");
    assertEquals("1", figure(2022, key));
  }

  @Test
  void conferencesCountWhenTheyWereHeld() throws IOException {
    write(
        "press/a.md",
        "---\ntitle: 发布会\npublishedOn: 2022-01-04\ntopic: 某事\nstartsAt: 2021-12-30 10:00\n"
            + "speakers: [示例甲]\n---\n\n实录。\n");
    write(
        "press/b.md",
        "---\ntitle: 预告\npublishedOn: 2022-03-30\ntopic: 某事\nstartsAt: 2022-04-02 10:00\n"
            + "speakers: [示例甲]\n---\n\n预告。\n");
    assertEquals("1", figure(2021, "pressConferences.held"));
    assertEquals("0", figure(2022, "pressConferences.held"));
    assertEquals("1", figure("2022-04-02", 2022, "pressConferences.held"));
    assertEquals("2", figure(2022, "documents.column.press"));
  }

  @Test
  void anUpdateCountsInItsYearOnceItHasHappened() throws IOException {
    write(
        "overview/a.md",
        "---\ntitle: 概况\npublishedOn: 2020-02-01\nupdatedOn: 2022-02-01\n---\n\n概况。\n");
    assertEquals("1", figure(2020, "documents.overview"));
    assertEquals("0", figure(2021, "documents.overview"));
    assertEquals("1", figure(2022, "documents.overview"));
    assertEquals("2", figure(2022, "documents.total"));
    assertEquals("0", figure("2022-01-31", 2022, "documents.overview"));
    assertEquals("0", figure(2022, "documents.column.overview"));
  }
}
