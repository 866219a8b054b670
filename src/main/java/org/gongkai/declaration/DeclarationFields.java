package org.gongkai.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.field.Field;
import org.gongkai.field.Fields;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindRule;
import org.gongkai.model.Node;
import org.gongkai.model.Vocabulary;

/** The keys with which kinds are declared. */
public final class DeclarationFields {

  public static final Fields KIND = Fields.of(KindKeys.class);
  public static final Fields FIELD = Fields.of(FieldKeys.class);
  public static final Fields INVERSE = Fields.of(InverseKeys.class);
  public static final Fields WITHIN = Fields.of(WithinKeys.class);
  public static final Fields LASTS = Fields.of(LastsKeys.class);
  public static final Fields ORDER = Fields.of(OrderKeys.class);

  private DeclarationFields() {}

  /** The keys of a kind. */
  record KindKeys(
      @Field(
              label = "名称",
              en = "label",
              what = "这类内容叫什么。",
              whatEn = "What the kind is called.",
              required = true,
              example = "招标公告")
          String label,
      @Field(
              label = "英文名称",
              en = "English label",
              what = "英文叫什么，用在英文提示里；不写就用名称。",
              whatEn = "Its name in English messages; by default the label.",
              example = "call for tenders")
          String labelEn,
      @Field(
              label = "基础类型",
              en = "base",
              what = "在哪一种内容上加字段：文章有发布日期，页面有更新日期；不写就是文章。",
              whatEn = "The kind whose fields it has beside its own; article by default.",
              vocabulary = "base",
              example = "article")
          String base,
      @Field(
              label = "说明",
              en = "description",
              what = "这类内容用来公开什么。",
              whatEn = "What the kind is for.",
              example = "公开招标项目的公告。")
          String description,
      @Field(
              label = "英文说明",
              en = "English description",
              what = "说明的英文。",
              whatEn = "The same in English.",
              example = "Tenders that are called for.")
          String descriptionEn,
      @Field(
              label = "搜索引擎类型",
              en = "type of schema.org",
              what = "网页告诉搜索引擎这是什么；不写时，文章是 Article，页面是 WebPage。",
              whatEn =
                  "What pages tell search engines; by default Article or WebPage, as the base.",
              vocabulary = "schemaOrg",
              example = "NewsArticle")
          String schemaOrg,
      @Field(
              label = "字段",
              en = "fields",
              what = "字段的英文键和各字段的设置，按显示次序。",
              whatEn = "Its fields by their keys, in the order shown.",
              required = true,
              example = "{budget: {label: 预算金额, type: decimal, unit: 万元}}")
          Map<String, FieldSpec> fields,
      @Field(
              label = "规则",
              en = "rules",
              what = "日期要守的规则，一项一条。",
              whatEn = "What must hold for its dates, an item a rule.",
              example = "[{order: [opensAt, publishedOn]}]")
          List<KindRule> rules) {}

  /** The keys of a field. */
  record FieldKeys(
      @Field(
              label = "名称",
              en = "label",
              what = "字段的中文名，显示在页面上，也可以在文档里代替英文键。",
              whatEn = "The field's term: pages show it, and files may use it as the key.",
              required = true,
              example = "预算金额")
          String label,
      @Field(
              label = "英文名",
              en = "English label",
              what = "字段的英文名；不写就用名称。",
              whatEn = "The field's term in English; by default the label.",
              example = "budget")
          String en,
      @Field(
              label = "形式",
              en = "type",
              what = "字段填什么；不写就是文字。",
              whatEn = "What the field holds; text by default.",
              vocabulary = "fieldType",
              example = "decimal")
          String type,
      @Field(
              label = "必填",
              en = "required",
              what = "写 true 时每篇文档都必须填。",
              whatEn = "Whether no document can do without it.",
              example = "true")
          boolean required,
      @Field(
              label = "词表",
              en = "vocabulary",
              what = "值只能从这个词表里选：随程序提供的，或者 site.yaml 的 vocabularies 里本站自己的。",
              whatEn = "The vocabulary of its values: a shipped one, or one of the site's own.",
              example = "genre")
          String vocabulary,
      @Field(
              label = "可选值",
              en = "values",
              what = "只有这个字段用的词，直接列在这里，代替词表。",
              whatEn = "The values it may have, where no other field shares them.",
              example = "[公开招标, 竞争性谈判]")
          Vocabulary values,
      @Field(
              label = "单位",
              en = "unit",
              what = "整数或小数的计量单位，显示在数字后面。",
              whatEn = "Unit of a number, printed behind it.",
              example = "万元")
          String unit,
      @Field(
              label = "说明",
              en = "description",
              what = "这个字段填什么。",
              whatEn = "What belongs there.",
              example = "采购预算，不含税。")
          String description,
      @Field(
              label = "英文说明",
              en = "English description",
              what = "说明的英文。",
              whatEn = "The same in English.",
              example = "The budget, without taxes.")
          String descriptionEn,
      @Field(
              label = "例子",
              en = "example",
              what = "一个合乎要求的值，用在提示里。",
              whatEn = "A value that is right, shown in hints.",
              example = "320.5")
          Node example,
      @Field(
              label = "格式",
              en = "pattern",
              what = "文字必须符合的正则表达式，用单引号括起来；写法和索引号格式一样。",
              whatEn = "Regular expression of its texts, in single quotes, as for index numbers.",
              example = "'ZC-\\d{4}-\\d{3}'")
          String pattern,
      @Field(
              label = "反向关系",
              en = "inverse",
              what = "所引文档的页面上怎样称呼引用它的文档；不写就是“引用本件的文档”。",
              whatEn = "What the relation is called at its other end.",
              example = "{key: awardedBy, label: 本公告的中标结果}")
          FieldSpec.Inverse inverse) {}

