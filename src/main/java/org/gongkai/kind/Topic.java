package org.gongkai.kind;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.field.Field;
import org.gongkai.model.Document;

/** A special column (专题专栏): opened for a piece of work, then archived, with items from anywhere. */
public record Topic(
    Common common,
    @Field(
            label = "开设日期",
            en = "opened on",
            what = "专题上线的日期；到了这一天才出现在网站上。",
            whatEn = "When it was opened; before, it is held back.",
            required = true,
            example = "2021-04-28")
        Optional<LocalDate> openedOn,
    @Field(
            label = "归档日期",
            en = "closed on",
            what = "专题结束并归档的日期；从这一天起标为“已归档”。还在维护的不写。",
            whatEn = "When it was finished and archived; missing while it is maintained.",
            example = "2021-12-31")
        Optional<LocalDate> closedOn,
    @Field(
            label = "牵头单位",
            en = "lead unit",
            what = "负责专题内容的单位。",
            whatEn = "The unit that answers for it.",
            example = "市委党史学习教育领导小组办公室")
        String leadUnit,
    @Field(
            label = "排序",
            en = "order",
            what = "在专题列表里的次序，小的在前；已归档的总是排在后面。",
            whatEn = "Its place in the list, small first; archived ones always come last.",
            example = "10")
        int order)
    implements Document.Content {

  /** What must be right in one topic by itself. */
  static final Kind.Rules RULES =
      new Kind.Rules() {
        @Override
        public Map<String, Object> read(Reading reading) {
          reading.order("openedOn", "closedOn");
          reading.order("openedOn", "publishedOn");
          return Map.of();
        }
      };
}
