package org.gongkai.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.field.Field;

/** The keys under {@code rules} in {@code site.yaml}; what they are by default is in rules.yaml. */
record RuleFields(
    @Field(
            label = "解读期限",
            en = "interpretation due",
            what = "政策文件公开后多久之内公布解读；要求同一天公布的写 0d。不写就是 3wd。",
            whatEn = "How long after a policy its interpretation is due; 0d for the same day.",
            example = "3wd")
        String interpretationDue,
    @Field(
            label = "应当解读的文件",
            en = "what needs an interpretation",
            what = "哪些类别的政策文件应当有解读。不写就是规章和行政规范性文件。",
            whatEn = "Categories of policies that need an interpretation.",
            vocabulary = "category",
            example = "normative")
        List<String> interpretationFor,
    @Field(
            label = "解读检查起始日期",
            en = "interpretations since",
            what = "从这一天起公开的文件检查有没有解读、是否按时；不写就不检查。",
            whatEn = "Policies published since then are checked; none are when missing.",
            example = "2021-01-01")
        Optional<LocalDate> interpretationSince,
    @Field(
            label = "应当留电话的解读",
            en = "interpretations with a telephone number",
            what = "由谁作的解读应当有联系电话。不写就是部门解读和负责人解读；都不要求就写 []。",
            whatEn = "By whom an interpretation must give a telephone number.",
            vocabulary = "interpretationBy",
            example = "drafter")
        List<String> interpretationContact,
    @Field(
            label = "应当有有效期的文件",
            en = "what needs a period of validity",
            what = "哪些类别的政策文件应当写有效期，也只核对它们的有效期长短。不写就是行政规范性文件。",
            whatEn = "Categories of policies that need a period of validity.",
            vocabulary = "category",
            example = "normative")
        List<String> validityFor,
    @Field(
            label = "有效期检查起始日期",
            en = "validity since",
            what = "从这一天起成文的文件检查有没有有效期；不写就不检查。",
            whatEn = "Policies written since then are checked; none are when missing.",
            example = "2021-01-01")
        Optional<LocalDate> validitySince,
    @Field(
            label = "最长有效期",
            en = "longest validity",
            what = "有效期最长几年，从施行之日算起；0 表示不核对。不写就是 5。",
            whatEn = "The longest period of validity in years; 0 for any.",
            example = "5")
        int validityYears,
    @Field(
            label = "试行文件最长有效期",
            en = "longest validity of trials",
            what = "标题里有“暂行”“试行”的文件，有效期最长几年；0 表示不核对。不写就是 2。",
            whatEn = "The same for policies on trial; 0 for any.",
            example = "2")
        int trialYears,
    @Field(
            label = "试行字样",
            en = "words of trials",
            what = "标题里有哪些词算是试行的文件。不写就是“暂行”和“试行”。",
            whatEn = "Words in a title that make it a policy on trial.",
            example = "[暂行, 试行]")
        List<String> trialWords,
    @Field(
            label = "到期前提示",
            en = "notice before expiry",
            what = "有效期届满前多久，编译后的小结里列出这份文件，以便及时评估。不写就是 180d。",
            whatEn = "How long before its end a policy is listed in the summary of a build.",
            example = "180d")
        String warnBeforeExpiry,
    @Field(
            label = "征集结果期限",
            en = "result of solicitations due",
            what = "征集结束后多久之内公布结果。不写就是 1m，即一个月。",
            whatEn = "How long after its end a solicitation's result is due.",
            example = "1m")
        String solicitationResultDue,
    @Field(
            label = "不能单独使用的征集渠道",
            en = "channels that are not enough alone",
            what = "只有这些渠道的征集，程序会提醒。不写就是电子邮箱；不要求就写 []。",
            whatEn = "Channels that are not enough by themselves.",
            vocabulary = "solicitationChannel",
            example = "email")
        List<String> solicitationNotAlone) {}
