package org.gongkai.kind;

import org.gongkai.field.Field;
import org.gongkai.field.Requires;
import org.gongkai.model.Document;

/** News, notices and other dated items (文章). */
public record Article(
    @Requires("publishedOn") Common common,
    @Field(
            label = "发布机构",
            en = "issuing body",
            what = "发布这条信息的单位。",
            whatEn = "The body that publishes the item.",
            example = "市财政局")
        String issuer)
    implements Document.Content {}
