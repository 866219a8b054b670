package org.gongkai.kind;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gongkai.field.Field;
import org.gongkai.model.Reference;

/** The fields that documents of every kind have. */
public record Common(
    @Field(
            label = "标题",
            en = "title",
            what = "完整标题，页面和列表都显示它。",
            whatEn = "The full title, shown on the page and in lists.",
            required = true,
            example = "周口市人民政府办公室关于印发…的通知")
        String title,
    @Field(
            label = "发布日期",
            en = "published on",
            what = "在网站上公开的日期，可带时间；到了这个时候文档才出现在网站上。",
            whatEn = "When it is put on the site, with or without a time; before, it is held back.",
            example = "2021-03-12 09:30")
        Optional<LocalDateTime> publishedOn,
    @Field(
            label = "内容概述",
            en = "summary",
            what = "一两句话的概述，用于目录、列表和搜索（条例第十二条）。",
            whatEn = "One or two sentences for the catalog, lists and search (art. 12).",
            example = "明确2021年政务公开工作的任务和分工。")
        String summary,
    @Field(
            label = "关键词",
            en = "keywords",
            what = "检索用的词，列表形式。",
            whatEn = "Words to find it by.",
            example = "[政务公开, 年度报告]")
        List<String> keywords,
    @Field(
            label = "法定公开事项",
            en = "statutory item",
            what = "属于条例第二十条、第二十一条的哪一项，可以有几项；不写就与栏目相同。",
            whatEn = "Which items of articles 20 and 21 it discloses; by default its column's.",
            vocabulary = "statutoryItem",
            example = "budget")
        List<String> statutoryItem,
    @Field(
            label = "信息来源",
            en = "source",
            what = "发布单位或转载来源；不写就是发布机构或发文机关，都没有就是网站的主办单位。",
            whatEn = "The publishing unit or source; by default the issuer, else the site's owner.",
            example = "市农业农村局")
        String source,
    @Field(
            label = "责任编辑",
            en = "editor",
            what = "对内容负责的岗位或编辑。",
            whatEn = "The post or the editor who answers for it.",
            example = "政务公开科")
        String author,
    @Field(
            label = "附件",
            en = "attachments",
            what = "与文档放在同一文件夹的文件名，列在页面下方供下载。",
            whatEn = "Names of files beside the document, offered for download.",
            example = "[预算表.csv]",
            files = true)
        List<Reference> attachments,
    @Field(
            label = "所属专题",
            en = "topics",
            what = "属于哪些专题专栏：专题的文件名、标题或路径。",
            whatEn = "Special columns it belongs to: their id, title or path.",
            example = "[party-history]")
        List<Reference> topics,
    @Field(
            label = "旧地址",
            en = "former addresses",
            what = "这篇文档从前的网址，写站内路径；读者打开旧地址会转到现在的页面。",
            whatEn = "Its addresses of old, as paths of the site: they lead to its page.",
            example = "[/policies/2020/zzb-12/]",
            addresses = true)
        List<Reference> aliases,
    @Field(
            label = "撤下日期",
            en = "withdrawn on",
            what = "从这一天起网站不再提供内容，原网址只留一页说明；要同时写撤下原因。",
            whatEn = "From that day its address only says that it was withdrawn, and why.",
            example = "2021-07-01")
        Optional<LocalDate> withdrawnOn,
    @Field(
            label = "撤下原因",
            en = "reason of withdrawal",
            what = "为什么撤下，写给读者看的一句话。",
            whatEn = "Why it was withdrawn, in a sentence for readers.",
            example = "内容有误，已重新发布")
        String withdrawnReason,
    @Field(
            label = "草稿",
            en = "draft",
            what = "写 true 时不发布；用 --drafts 可以查看。",
            whatEn = "Kept off the site while true; --drafts shows it.",
            example = "true")
        boolean draft) {}
