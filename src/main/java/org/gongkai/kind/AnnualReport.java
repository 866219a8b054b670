package org.gongkai.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Code;
import org.gongkai.field.Field;
import org.gongkai.field.Fields;
import org.gongkai.field.Requires;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.Reason;
import org.gongkai.report.DeclaredRate;
import org.gongkai.report.ReasonReader;
import org.gongkai.report.ReportCells;
import org.gongkai.report.ReportForm;
import org.gongkai.report.ReportNumbers;
import org.gongkai.report.ReportReader;
import org.gongkai.report.ReportTables;

/**
 * A yearly report on disclosure work (政府信息公开工作年度报告), in the form of 国办公开办函〔2021〕30号 or whichever
 * form it names.
 */
public record AnnualReport(
    @Requires("publishedOn") Common common,
    @Field(
            label = "年度",
            en = "year",
            what = "报告所述的年份，与文件名一致。",
            whatEn = "The year it reports on, the same as the file's name.",
            required = true,
            example = "2021")
        int year,
    @Field(
            label = "报告主体",
            en = "reporting body",
            what = "编制报告的行政机关。",
            whatEn = "The organ whose report it is.",
            required = true,
            example = "周口市人民政府办公室")
        String organization,
    @Field(
            label = "报告格式",
            en = "form",
            what = "年报格式的编号；2021年起用 cn-2021-30（国办公开办函〔2021〕30号）。",
            whatEn = "Id of the official form; cn-2021-30 since 2021.",
            required = true,
            vocabulary = "form",
            example = "cn-2021-30")
        String form,
    @Field(
            label = "基年",
            en = "base year",
            what = "写 true 表示上一年用的是另一种格式，跨年关系不核对。",
            whatEn = "True when the year before used another form: nothing to compare with.",
            example = "true")
        boolean baseYear,
    @Field(
            label = "汇总年报",
            en = "roll-up",
            what = "写 true 表示本报告的数是 site.yaml 里各报送单位的年报之和：逐格核对；各单位报齐以后，没有写的行由汇总得出。",
            whatEn =
                "True when its numbers are the sums of the reports of all units in site.yaml: they are compared cell by cell, and rows may be left out once all units have reported.",
            example = "true")
        boolean rollUp,
    @Field(
            label = "主动公开",
            en = "proactive disclosure",
            what = "第二部分四张表的数字，每行一个列表；有政策文件登记簿、行政决定、行政事业性收费台账的，那几行可以不写，由记录推算。",
            whatEn =
                "The numbers of part two, a list a row; rows that the registers and ledgers of the year give may be left out.",
            example = "{rules: [0, 0, 0], …}")
        ReportCells proactive,
    @Field(
            label = "申请办理",
            en = "applications",
            what = "第三部分申请办理表的数字，每行六个数，或加上总计共七个；有当年依申请公开台账的可以不写，由台账推算。",
            whatEn =
                "The numbers of part three: six a row, or seven with the total; rows may be left out where the year has a ledger of applications.",
            example = "{newReceived: [48, 0, 5, 1, 6, 1, 61], …}")
        ReportCells applications,
    @Field(
            label = "复议诉讼",
            en = "review and litigation",
            what = "第四部分的数字，三行，每行四个数，或加上总计共五个；有当年复议诉讼台账的可以不写，由台账推算。",
            whatEn =
                "The numbers of part four: three rows of four, or five with the total; rows may be left out where the year has a ledger of disputes.",
            example = "{review: [0, 0, 0, 0, 0], …}")
        ReportCells disputes,
    @Field(
            label = "差异说明",
            en = "explanations",
            what = "单元格名和理由：与上一年或者与记录对不上时说明原因。",
            whatEn = "Cell and reason, where a cell does not fit the year before or the records.",
            example = "{applications.carriedIn.naturalPerson: 上年补录一件}")
        Map<String, Reason> explain,
    @Field(
            label = "比率口径",
            en = "rates",
            what = "正文里的比率是怎么算的：数值、分子、分母和口径；不清楚的只写数值，网页会注明口径未说明。",
            whatEn = "What rates in the text were worked out from; of unknown ones only the value.",
            example = "{政府网站年合格率: {value: 93.3, numerator: 42, denominator: 45, base: 四次抽查}}")
        List<DeclaredRate> rates)
    implements Document.Content {

  public static final Fields FIELDS = Fields.of(AnnualReport.class);

  private static final List<String> GROUPS = List.of("proactive", "applications", "disputes");

  /** What must be right in one report by itself. */
  static final Kind.Rules RULES =
      new Kind.Rules() {
        @Override
        public Map<String, Object> read(Reading reading) {
          year(reading);
          Map<String, Object> values = new HashMap<>();
          GROUPS.forEach(group -> values.put(group, ReportCells.NONE));
          ReportForm.of(reading.fields().text("form"))
              .ifPresent(form -> structures(form, reading, values));
          return values;
        }

        @Override
        public List<Document.Part> parts(Document.Content content, Body body) {
          return ReportForm.of(((AnnualReport) content).form())
              .map(form -> ReportTables.parts(form, body))
              .orElse(List.of());
        }
      };

  private static void year(Reading reading) {
    String path = reading.entry().path();
    String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    String year = reading.fields().text("year");
    if (!year.isEmpty() && !year.equals(name)) {
      reading.report(
          Code.REPORT_YEAR, reading.fields().value("year").orElseThrow().place(), year, name);
    }
  }

  private static void structures(ReportForm form, Reading reading, Map<String, Object> values) {
    for (String group : GROUPS) {
      values.put(
          group,
          reading
              .fields()
              .structure(group)
              .map(pair -> ReportReader.read(form, group, pair, reading.problems()))
              .orElseGet(() -> absent(form, group, reading)));
    }
    reading
        .fields()
        .structure("explain")
        .ifPresent(
            pair ->
                values.put("explain", ReasonReader.read(form, pair.value(), reading.problems())));
    reading
        .fields()
        .structure("rates")
        .ifPresent(
            pair -> values.put("rates", DeclaredRate.read(pair.value(), reading.problems())));
    form.proseParts().forEach(part -> prose(part, reading));
  }

  private static ReportCells absent(ReportForm form, String group, Reading reading) {
    return reading.fields().isMisspelt(group)
        ? ReportCells.NONE
        : ReportReader.absent(form, group, reading.entry().source().top());
  }

  private static void prose(ReportForm.Part part, Reading reading) {
    List<Body.Heading> headings = reading.entry().body().headings();
    if (headings.stream().anyMatch(part::isBegunBy)) {
      return;
    }
    headings.stream()
        .filter(heading -> part.matches(heading.text()))
        .findFirst()
        .ifPresentOrElse(
            h -> reading.report(Code.REPORT_PART_MISPLACED, h.place(), h.text(), part.full()),
            () ->
                reading.report(
                    Code.REPORT_PART_MISSING, reading.entry().source().top(), part.full()));
  }

  /** The field that holds a group of numbers. */
  public static FieldSpec group(String key) {
    return FIELDS.names().get(key);
  }

  /** Its numbers, for those who compare them. */
  public ReportNumbers numbers() {
    return new ReportNumbers(proactive, applications, disputes, explain);
  }
}
