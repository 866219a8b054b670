package org.gongkai.kind;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.field.Field;
import org.gongkai.model.Document;

/** A page that stands until it changes: institution, guide, contact (页面). */
public record Page(
    Common common,
    @Field(
            label = "排序",
            en = "order",
            what = "在栏目里的次序，小的在前；不写排在最后。",
            whatEn = "Its place in the column, small first; last when missing.",
            example = "10")
        int order,
    @Field(
            label = "更新日期",
            en = "updated on",
            what = "内容最近一次核对或修改的日期。",
            whatEn = "When the content was last checked or changed.",
            required = true,
            example = "2021-06-30")
        Optional<LocalDate> updatedOn)
    implements Document.Content {}
