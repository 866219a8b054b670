package org.gongkai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gongkai.kind.AnnualReport;
import org.gongkai.kind.Binder;
import org.gongkai.kind.SampleSite;
import org.gongkai.model.Table.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and cells as editors type them. */
class ReportReaderTest {

  private static final String PATH = "annual-reports/2021.md";
  private static final String CARRIED = "carriedIn: [0, 0, 0, 0, 0, 0, 0]";

  private static Binder.Bound changed(String from, String to) {
    return SampleSite.bindChanged(PATH, from, to);
  }

  private static List<String> said(String from, String to) {
    return SampleSite.said(changed(from, to).problems());
  }

  private static AnnualReport report(String from, String to) {
    Binder.Bound bound = changed(from, to);
    assertEquals(List.of(), bound.problems());
    return (AnnualReport) bound.document().orElseThrow().content();
  }

  /** Rows that were not typed, and where they should be. */
  private static List<String> missing(Binder.Bound bound, String group) {
    AnnualReport report = (AnnualReport) bound.found().content();
    return report.numbers().groups().get(group).missing().stream()
        .map(
            row ->
                row.key()
                    + " \""
                    + row.place().source().text().substring(row.place().start(), row.place().end())
                    + "\"")
        .toList();
  }

  private static ReportCells.Cell cell(AnnualReport report, String key) {
    return report.numbers().cell(key).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"４", "-1", "+1", "1.0", "1e3", "007", "'1,000'", "1_000", "０", "x", "件", "'-'"})
  void countIsAWholeNumber(String typed) {
    assertEquals(
        List.of(
            "report-cell-number \""
                + typed
                + "\" [二、上年结转政府信息公开申请数量·自然人, "
                + typed.replace("'", "")
                + ", a whole number, 0 or more]"),
        said(CARRIED, "carriedIn: [" + typed + ", 0, 0, 0, 0, 0]"));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0.0000,0", "1.5,1.5000", "12,12.0000", "3.1415,3.1415", "0.0001,0.0001"})
  void amountHasFourDecimals(String typed, String printed) {
    AnnualReport report = report("charges: [0]", "charges: [" + typed + "]");
    assertEquals(printed, cell(report, "proactive.charges.amount").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00001", "-1", "1e3", ".5", "5.", "00.5", "１", "1万"})
  void amountIsADecimalNumber(String typed) {
    assertEquals(1, changed("charges: [0]", "charges: [" + typed + "]").problems().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "~", "null", "' '"})
  void blankIsNotZero(String typed) {
    List<String> said = said("rules: [0, 0, 0] ", "rules: [" + typed + ", 0, 0]");
    assertEquals(
        List.of(
            "report-cell-blank \""
                + typed
                + "\" [规章·本年制发件数, write \"/\" if the office has no such function]"),
        said);
  }

  @Test
  void strokeIsNeitherBlankNorZero() {
    AnnualReport report = report("rules: [0, 0, 0] ", "rules: [/, /, /] ");
    ReportCells.Cell cell = cell(report, "proactive.rules.inForce");
    assertEquals(State.NOT_APPLICABLE, cell.state());
    assertEquals("/", cell.text());
    assertEquals(0, cell.value().signum());
  }

  @Test
  void strokeIsForFunctionsThatAnOfficeMayLack() {
    assertEquals(
        List.of("report-cell-number \"/\" [行政复议·结果维持, /, a whole number, 0 or more]"),
        said("review: [0, 0, 0, 0, 0]", "review: [/, 0, 0, 0, 0]"));
  }

  @Test
  void totalIsAddedUpWhenItIsNotTyped() {
    AnnualReport report =
        report("newReceived: [48, 0, 5, 1, 6, 1, 61]", "newReceived: [48, 0, 5, 1, 6, 1]");
    ReportCells.Cell total = cell(report, "applications.newReceived.total");
    assertEquals("61", total.text());
    assertFalse(total.declared());
    assertTrue(cell(report, "applications.carriedIn.total").declared());
  }

  @Test
  void singleNumberNeedsNoBrackets() {
    assertEquals(
        "7",
        cell(report("licensing: [0]", "licensing: 7"), "proactive.licensing.decisions").text());
  }

  @Test
  void rowHasAsManyNumbersAsTheForm() {
    assertEquals(
        List.of("report-row-length \"[0, 0]\" [二、上年结转政府信息公开申请数量, 2, 6/7]"),
        said(CARRIED, "carriedIn: [0, 0]"));
    assertEquals(
        List.of("report-row-length \"48\" [二、上年结转政府信息公开申请数量, 1, 6/7]"),
        said(CARRIED, "carriedIn: 48"));
  }

  @Test
  void rowIsAListNotKeysAndValues() {
    assertEquals(
        List.of(
            "value-type \"{naturalPerson: 0}\" [二、上年结转政府信息公开申请数量, "
                + "numbers in brackets with ASCII commas, as in [1, 0, 0]]"),
        said(CARRIED, "carriedIn: {naturalPerson: 0}"));
  }

  @Test
  void rowMayNotBeMissingOrBlank() {
    assertEquals(
        List.of("applications.carriedIn \"applications\""),
        missing(changed(CARRIED, ""), "applications"));
    assertEquals(
        List.of("report-row-missing \"\" [applications.carriedIn, 二、上年结转政府信息公开申请数量]"),
        said(CARRIED, "carriedIn:"));
  }

  @Test
  void misspeltRowIsOneMistake() {
    assertEquals(
        List.of("key-unknown \"cariedIn\" [cariedIn, did you mean carriedIn?]"),
        said("carriedIn:", "cariedIn:"));
    assertEquals(
        List.of("key-unknown \"refusd\" [refusd, did you mean refused?]"),
        said("refused:", "refusd:"));
  }

  @ParameterizedTest
  @CsvSource({
    "carriedIn,上年结转政府信息公开申请数量",
    "carriedIn,二、上年结转政府信息公开申请数量",
    "granted,予以公开",
    "granted,(一)予以公开",
    "partial,部分公开",
    "partial,（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "refused,（三）不予公开",
    "stateSecret,1.属于国家秘密",
    "stateSecret,1．属于国家秘密",
    "stateSecret,1、属于国家秘密",
    "stateSecret,1. 属于国家秘密",
    "stateSecret,属于国家秘密",
    "securityStability,危及“三安全一稳定”",
    "securityStability,3.危及三安全一稳定",
    "miscellaneous,3.其他",
    "resultsTotal,总计",
    "normativeDocuments,行政规范性文件",
    "litigationAfterReview,复议后起诉"
  })
  void rowsMayBeTypedByTheirLabels(String key, String label) {
    report(key + ":", label + ":");
  }

  @Test
  void groupWithoutKeyMayBeTyped() {
    report(
        "  litigationDirect: [0, 0, 0, 0, 0]       # 行政诉讼：未经复议直接起诉\n  litigationAfterReview:",
        "  行政诉讼:\n    未经复议直接起诉: [0, 0, 0, 0, 0]\n    复议后起诉:");
  }

  @Test
  void rowMayNotStandTwice() {
    assertEquals(
        List.of("key-repeated \"上年结转政府信息公开申请数量\" [carriedIn, 二、上年结转政府信息公开申请数量]"),
        said(CARRIED, CARRIED + "\n  上年结转政府信息公开申请数量: [0, 0, 0, 0, 0, 0]"));
  }

  @Test
  void wrongGroupWithoutKeyHidesNoOtherRow() {
    Binder.Bound bound =
        changed(
            "  review: [0, 0, 0, 0, 0]                 # 行政复议\n"
                + "  litigationDirect: [0, 0, 0, 0, 0]       # 行政诉讼：未经复议直接起诉\n"
                + "  litigationAfterReview: [0, 0, 0, 0, 0]",
            "  行政诉讼: x");
    assertEquals(
        List.of("value-type \"x\" [行政诉讼, its rows with numbers]"),
        SampleSite.said(bound.problems()));
    assertEquals(List.of("disputes.review \"disputes\""), missing(bound, "disputes"));
  }

  @Test
  void groupHoldsRows() {
    List<String> said = said("  unable:  ", "  unable: []\n  另外:");
    assertEquals(
        List.of(
            "value-type \"[]\" [（四）无法提供, its rows with numbers]",
            "key-unknown \"另外\" [另外, see the list of fields in the editors' guide]"),
        said);
  }

  @Test
  void explanationsNameCellsOrRows() {
    AnnualReport report =
        report(
            "baseYear: true",
            "explain: {applications.carriedIn.naturalPerson: 上年补录一件, proactive.rules: 清理}");
    assertTrue(report.numbers().explains("applications.carriedIn.naturalPerson"));
    assertTrue(report.numbers().explains("proactive.rules.inForce"));
    assertFalse(report.numbers().explains("applications.carriedIn.total"));
    assertEquals(
        List.of(
            "report-cell-unknown \"applications.carryIn.total\" [applications.carryIn.total, "
                + "did you mean applications.carriedIn.total?]",
            "value-type \"\" [proactive.rules, a sentence with the reason]"),
        said("baseYear: true", "explain:\n  applications.carryIn.total: 补录\n  proactive.rules:"));
  }

  @Test
  void wholeGroupMissingIsOneMistake() {
    List<String> said = said("disputes:", "disputs:");
    assertEquals(List.of("key-unknown \"disputs\" [disputs, did you mean disputes?]"), said);
  }
}
