package org.gongkai.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.field.Formats;
import org.gongkai.field.Requires;
import org.gongkai.model.Document;
import org.gongkai.model.FieldValue;
import org.gongkai.model.Reference;

/** What a policy means and how to use it (政策解读): one form, by one kind of author. */
public record Interpretation(
    @Requires("publishedOn") Common common,
    @Field(
            label = "解读的文件",
            en = "interprets",
            what = "被解读的政策文件：路径、索引号或发文字号，可以有几份。那份文件的页面会自动列出本解读。",
            whatEn = "The policies it explains: path, index number or document number.",
            required = true,
            example = "[周政办〔2021〕12号]")
        List<Reference> interprets,
    @Field(
            label = "解读形式",
            en = "form",
            what = "用什么形式解读。",
            whatEn = "In what form it explains.",
            required = true,
            vocabulary = "interpretationForm",
            example = "infographic")
        String form,
    @Field(
            label = "解读主体",
            en = "by",
            what = "由谁解读。",
            whatEn = "By whom it is explained.",
            required = true,
            vocabulary = "interpretationBy",
            example = "drafter")
        String by,
    @Field(
            label = "解读机关",
            en = "interpreting unit",
            what = "作出解读的单位，一般是文件的起草单位。",
            whatEn = "The unit that explains, as a rule the one that drafted the policy.",
            required = true,
            example = "市交通运输局")
        String unit,
    @Field(
            label = "解读人",
            en = "interpreter",
            what = "解读的负责人或专家，写职务或姓名。",
            whatEn = "Who explains: post or name.",
            example = "市交通运输局分管负责人")
        String interpreter,
    @Field(
            label = "联系电话",
            en = "phone",
            what = "读者询问用的办公电话，不写个人手机号码。",
            whatEn = "Office telephone for questions; no mobile number.",
            example = "0394-8000000")
        String phone)
    implements Document.Content {

  /** What must be right in one interpretation by itself. */
  static final Kind.Rules RULES =
      new Kind.Rules() {
        @Override
        public Map<String, Object> read(Reading reading) {
          phone(reading);
          contact(reading);
          return Map.of();
        }
      };

  private static void phone(Reading reading) {
    Optional<FieldValue> phone = reading.fields().value("phone");
    phone
        .filter(value -> !isOffice((String) value.value()))
        .ifPresent(
            value ->
                reading.malformed(
                    value,
                    new Text(
                        "带区号的办公电话，例如 0394-8000000，不写手机号码",
                        "an office number with area code, such as 0394-8000000, no mobile number")));
  }

  private static boolean isOffice(String phone) {
    return Formats.isPhone(phone) && !Formats.isMobile(phone);
  }

  /** The unit that explains says where to ask. */
  private static void contact(Reading reading) {
    Optional<FieldValue> by = reading.fields().value("by");
    boolean silent = reading.fields().text("phone").isEmpty();
    by.filter(value -> silent)
        .filter(value -> reading.config().rules().interpretationContact().contains(value.value()))
        .ifPresent(
            value ->
                reading.report(
                    Code.INTERPRETATION_CONTACT,
                    value.place(),
                    reading.label("interpretationBy", value)));
  }
}
