package org.gongkai.config;

import org.gongkai.field.Field;

/** The keys under {@code contact} of {@code site.yaml} (联系方式). */
record SiteContactFields(
    @Field(
            label = "地址",
            en = "address",
            what = "办公地址。",
            whatEn = "Office address.",
            example = "河南省周口市示例路1号")
        String address,
    @Field(
            label = "邮政编码",
            en = "postcode",
            what = "六位邮政编码，要加引号。",
            whatEn = "Postcode of six digits, in quotes.",
            example = "\"466000\"")
        String postcode,
    @Field(
            label = "联系电话",
            en = "phone",
            what = "办公电话，带区号。",
            whatEn = "Office phone with area code.",
            required = true,
            example = "0394-8000000")
        String phone,
    @Field(
            label = "电子邮箱",
            en = "e-mail",
            what = "办公邮箱。",
            whatEn = "Office e-mail address.",
            example = "zwgk@example.gov.cn")
        String email) {}
