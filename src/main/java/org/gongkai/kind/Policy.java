package org.gongkai.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.diag.Code;
import org.gongkai.diag.Place;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.field.Requires;
import org.gongkai.field.SafePattern;
import org.gongkai.model.Document;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Reference;

/** A policy document (政策文件): 规章, 行政规范性文件 or 其他文件. */
public record Policy(
    @Requires({"publishedOn", "summary"}) Common common,
    @Field(
            label = "索引号",
            en = "index number",
            what = "信息公开目录里的编号，全站唯一。",
            whatEn = "Its number in the disclosure catalog, unique in the site.",
            required = true,
            example = "411600-2021-00012")
        String indexNumber,
    @Field(
            label = "主题分类",
            en = "subject",
            what = "一级和二级主题，用反斜杠分开，不加引号。",
            whatEn = "First- and second-level subject, separated by a backslash, without quotes.",
            vocabulary = "subject",
            example = "综合政务\\政务公开")
        String subject,
    @Field(
            label = "发文机关",
            en = "issuing organs",
            what = "制发机关；联合发文时牵头机关写在最前。",
            whatEn = "The organs that made it, the lead organ first.",
            required = true,
            example = "[周口市人民政府办公室]")
        List<String> issuers,
    @Field(
            label = "成文日期",
            en = "written on",
            what = "签发或通过的日期，不是发布日期。",
            whatEn = "When it was signed or adopted; not when it was published.",
            required = true,
            example = "2021-03-05")
        Optional<LocalDate> writtenOn,
    @Field(
            label = "发文字号",
            en = "document number",
            what = "机关代字、六角括号里的年份、不补零的序号（GB/T 9704—2012）；没有字号的文件不写。",
            whatEn = "Organ's mark, year in 〔〕, number without leading zeros (GB/T 9704—2012).",
            example = "周政办〔2021〕12号")
        String documentNumber,
    @Field(
            label = "体裁分类",
            en = "genre",
            what = "公文种类。",
            whatEn = "The genre of the official document.",
            vocabulary = "genre",
            example = "通知")
        String genre,
    @Field(
            label = "文件类别",
            en = "category",
            what = "规章、行政规范性文件或其他文件，由法制机构认定；年报的件数由它决定。",
            whatEn = "Rules, normative or other; decided by the legal unit, counted by the report.",
            required = true,
            vocabulary = "category",
            example = "normative")
        String category,
    @Field(
            label = "施行日期",
            en = "effective on",
            what = "开始施行的日期。",
            whatEn = "When it comes into force.",
            example = "2021-04-01")
        Optional<LocalDate> effectiveOn,
    @Field(
            label = "有效期至",
            en = "expires on",
            what = "有效期的最后一天；第二天起自动标为失效。",
            whatEn = "The last day of its validity; lapsed from the day after.",
            example = "2026-03-31")
        Optional<LocalDate> expiresOn,
    @Field(
            label = "公开属性",
            en = "disclosure",
            what = "主动公开、依申请公开或不予公开；后两种不能放在网站上。",
            whatEn = "Proactive, on application or withheld; the latter two cannot be on the site.",
            vocabulary = "disclosure",
            example = "主动公开")
        String disclosure,
    @Field(
            label = "规范性文件统一编号",
            en = "unified number",
            what = "规范性文件登记号。",
            whatEn = "The number in the register of normative documents.",
            example = "ZKGS-2021-003")
        String unifiedNumber,
    @Field(
            label = "废止",
            en = "repeals",
            what = "被本文件废止的文件：路径、索引号或发文字号。",
            whatEn = "Documents it repeals: path, index number or document number.",
            example = "[周政办〔2019〕8号]")
        List<Reference> repeals,
    @Field(
            label = "部分废止",
            en = "repeals in part",
            what = "被本文件废止一部分条款的文件，其余条款继续有效。",
            whatEn = "Documents of which it repeals some clauses; the others stay in force.",
            example = "[周政办〔2019〕8号]")
        List<Reference> repealsPartly,
    @Field(
            label = "宣布失效",
            en = "declares lapsed",
            what = "被本文件宣布失效的文件。",
            whatEn = "Documents it declares lapsed.",
            example = "[周政办〔2019〕8号]")
        List<Reference> declaresLapsed,
    @Field(
            label = "修改",
            en = "amends",
            what = "被本文件修改的文件。",
            whatEn = "Documents it amends.",
            example = "[周政办〔2019〕8号]")
        List<Reference> amends,
    @Field(
            label = "代替",
            en = "replaces",
            what = "被本文件代替的旧文件，旧文件同时废止。",
            whatEn = "Older documents it takes the place of; they are repealed by it.",
            example = "[周政办〔2019〕8号]")
        List<Reference> replaces,
    @Field(
            key = "implements",
            label = "贯彻落实",
            en = "implements",
            what = "本文件所依据或贯彻落实的文件。",
            whatEn = "Documents it implements.",
            example = "[周政〔2020〕5号]")
        List<Reference> implementsOf,
    @Field(
            label = "转发",
            en = "forwards",
            what = "本文件转发的文件。",
            whatEn = "Documents it forwards.",
            example = "[周政〔2020〕5号]")
        List<Reference> forwards,
    @Field(
            label = "更正",
            en = "corrects",
            what = "本文件更正的文件。",
            whatEn = "Documents it corrects.",
            example = "[周政〔2020〕5号]")
        List<Reference> corrects)
    implements Document.Content {

  /** What must be right in one policy by itself. */
  static final Kind.Rules RULES =
      new Kind.Rules() {
        @Override
        public Map<String, Object> read(Reading reading) {
          documentNumber(reading);
          indexNumber(reading);
          reading.order("writtenOn", "publishedOn");
          retroactive(reading);
          withheld(reading);
          boolean effective = reading.fields().value("effectiveOn").isPresent();
          reading.order(effective ? "effectiveOn" : "writtenOn", "expiresOn");
          return Map.of();
        }
      };

  /** What is disclosed only on application or withheld cannot stand here, not even as a draft. */
  private static void withheld(Reading reading) {
    reading
        .fields()
        .value("disclosure")
        .filter(value -> !value.value().equals("proactive"))
        .ifPresent(
            value ->
                reading.report(
                    Code.DISCLOSURE_WITHHELD,
                    value.place(),
                    reading.config().vocabularies().get("disclosure").label(value.texts().get(0))));
  }

  private static void retroactive(Reading reading) {
    Optional<LocalDate> written = reading.date("writtenOn");
    Optional<LocalDate> effective = reading.date("effectiveOn");
    if (written.isPresent() && effective.filter(written.get()::isAfter).isPresent()) {
      Place place = reading.fields().value("effectiveOn").orElseThrow().place();
      reading.report(Code.DATES_RETROACTIVE, place, effective.get(), written.get());
    }
  }

  private static void documentNumber(Reading reading) {
    reading.fields().value("documentNumber").ifPresent(value -> documentNumber(value, reading));
  }

  private static void documentNumber(FieldValue value, Reading reading) {
    String typed = (String) value.value();
    Optional<Text> right = DocumentNumber.correction(typed);
    if (right.isPresent()) {
      reading.report(Code.DOCUMENT_NUMBER_MALFORMED, value.place(), typed, right.get());
      return;
    }
    Optional<Integer> year = DocumentNumber.of(typed).map(DocumentNumber::year);
    Optional<Integer> written = reading.date("writtenOn").map(LocalDate::getYear);
    if (year.isPresent() && written.isPresent() && !year.equals(written)) {
      reading.report(
          Code.DOCUMENT_NUMBER_YEAR, value.place(), typed, String.valueOf(written.get()));
    }
  }

  private static void indexNumber(Reading reading) {
    Optional<FieldValue> number = reading.fields().value("indexNumber");
    Optional<Pattern> form = reading.config().indexNumberPattern();
    if (number.isPresent() && form.isPresent()) {
      String typed = (String) number.get().value();
      if (!SafePattern.matches(form.get(), typed)) {
        Text shown = SafePattern.shown(form.get());
        reading.report(Code.INDEX_NUMBER_MALFORMED, number.get().place(), typed, shown);
      }
    }
  }
}
