package org.gongkai.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.field.Field;
import org.gongkai.model.Column;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindSpec;
import org.gongkai.model.Platform;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Unit;
import org.gongkai.model.Vocabulary;

/** The keys of {@code site.yaml}. */
record SiteFields(
    @Field(
            label = "网站名称",
            en = "site name",
            what = "网站的规范名称，也是页面标签 SiteName 的值。",
            whatEn = "The site's standard name, also the page label SiteName.",
            required = true,
            example = "周口市人民政府")
        String name,
    @Field(
            label = "网站描述",
            en = "description",
            what = "一句话说明网站发布什么；首页的 ColumnDescription 标签。",
            whatEn = "What the site publishes, in a sentence; the home page's ColumnDescription.",
            required = true,
            example = "周口市人民政府政府信息公开平台")
        String description,
    @Field(
            label = "网站关键词",
            en = "keywords",
            what = "反映网站内容的词；首页的 ColumnKeywords 标签。",
            whatEn = "Words that characterise the site; the home page's ColumnKeywords.",
            required = true,
            example = "[周口市, 政府信息公开]")
        List<String> keywords,
    @Field(
            label = "网站域名",
            en = "domain",
            what = "网站的英文域名，也是页面标签 SiteDomain 的值。",
            whatEn = "The site's domain name, also the page label SiteDomain.",
            required = true,
            example = "www.example.gov.cn")
        String domain,
    @Field(
            label = "网址",
            en = "address",
            what = "首页的完整地址；网站在子目录里时写到该目录。",
            whatEn = "Full address of the home page, with the folder if the site lives in one.",
            required = true,
            example = "https://www.example.gov.cn/")
        String url,
    @Field(
            label = "网站标识码",
            en = "site code",
            what = "政府网站标识码，也是页面标签 SiteIDCode 的值；要加引号。",
            whatEn = "The site identification code, also the page label SiteIDCode.",
            required = true,
            example = "\"4116000001\"")
        String siteCode,
    @Field(
            label = "提示语言",
            en = "language of messages",
            what = "程序的提示用哪种语言：zh 是中文，en 是英文，不写就是中文；页面总是中文。",
            whatEn = "Language of the program's messages, zh or en; pages are always in Chinese.",
            vocabulary = "language",
            example = "zh")
        String language,
    @Field(
            label = "时区",
            en = "time zone",
            what = "发布时间所用的时区，不写就是 Asia/Shanghai。",
            whatEn = "Time zone of the dates; Asia/Shanghai by default.",
            example = "Asia/Shanghai")
        String timeZone,
    @Field(
            label = "主办单位",
            en = "owner",
            what = "网站的主办单位，显示在页脚。",
            whatEn = "The organ that owns the site, shown at the foot of pages.",
            required = true,
            example = "周口市人民政府办公室")
        String owner,
    @Field(
            label = "承办单位",
            en = "operator",
            what = "负责日常维护的单位，显示在页脚。",
            whatEn = "The unit that runs the site, shown at the foot of pages.",
            example = "周口市大数据中心")
        String operator,
    @Field(
            label = "联系方式",
            en = "contact",
            what = "主办单位的地址、电话等，显示在页脚。",
            whatEn = "How to reach the owner, shown at the foot of pages.",
            required = true,
            example = "{phone: 0394-8000000}")
        SiteConfig.Contact contact,
    @Field(
            label = "统一社会信用代码",
            en = "unified social credit code",
            what = "主办单位的统一社会信用代码，十八位，写进数据目录；不写就没有。",
            whatEn = "The owner's unified social credit code, for the data catalog.",
            example = "\"114116000000000006\"")
        String creditCode,
    @Field(
            label = "行政区划代码",
            en = "division code",
            what = "网站信息所属地区的六位行政区划代码（GB/T 2260），要加引号，写进数据目录。",
            whatEn = "Code of the place that the site is about (GB/T 2260), for the data catalog.",
            example = "\"411600\"")
        String divisionCode,
    @Field(
            label = "ICP备案编号",
            en = "ICP record",
            what = "ICP备案编号；政府网站页脚应当显示，不写就不显示。",
            whatEn = "ICP record number; belongs at the foot, and is left out there when missing.",
            example = "豫ICP备00000000号")
        String icp,
    @Field(
            label = "公安机关备案号",
            en = "public security record",
            what = "公安机关备案号；政府网站页脚应当显示，不写就不显示。",
            whatEn = "Public security record; belongs at the foot, left out there when missing.",
            example = "豫公网安备41160000000000号")
        String police,
    @Field(
            label = "党政机关网站标识",
            en = "mark of government sites",
            what = "党政机关网站标识所链接的备案页地址。",
            whatEn = "Address of the record behind the mark of party and government sites.",
            example = "https://bszs.conac.cn/sitename?method=show&id=…")
        String markUrl,
    @Field(
            label = "网站找错",
            en = "report an error",
            what = "“我为政府网站找错”的入口地址。",
            whatEn = "Address for reporting errors of government sites.",
            example = "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=…")
        String findErrorUrl,
    @Field(
            label = "使用条款",
            en = "licence",
            what = "开放数据按什么条款使用；开放数据的页面和各种数据说明里都有，不写就注明没有声明。",
            whatEn = "On what terms the data may be used: told wherever data are described.",
            example = "{name: 示例市公共数据开放使用条款, url: https://www.example.gov.cn/about/terms/}")
        Optional<SiteConfig.Licence> licence,
    @Field(
            label = "咨询答复期限",
            en = "days for answers",
            what = "在线咨询在几个工作日内答复，不写就是 5。",
            whatEn = "Within how many working days questions are answered; 5 by default.",
            example = "5")
        int consultationDays,
    @Field(
            label = "索引号格式",
            en = "index number pattern",
            what = "索引号必须符合的正则表达式，用单引号括起来；不写就不核对。",
            whatEn =
                "Regular expression of index numbers, in single quotes; unchecked when missing.",
            example = "'411600-\\d{4}-\\d{5}'")
        String indexNumberPattern,
    @Field(
            label = "内容类型",
            en = "kinds",
            what = "本站自己的内容类型：英文名和它的名称、字段、规则；与随程序提供的同名时代替它。",
            whatEn = "The site's own kinds of content, by their ids.",
            example = "{tender: {label: 招标公告, fields: {…}}}")
        List<KindSpec> kinds,
    @Field(
            label = "栏目",
            en = "columns",
            what = "栏目的英文名（内容文件夹名）和各栏目的设置，按显示次序。",
            whatEn = "The columns by their folder names, in the order shown.",
            required = true,
            example = "{policies: {label: 政策文件, kind: policy, …}}")
        List<Column> columns,
    @Field(
            label = "分类列表",
            en = "lists",
            what = "跨栏目的列表要哪些；不写就都要，写 [] 就都不要。",
            whatEn = "Which lists across the columns there are; all when missing, none with [].",
            vocabulary = "list",
            example = "[subject, issuer, year, library]")
        List<String> lists,
    @Field(
            label = "公开平台",
            en = "platform",
            what = "政府信息公开平台的五个部分各用哪些内容；不写就没有平台。",
            whatEn =
                "What the five parts of the statutory platform hold; no platform when missing.",
            example = "{level: city, guide: guide/guide.md, …}")
        Optional<Platform> platform,
    @Field(
            label = "报送单位",
            en = "units",
            what = "年报要汇总的县市区和市直部门，按显示次序；数字放在 units 文件夹里。",
            whatEn = "The counties and departments whose annual reports are summed, in order.",
            example = "{chuanhui: {name: 川汇区人民政府, sort: county}}")
        List<Unit> units,
    @Field(
            label = "词表",
            en = "vocabularies",
            what = "用本站自己的词条整个替换随程序提供的词表，或者另起一个词表给自己的字段用。",
            whatEn = "The site's own terms, in place of shipped ones or for fields of its own.",
            example = "{subject: [综合政务, '综合政务\\政务公开']}")
        List<Vocabulary> vocabularies,
    @Field(
            label = "规定",
            en = "rules",
            what = "解读、有效期、征集结果等的期限和范围；不写的用随程序提供的。",
            whatEn = "Periods and scope of interpretations, validity and solicitations.",
            example = "{interpretationSince: 2021-01-01}")
        SiteConfig.Rules rules) {

  /** The keys under {@code licence}. */
  record LicenceFields(
      @Field(
              label = "条款名称",
              en = "name",
              what = "使用条款的全称。",
              whatEn = "The full name of the terms.",
              required = true,
              example = "示例市公共数据开放使用条款")
          String name,
      @Field(
              label = "条款网址",
              en = "address",
              what = "使用条款全文的完整网址。",
              whatEn = "Full address at which the terms stand.",
              required = true,
              example = "https://www.example.gov.cn/about/terms/")
          String url) {}

  /** The keys of a column. */
  record ColumnFields(
      @Field(
              label = "栏目名称",
              en = "label",
              what = "栏目名称，准确简短；页面标签 ColumnName 的值。",
              whatEn = "The column's name, precise and short; page label ColumnName.",
              required = true,
              example = "政策文件")
          String label,
      @Field(
              label = "内容类型",
              en = "kind",
              what = "栏目里文档的类型。",
              whatEn = "The kind of its documents.",
              required = true,
              vocabulary = "kind",
              example = "policy")
          String kind,
      @Field(
              key = "class",
              label = "信息类别",
              en = "information class",
              what = "在政府网站工作年度报表里计入哪一类。",
              whatEn = "The class under which the yearly work sheet counts its documents.",
              required = true,
              vocabulary = "infoClass",
              example = "catalog")
          String infoClass,
      @Field(
              key = "type",
              label = "栏目类型",
              en = "column types",
              what = "页面标签 ColumnType 的值，可以有几个。",
              whatEn = "Values of the page label ColumnType.",
              required = true,
              example = "[政策文件]")
          List<String> types,
      @Field(
              label = "栏目描述",
              en = "description",
              what = "栏目设置的目的和主要内容；页面标签 ColumnDescription 的值。",
              whatEn = "What the column is for; page label ColumnDescription.",
              required = true,
              example = "集中公开规章、规范性文件和其他文件")
          String description,
      @Field(
              label = "栏目关键词",
              en = "keywords",
              what = "反映栏目内容特点的词；页面标签 ColumnKeywords 的值。",
              whatEn = "Words that characterise the column; page label ColumnKeywords.",
              required = true,
              example = "[规章, 规范性文件]")
          List<String> keywords,
      @Field(
              label = "更新周期",
              en = "update cycle",
              what = "这个栏目属于哪一类更新要求，先记在这里；本版还不按它检查更新。",
              whatEn =
                  "Which rule of updating the column falls under: kept on record, not checked yet.",
              vocabulary = "updateCycle",
              example = "policy")
          String update,
      @Field(
              label = "字段",
              en = "fields",
              what = "只有这个栏目才有的字段，加在内容类型（文章或页面）的字段之外。",
              whatEn = "Fields of this column alone, beside those of its kind, article or page.",
              example = "{budget: {label: 预算金额, type: decimal, unit: 万元}}")
          Map<String, FieldSpec> fields,
      @Field(
              label = "法定公开事项",
              en = "statutory item",
              what = "栏目里的文档属于条例第二十条、第二十一条的哪一项，可以有几项。",
              whatEn = "Which items of articles 20 and 21 its documents disclose.",
              vocabulary = "statutoryItem",
              example = "budget")
          List<String> statutoryItem) {}

  /** The vocabularies that a site may replace. */
  record VocabularyFields(
      @Field(
              label = "主题分类",
              en = "subject",
              what = "一级主题和“一级\\二级”主题，各写一条。",
              whatEn = "First-level subjects and “first\\second” ones, each a term.",
              example = "[综合政务, '综合政务\\政务公开']")
          Vocabulary subject,
      @Field(
              label = "体裁分类",
              en = "genre",
              what = "公文种类。",
              whatEn = "Genres of official documents.",
              example = "[通知, 公告, 其他]")
          Vocabulary genre) {}
}
