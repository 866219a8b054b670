package org.gongkai.config;

import java.util.Map;
import org.gongkai.field.Field;

/** The keys of a unit below {@code units}. */
record UnitFields(
    @Field(
            label = "单位名称",
            en = "name",
            what = "单位的全称，与它的年报上的报告主体一致。",
            whatEn = "The unit's full name, as its reports have it.",
            required = true,
            example = "川汇区人民政府")
        String name,
    @Field(
            label = "单位类别",
            en = "sort",
            what = "县市区还是市直部门。",
            whatEn = "A county, or a department of the city.",
            required = true,
            vocabulary = "unitSort",
            example = "county")
        String sort,
    @Field(
            label = "代码",
            en = "code",
            what = "行政区划代码或单位代码，要加引号。",
            whatEn = "Its code in official lists, in quotes.",
            example = "\"411602\"")
        String code,
    @Field(
            label = "开始年度",
            en = "first year",
            what = "从哪一年度起应当报送，新设的单位才写。",
            whatEn = "The first year it has to report on, for units that are new.",
            example = "2020")
        int since,
    @Field(
            label = "结束年度",
            en = "last year",
            what = "最后一个应当报送的年度，撤销、合并的单位才写。",
            whatEn = "The last year it has to report on, for units that are no more.",
            example = "2022")
        int until,
    @Field(
            label = "暂不计入",
            en = "held back",
            what = "哪些年度的数先不计入汇总，写明原因；原因在汇总页上公开，汇总注明不完整。",
            whatEn = "Years whose numbers are not summed for now, with the reason, which is shown.",
            example = "{2021: 数字不平衡，已退回核对}")
        Map<Integer, String> held) {}