  /** The keys of an inverse. */
  record InverseKeys(
      @Field(
              label = "键",
              en = "key",
              what = "数据里的英文键。",
              whatEn = "Its key in data.",
              required = true,
              example = "awardedBy")
          String key,
      @Field(
              label = "名称",
              en = "label",
              what = "页面上的称呼。",
              whatEn = "What pages call it.",
              required = true,
              example = "本公告的中标结果")
          String label,
      @Field(
              label = "英文名",
              en = "English label",
              what = "英文的称呼；不写就用名称。",
              whatEn = "The same in English; by default the label.",
              example = "results of this call")
          String en) {}

  /** The keys of a rule that something is published within a period. */
  record WithinKeys(
      @Field(
              label = "公开期限",
              en = "published within",
              what = "发布日期最迟在几天之内：20d 是20日，7wd 是7个工作日。",
              whatEn = "The period: 20d is 20 days, 7wd is 7 working days.",
              required = true,
              example = "20d")
          String publishedWithin,
      @Field(
              label = "起算",
              en = "after",
              what = "从哪个日期字段起算，当日不计。",
              whatEn = "The field whose day it begins after.",
              required = true,
              example = "approvedOn")
          String after,
      @Field(
              label = "依据",
              en = "basis",
              what = "规则的出处，写进提示。",
              whatEn = "The law and its article, named in the warning.",
              required = true,
              example = "预算法第十四条")
          String basis,
      @Field(
              label = "适用日期",
              en = "since",
              what = "起算日期在这一天或以后才适用。",
              whatEn = "The first day that it holds for.",
              example = "2015-01-01")
          Optional<LocalDate> since,
      @Field(
              label = "适用条件",
              en = "when",
              what = "字段和值：这些字段是这些值时才适用。",
              whatEn = "Fields and values: it holds only where they have them.",
              example = "{stage: [draft]}")
          Map<String, List<String>> when) {}

  /** The keys of a rule that something lasts. */
  record LastsKeys(
      @Field(
              label = "期限",
              en = "lasts",
              what = "至少多少天，首尾两天都算：30d 是30日，10wd 是10个工作日。",
              whatEn = "The period at least, first and last day counted.",
              required = true,
              example = "30d")
          String lasts,
      @Field(
              label = "开始",
              en = "from",
              what = "第一天的日期字段。",
              whatEn = "The field with the first day.",
              required = true,
              example = "commentFrom")
          String from,
      @Field(
              label = "截止",
              en = "to",
              what = "最后一天的日期字段。",
              whatEn = "The field with the last day.",
              required = true,
              example = "commentTo")
          String to,
      @Field(
              label = "依据",
              en = "basis",
              what = "规则的出处，写进提示。",
              whatEn = "The law and its article, named in the warning.",
              required = true,
              example = "城乡规划法第二十六条")
          String basis,
      @Field(
              label = "适用日期",
              en = "since",
              what = "开始日期在这一天或以后才适用。",
              whatEn = "The first day that it holds for.",
              example = "2020-01-01")
          Optional<LocalDate> since,
      @Field(
              label = "适用条件",
              en = "when",
              what = "字段和值：这些字段是这些值时才适用。",
              whatEn = "Fields and values: it holds only where they have them.",
              example = "{stage: [draft]}")
          Map<String, List<String>> when) {}

  /** The keys of a rule that days come in an order. */
  record OrderKeys(
      @Field(
              label = "次序",
              en = "order",
              what = "日期字段，由先到后；颠倒了是错误。",
              whatEn = "Date fields, the earlier ones first; another order is an error.",
              required = true,
              example = "[commentFrom, commentTo]")
          List<String> order) {}
}
