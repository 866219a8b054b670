package org.gongkai.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.config.SiteReader;
import org.gongkai.diag.LineColumn;
import org.gongkai.diag.Problem;
import org.gongkai.diag.SourceText;
import org.gongkai.model.Ledger;
import org.gongkai.model.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How spreadsheets write ledgers, and what is made of it. */
class LedgerReaderTest {

  private static LedgerFiles.Read read(String name, String text) {
    SourceText source = new SourceText("content/ledgers/" + name, text);
    return LedgerFiles.read(
        List.of(new Sources.File("ledgers/" + name, source)), List.of(), SiteReader.VOCABULARIES);
  }

  private static List<Ledger.Row> rows(String name, String text) {
    LedgerFiles.Read read = read(name, text);
    assertEquals(List.of(), read.problems(), text);
    return read.ledgers().get(0).rows();
  }

  private static List<String> problems(String name, String text) {
    return read(name, text).problems().stream().map(LedgerReaderTest::shown).toList();
  }

  private static String shown(Problem problem) {
    LineColumn at = LineColumn.of(problem.place().source(), problem.place().start());
    return at.line() + ":" + at.column() + " " + problem.code().id();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021/3/1",
        "2021-3-1",
        "2021-03-01",
        "2021年3月1日",
        "2021/03/01 0:00",
        " 2021/3/1 "
      })
  void datesAreReadAsSpreadsheetsWriteThem(String typed) {
    String text = "决定日期,类别,件数\n" + typed + ",行政许可,1\n";
    Decision decision = (Decision) rows("decisions-2021.csv", text).get(0).entry();
    assertEquals(Optional.of(LocalDate.of(2021, 3, 1)), decision.decidedOn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"21/3/1", "2021.3.1", "3/1/2021", "2021/3/1 9:30", "44256", "2021/2/29"})
  void otherDatesAreNotGuessed(String typed) {
    String text = "决定日期,类别,件数\n" + typed + ",行政许可,1\n";
    assertEquals(List.of("2:1 date-invalid"), problems("decisions-2021.csv", text));
  }

  @ParameterizedTest
  @CsvSource({"TRUE, true", "true, true", "是, true", "FALSE, false", "False, false", "否, false"})
  void flagsAreReadAsSpreadsheetsWriteThem(String typed, boolean adopted) {
    String text = "报送日期,标题,采用\n2021-03-01,春耕," + typed + "\n";
    assertEquals(
        adopted, ((Submission) rows("submissions-2021.csv", text).get(0).entry()).adopted());
  }

  @Test
  void whatASpreadsheetLeavesBehindIsNoRow() {
    String text = "# 说明,,,\n\"# 第二行，说明\",,,\n\n决定日期,类别,件数,\n2021-03-01,行政许可,1,\n,,,\n,,,\n\n";
    assertEquals(1, rows("decisions-2021.csv", text).size());
  }

  @Test
  void headersMayBeInEitherLanguageAndAnyOrder() {
    String text = "count,类别,decidedOn\r\n7,coercion,2021-03-01\r\n";
    Decision decision = (Decision) rows("行政决定-2021.csv", text).get(0).entry();
    assertEquals(7, decision.count());
    assertEquals("coercion", decision.type());
  }

  @ParameterizedTest
  @CsvSource({
    "予以公开, granted",
    "（一）予以公开, granted",
    "部分公开, partial",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）, partial",
    "6.属于四类过程性信息, refused.processInformation",
    "refused.processInformation, refused.processInformation",
    "其他, other.miscellaneous",
    "要求行政机关确认或重新出具已获取信息, notProcessed.confirmOrReissue",
  })
  void outcomesAreTheFormsWithOrWithoutNumbers(String typed, String key) {
    String text = "编号,收到日期,申请渠道,申请人类别,办结日期,办理结果\n1,2021-03-01,信函,其他,2021-03-02," + typed + "\n";
    Application application = (Application) rows("applications-2021.csv", text).get(0).entry();
    assertEquals(key, application.outcome());
    assertEquals("otherOrganization", application.applicant());
  }

  @Test
  void thereAreTwentyOneOutcomesAndSixSortsOfApplicants() {
    assertEquals(21, SiteReader.VOCABULARIES.get("outcome").terms().size());
    assertEquals(6, SiteReader.VOCABULARIES.get("applicant").terms().size());
    assertEquals(3, SiteReader.VOCABULARIES.get("disputeKind").terms().size());
    assertEquals(3, SiteReader.VOCABULARIES.get("disputeResult").terms().size());
  }

  @Test
  void amountsAreExact() {
    String text = "收费日期,收费项目,金额\n2021-03-01,登记费,80.10\n2021-03-01,登记费,0\n";
    List<Ledger.Row> rows = rows("charges-2021.csv", text);
    assertEquals(new BigDecimal("80.10"), ((Charge) rows.get(0).entry()).amount());
    assertEquals(
        List.of("2:16 amount-invalid"),
        problems("charges-2021.csv", "收费日期,收费项目,金额\n2021-03-01,登记费,80.123\n"));
  }

  @Test
  void textsMayHaveLinesWhereTheyAreNotShown() {
    String head = "编号,收到日期,有效,咨询内容,咨询主题\n";
    List<Ledger.Row> rows = rows("consultations-2021.csv", head + "1,2021-03-01,是,\"一\n二\",三\n");
    assertEquals("一\n二", ((Consultation) rows.get(0).entry()).question());
    assertEquals(
        List.of("2:18 value-type"),
        problems("consultations-2021.csv", head + "1,2021-03-01,是,一,\"二\n三\"\n"));
  }

  @Test
  void rowsKnowTheirPlaces() {
    List<Ledger.Row> rows = rows("decisions-2021.csv", "类别,决定日期,件数\n行政许可, 2021-3-1 ,1\n");
    LineColumn at =
        LineColumn.of(
            rows.get(0).place("decidedOn").source(), rows.get(0).place("decidedOn").start());
    assertEquals("2:7", at.line() + ":" + at.column());
  }

  @Test
  void yamlIsAListOfRecords() {
    String text = "# 示例\n- decidedOn: 2021-03-01\n  类别: 行政许可\n  count: 2\n";
    assertEquals(2, ((Decision) rows("decisions-2021.yaml", text).get(0).entry()).count());
    assertEquals(List.of(), rows("decisions-2021.yaml", "[]\n"));
  }

  @Test
  void aRowWithAMistakeLeavesTheOthers() {
    String text = "决定日期,类别,件数\n2021-03-01,行政许可,1\n2021-03-01,许可,1\n2021-03-02,行政许可,1\n";
    Ledger ledger = read("decisions-2021.csv", text).ledgers().get(0);
    assertEquals(2, ledger.rows().size());
    assertFalse(ledger.whole());
  }

  @Test
  void millionsOfMistakesAreCountedNotKept() {
    String text = "决定日期,类别,件数\n" + "x,y,z\n".repeat(20_000);
    List<Problem> problems = read("decisions-2021.csv", text).problems();
    assertEquals(1_001, problems.size());
    Problem last = problems.get(1_000);
    assertEquals("59000", last.args().get(0).zh());
    assertTrue(!last.isError() && last.code().id().equals("ledger-more"));
  }
}
