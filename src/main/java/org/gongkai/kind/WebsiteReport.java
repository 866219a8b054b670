package org.gongkai.kind;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.diag.Code;
import org.gongkai.field.Field;
import org.gongkai.field.Requires;
import org.gongkai.model.Document;
import org.gongkai.model.Reason;
import org.gongkai.sheet.SheetForm;
import org.gongkai.sheet.SheetReader;
import org.gongkai.sheet.SheetValues;

/**
 * The yearly work sheet of a website (政府网站工作年度报表): what records do not give is declared here, what
 * they give may be.
 */
public record WebsiteReport(
    @Requires("publishedOn") Common common,
    @Field(
            label = "年度",
            en = "year",
            what = "报表所述的年份，与文件名末尾一致。",
            whatEn = "The year it reports on, the same as at the end of the file's name.",
            required = true,
            example = "2021")
        int year,
    @Field(
            label = "报表格式",
            en = "form",
            what = "报表格式的编号；现在用 website-2018。",
            whatEn = "Id of the form; now website-2018.",
            required = true,
            vocabulary = "sheetForm",
            example = "website-2018")
        String form,
    @Field(
            key = "sheet",
            label = "填报内容",
            en = "sheet",
            what = "表里的各项，按块写；文档和台账能推算的、site.yaml 里有的可以不写。",
            whatEn =
                "The items, block by block; what documents, ledgers and site.yaml give may be left out.",
            required = true,
            example = "{head: {type: 政府门户网站, visitors: 120000, …}, …}")
        SheetValues values,
    @Field(
            label = "差异说明",
            en = "explanations",
            what = "项目名和理由：填的数与记录对不上、又都没有错时说明原因。",
            whatEn = "Item and reason, where a number does not fit the records and both are right.",
            example = "{interaction.received: 含电话留言12条}")
        Map<String, Reason> explain)
    implements Document.Content {

  /** What must be right in one sheet by itself. */
  static final Kind.Rules RULES =
      new Kind.Rules() {
        @Override
        public Map<String, Object> read(Reading reading) {
          year(reading);
          Map<String, Object> values = new HashMap<>();
          SheetValues sheet =
              SheetForm.of(reading.fields().text("form"))
                  .map(
                      form ->
                          SheetReader.read(
                              form,
                              reading.fields().structure("sheet"),
                              reading.fields().structure("explain"),
                              reading.problems()))
                  .orElse(SheetValues.NONE);
          values.put("sheet", sheet);
          values.put("explain", sheet.reasons());
          return values;
        }
      };

  private static void year(Reading reading) {
    String path = reading.entry().path();
    String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    String year = reading.fields().text("year");
    if (!year.isEmpty() && !name.equals(year) && !name.endsWith("-" + year)) {
      reading.report(
          Code.REPORT_YEAR, reading.fields().value("year").orElseThrow().place(), year, name);
    }
  }
}
