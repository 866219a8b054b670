package org.gongkai.config;

import java.util.List;
import org.gongkai.field.Field;
import org.gongkai.model.Reference;

/** The keys under {@code platform}. */
record PlatformFields(
    @Field(
            label = "行政级别",
            en = "level",
            what = "第二十一条的各项按级别适用。",
            whatEn = "Whose items of article 21 apply.",
            required = true,
            vocabulary = "platformLevel",
            example = "city")
        String level,
    @Field(
            label = "公开指南",
            en = "guide",
            what = "政府信息公开指南这篇文档的路径，它的类型是 guide。",
            whatEn = "Path of the guide, a document of the kind guide.",
            required = true,
            example = "guide/guide.md")
        String guide,
    @Field(
            label = "公开制度",
            en = "rules",
            what = "政府信息公开制度的各篇文档的路径，或者放这些文档的栏目。",
            whatEn = "Paths of the rules, or the column that holds them.",
            required = true,
            example = "rules")
        List<Reference> rules,
    @Field(
            label = "公开年报",
            en = "reports",
            what = "政府信息公开年报的栏目，它的类型是 annual-report。",
            whatEn = "The column of annual reports, of the kind annual-report.",
            required = true,
            example = "annual-reports")
        String reports,
    @Field(
            label = "依申请公开",
            en = "application",
            what = "依申请公开说明这篇文档的路径。",
            whatEn = "Path of the document about applications.",
            required = true,
            example = "overview/application.md")
        String application) {}
