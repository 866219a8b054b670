package org.gongkai.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Formats;
import org.gongkai.field.Requires;
import org.gongkai.model.Document;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Reference;

/** A call for opinions or a survey (在线征集), and in the end its result. */
public record Solicitation(
    @Requires("publishedOn") Common common,
    @Field(
            label = "征集类别",
            en = "kind",
            what = "意见征集还是网上调查。",
            whatEn = "Opinions or a survey.",
            required = true,
            vocabulary = "solicitationKind",
            example = "opinions")
        String solicitationKind,
    @Field(
            label = "征集的文件",
            en = "document",
            what = "就哪份文件征集意见：征求意见稿、公告等文档的路径、索引号或发文字号。",
            whatEn = "The document it is about: path, index number or document number.",
            example = "notices/2021-02-26-solicit-parking.md")
        List<Reference> document,
    @Field(
            label = "开始日期",
            en = "opened on",
            what = "开始接收意见的日期。",
            whatEn = "The first day on which opinions are taken.",
            required = true,
            example = "2021-03-01")
        Optional<LocalDate> openedOn,
    @Field(
            label = "截止日期",
            en = "closed on",
            what = "接收意见的最后一天。",
            whatEn = "The last day on which opinions are taken.",
            required = true,
            example = "2021-03-31")
        Optional<LocalDate> closedOn,
    @Field(
            label = "征集渠道",
            en = "channels",
            what = "公众用哪些方式参与，至少一种。",
            whatEn = "How people can take part, at least one way.",
            required = true,
            vocabulary = "solicitationChannel",
            example = "online")
        List<String> channels,
    @Field(
            label = "收到意见数",
            en = "responses",
            what = "收到的意见或答卷总数。",
            whatEn = "How many opinions or answers came in.",
            example = "138")
        int responses,
    @Field(
            label = "采纳意见数",
            en = "adopted",
            what = "采纳的意见数，不多于收到的；随结果一起公布。",
            whatEn = "How many were adopted; published with the result.",
            example = "21")
        int adopted,
    @Field(
            label = "公布结果日期",
            en = "result published on",
            what = "公布结果的日期；到了这一天，结果才出现在网站上。",
            whatEn = "When the result was published; before, it is held back.",
            example = "2021-04-20")
        Optional<LocalDate> resultPublishedOn,
    @Field(
            label = "征集结果",
            en = "result",
            what = "一两句话说明结果：意见集中在哪里，采纳了什么，没有采纳的为什么。",
            whatEn = "The result in a sentence or two: what was said, adopted, and why not.",
            example = "采纳21条，主要是增设夜间停车泊位。")
        String result,
    @Field(
            label = "结果文档",
            en = "result document",
            what = "本站公布结果的文档：路径、索引号或发文字号。",
            whatEn = "The document of this site that has the result.",
            example = "news/2021-04-20-parking-result.md")
        List<Reference> resultDocument,
    @Field(
            label = "结果网址",
            en = "result address",
            what = "结果公布在别的网站时，写那里的完整网址。",
            whatEn = "The full address of a result published elsewhere.",
            example = "https://www.example.gov.cn/result/")
        String resultUrl)
    implements Document.Content {

  /** What must be right in one solicitation by itself. */
  static final Kind.Rules RULES =
      new Kind.Rules() {
        @Override
        public Map<String, Object> read(Reading reading) {
          reading.order("openedOn", "closedOn");
          reading.order("closedOn", "resultPublishedOn");
          counts(reading);
          result(reading);
          channels(reading);
          return Map.of();
        }
      };

  private static final List<String> RESULT = List.of("result", "resultDocument", "resultUrl");

  private static final Text COUNT = new Text("0 或正整数", "0 or a positive whole number");

  private static void counts(Reading reading) {
    for (String key : List.of("responses", "adopted")) {
      reading
          .fields()
          .value(key)
          .filter(value -> (Integer) value.value() < 0)
          .ifPresent(value -> reading.malformed(value, COUNT));
    }
    Optional<FieldValue> adopted = reading.fields().value("adopted");
    int responses =
        reading.fields().value("responses").map(v -> (Integer) v.value()).orElse(Integer.MAX_VALUE);
    adopted
        .filter(value -> (Integer) value.value() > responses)
        .ifPresent(
            value ->
                reading.report(
                    Code.SOLICITATION_ADOPTED,
                    value.place(),
                    String.valueOf(value.value()),
                    String.valueOf(responses)));
  }

  /** A result has a day, and a day of the result has a result. */
  private static void result(Reading reading) {
    reading
        .fields()
        .value("resultUrl")
        .filter(value -> Formats.address((String) value.value()).isEmpty())
        .ifPresent(
            value ->
                reading.malformed(
                    value,
                    new Text(
                        "完整的网址，例如 https://www.example.gov.cn/",
                        "a full address, such as https://www.example.gov.cn/")));
    Optional<FieldValue> day = reading.fields().value("resultPublishedOn");
    Optional<FieldValue> result =
        RESULT.stream().flatMap(key -> reading.fields().value(key).stream()).findFirst();
    if (day.isPresent() != result.isPresent()) {
      String key = day.isPresent() ? "result" : "resultPublishedOn";
      FieldSpec spec = reading.fields().spec(key);
      reading.report(
          Code.VALUE_MISSING,
          day.or(() -> result).orElseThrow().place(),
          FieldReader.name(spec),
          spec.key(),
          spec.example());
    }
  }

  private static void channels(Reading reading) {
    List<String> few = reading.config().rules().solicitationNotAlone();
    reading
        .fields()
        .value("channels")
        .filter(value -> few.containsAll(value.texts()))
        .ifPresent(
            value ->
                reading.report(
                    Code.SOLICITATION_CHANNEL,
                    value.place(),
                    reading.label("solicitationChannel", value)));
  }
}
