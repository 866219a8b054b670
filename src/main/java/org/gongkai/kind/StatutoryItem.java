package org.gongkai.kind;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Code;
import org.gongkai.field.Field;
import org.gongkai.model.Document;

/** What is said of an item of articles 20 and 21 (法定公开事项说明) above its documents. */
public record StatutoryItem(
    Common common,
    @Field(
            label = "对应事项",
            en = "item",
            what = "说明的是条例第二十条、第二十一条的哪一项。",
            whatEn = "Which item of articles 20 and 21 it explains.",
            required = true,
            vocabulary = "statutoryItem",
            example = "recruitment")
        String item,
    @Field(
            label = "公开依据",
            en = "basis",
            what = "要求公开的法规条款。",
            whatEn = "The provision that requires disclosure.",
            example = "《中华人民共和国政府信息公开条例》第二十条第（十四）项")
        String basis,
    @Field(
            label = "本机关无此类信息",
            en = "none",
            what = "写 true 表示本机关没有这类信息，正文要说明原因。",
            whatEn = "True if the organ has no such information; the text says why.",
            example = "true")
        boolean none,
    @Field(
            label = "更新日期",
            en = "updated on",
            what = "内容最近一次核对或修改的日期。",
            whatEn = "When the content was last checked or changed.",
            required = true,
            example = "2021-06-30")
        Optional<LocalDate> updatedOn)
    implements Document.Content {

  /** Who has nothing to disclose says why. */
  static final Kind.Rules RULES =
      new Kind.Rules() {
        @Override
        public Map<String, Object> read(Reading reading) {
          boolean reason = !reading.entry().body().plain().isBlank();
          reading
              .fields()
              .value("none")
              .filter(value -> Boolean.TRUE.equals(value.value()) && !reason)
              .ifPresent(
                  value ->
                      reading.report(Code.STATUTORY_ITEM_REASON, value.place(), label(reading)));
          return Map.of();
        }
      };

  private static String label(Reading reading) {
    return reading
        .config()
        .vocabularies()
        .get("statutoryItem")
        .label(reading.fields().text("item"));
  }
}
