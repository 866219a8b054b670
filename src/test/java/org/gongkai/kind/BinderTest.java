package org.gongkai.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of single documents, broken one at a time. */
class BinderTest {

  private static final String POLICY = "policies/2021/zzb-12.md";
  private static final String REPORT = "annual-reports/2021.md";

  private static List<String> policy(String from, String to) {
    return SampleSite.said(SampleSite.bindChanged(POLICY, from, to).problems());
  }

  private static List<String> report(String from, String to) {
    return SampleSite.said(SampleSite.bindChanged(REPORT, from, to).problems());
  }

  private static List<String> body(String text) {
    return SampleSite.said(
        SampleSite.bind("overview/x.md", "---\ntitle: 标题\nupdatedOn: 2021-06-30\n---\n" + text)
            .problems());
  }

  @Test
  void documentNumberIsCorrected() {
    assertEquals(
        List.of("document-number-malformed \"周政办[2021]12号\" [周政办[2021]12号, 周政办〔2021〕12号]"),
        policy("周政办〔2021〕12号", "周政办[2021]12号"));
  }

  @Test
  void yearOfTheDocumentNumberIsThatOfWriting() {
    var bound = SampleSite.bindChanged(POLICY, "周政办〔2021〕12号", "周政办〔2020〕12号");
    assertEquals(
        List.of("document-number-year \"周政办〔2020〕12号\" [周政办〔2020〕12号, 2021]"),
        SampleSite.said(bound.problems()));
    assertTrue(bound.document().isPresent());
  }

  @Test
  void indexNumberHasTheFormOfTheSite() {
    assertEquals(
        List.of(
            "index-number-malformed \"411600-2021-12\" [411600-2021-12, 411600-0000-00000 (0 stands for any digit)]"),
        policy("411600-2021-00012", "411600-2021-12"));
  }

  @ParameterizedTest
  @CsvSource({
    "publishedOn: 2021-03-22,publishedOn: 2021-03-14 09:00,writtenOn,2021-03-15,publishedOn,2021-03-14",
    "expiresOn: 2026-03-31,expiresOn: 2021-03-31,effectiveOn,2021-04-01,expiresOn,2021-03-31"
  })
  void datesComeInOrder(
      String from, String to, String first, String before, String second, String after) {
    assertEquals(
        List.of(
            "dates-order \""
                + to.substring(to.indexOf(' ') + 1)
                + "\" "
                + List.of(first, before, second, after)),
        policy(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "publishedOn: 2021-03-22,publishedOn: 2021-03-15",
    "effectiveOn: 2021-04-01,effectiveOn: 2021-03-15",
    "expiresOn: 2026-03-31,expiresOn: 2021-04-01"
  })
  void datesMayBeTheSame(String from, String to) {
    assertEquals(List.of(), policy(from, to));
  }

  @Test
  void expiryComesAfterWritingWhenNothingSaysSinceWhen() {
    assertEquals(
        List.of("dates-order \"2021-03-01\" [writtenOn, 2021-03-15, expiresOn, 2021-03-01]"),
        policy("effectiveOn: 2021-04-01\nexpiresOn: 2026-03-31", "expiresOn: 2021-03-01"));
  }

  @Test
  void wrongDateIsOneMistake() {
    assertEquals(
        List.of(
            "date-invalid \"2021-13-15\" [writtenOn, 2021-13-15, YYYY-MM-DD, such as 2021-12-02]"),
        policy("writtenOn: 2021-03-15", "writtenOn: 2021-13-15"));
  }

  @Test
  void applyingFromBeforeIsDoubtful() {
    assertEquals(
        List.of("dates-retroactive \"2021-03-01\" [2021-03-01, 2021-03-15]"),
        policy("effectiveOn: 2021-04-01", "effectiveOn: 2021-03-01"));
  }

  @Test
  void headingsBeginBelowTheTitle() {
    assertEquals(List.of(), body("## 一\n\n### 二\n\n## 三\n\n### 四\n\n#### 五\n"));
    assertEquals(List.of("heading-title \"# 一\" [一]"), body("# 一\n\n## 二\n\n### 三\n"));
    assertEquals(List.of("heading-order \"### 一\" [3, 1]"), body("### 一\n\n### 二\n"));
    assertEquals(List.of("heading-order \"#### 二\" [4, 2]"), body("## 一\n\n#### 二\n\n#### 三\n"));
  }

  @Test
  void headingsOnlyWarn() {
    String text = "---\ntitle: 标题\nupdatedOn: 2021-06-30\n---\n# 一\n";
    assertTrue(SampleSite.bind("overview/x.md", text).document().isPresent());
  }

  @Test
  void yearOfAReportIsItsName() {
    assertEquals(List.of("report-year \"2020\" [2020, 2021]"), report("year: 2021", "year: 2020"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## 存在的主要问题及改进情况",
        "## 五. 存在的主要问题及改进情况",
        "## （五）存在的主要问题及改进情况",
        "## 五、政府信息公开工作存在的主要问题及改进情况",
        "## 五、存在的主要问题和改进情况"
      })
  void partsOfAReportMayBeHeadedOtherwise(String heading) {
    assertEquals(List.of(), report("## 五、存在的主要问题及改进情况", heading));
  }

  @Test
  void partsOfAReportMustBeThere() {
    assertEquals(
        List.of("report-part-missing \"\" [五、存在的主要问题及改进情况]"),
        report("## 五、存在的主要问题及改进情况", "## 五、不足"));
    assertEquals(
        List.of("report-part-misplaced \"### 六、其他需要报告的事项\" [六、其他需要报告的事项, 六、其他需要报告的事项]"),
        report("## 六、其他需要报告的事项", "### 六、其他需要报告的事项"));
  }

  @Test
  void unknownFormIsOneMistake() {
    assertEquals(
        List.of("vocabulary-unknown \"cn-2021-31\" [form, cn-2021-31, did you mean “cn-2021-30”?]"),
        report("form: cn-2021-30", "form: cn-2021-31"));
    assertEquals(List.of(), report("form: cn-2021-30", "form: 国办公开办函〔2021〕30号"));
  }
}
