package org.gongkai.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.field.FieldReader;
import org.gongkai.field.Requires;
import org.gongkai.model.Document;
import org.gongkai.model.FieldSpec;

/** The guide to disclosure (政府信息公开指南) with all that article 12 of the Regulations asks for. */
public record Guide(
    @Requires("summary") Common common,
    @Field(
            label = "机构名称",
            en = "office",
            what = "政府信息公开工作机构的名称。",
            whatEn = "The unit that is responsible for disclosure.",
            required = true,
            example = "周口市人民政府办公室政务公开科")
        String office,
    @Field(
            label = "办公地址",
            en = "address",
            what = "公开工作机构的办公地址。",
            whatEn = "Its address.",
            required = true,
            example = "河南省周口市示例路1号")
        String address,
    @Field(
            label = "办公时间",
            en = "office hours",
            what = "公开工作机构的办公时间。",
            whatEn = "Its office hours.",
            required = true,
            example = "工作日8:30—12:00，14:30—18:00")
        String hours,
    @Field(
            label = "联系电话",
            en = "phone",
            what = "办公电话，带区号。",
            whatEn = "Its phone with area code.",
            required = true,
            example = "0394-8000000")
        String phone,
    @Field(
            label = "传真号码",
            en = "fax",
            what = "传真号码，带区号。",
            whatEn = "Its fax number with area code.",
            required = true,
            example = "0394-8000000")
        String fax,
    @Field(
            label = "互联网联系方式",
            en = "online contact",
            what = "电子邮箱或者网上申请的地址。",
            whatEn = "An e-mail address, or where to apply online.",
            required = true,
            example = "zwgk@example.gov.cn")
        String online,
    @Field(
            label = "信息分类",
            en = "classification",
            what = "政府信息怎样分类；正文有题为“……分类”的一节就不写。",
            whatEn = "How information is classified, unless a section of the text says so.",
            example = "分为概况信息、政务动态和信息公开目录三类")
        String classification,
    @Field(
            label = "编排体系",
            en = "arrangement",
            what = "目录怎样编排；正文有题为“……编排……”的一节就不写。",
            whatEn = "How the catalog is arranged, unless a section of the text says so.",
            example = "按索引号、名称、内容概述、生成日期编排")
        String arrangement,
    @Field(
            label = "获取方式",
            en = "access",
            what = "怎样获取政府信息；正文有题为“……获取……”的一节就不写。",
            whatEn = "How to get information, unless a section of the text says so.",
            example = "在本网站查阅下载，或者申请公开")
        String access,
    @Field(
            label = "更新日期",
            en = "updated on",
            what = "内容最近一次核对或修改的日期。",
            whatEn = "When the content was last checked or changed.",
            required = true,
            example = "2021-06-30")
        Optional<LocalDate> updatedOn)
    implements Document.Content {

  /** What may stand in a field or in a section of its own, by the word in the section's heading. */
  private static final Map<String, String> ELEMENTS =
      Map.of("classification", "分类", "arrangement", "编排", "access", "获取");

  /** The three elements that are text must be there in one form or the other. */
  static final Kind.Rules RULES =
      new Kind.Rules() {
        @Override
        public Map<String, Object> read(Reading reading) {
          for (String key : List.of("classification", "arrangement", "access")) {
            element(key, reading);
          }
          return Map.of();
        }
      };

  private static void element(String key, Reading reading) {
    String word = ELEMENTS.get(key);
    boolean told =
        reading.entry().body().headings().stream().anyMatch(h -> h.text().contains(word));
    if (!told && reading.fields().value(key).isEmpty()) {
      FieldSpec spec = Kinds.of("guide").orElseThrow().fields().names().get(key);
      Text name = FieldReader.name(spec);
      reading.report(Code.GUIDE_ELEMENT, reading.entry().source().top(), name, word, key);
    }
  }
}
