package org.gongkai.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.diag.Text;
import org.gongkai.field.Field;
import org.gongkai.model.Ledger;

/** A government website of the city (政府网站). */
public record Website(
    @Field(
            label = "网站名称",
            en = "name",
            what = "网站的规范名称。",
            whatEn = "Its standard name.",
            required = true,
            example = "示例县人民政府")
        String name,
    @Field(
            label = "网址",
            en = "address",
            what = "首页的完整地址，域名以 .gov.cn 结尾。",
            whatEn = "Full address of its home page, in .gov.cn.",
            required = true,
            example = "https://www.example.gov.cn/")
        String url,
    @Field(
            label = "网站标识码",
            en = "site code",
            what = "政府网站标识码，不重复。",
            whatEn = "The site identification code, unique.",
            required = true,
            example = "4116210001")
        String siteCode,
    @Field(
            label = "主办单位",
            en = "owner",
            what = "网站的主办单位。",
            whatEn = "The organ that owns it.",
            required = true,
            example = "示例县人民政府办公室")
        String owner,
    @Field(
            label = "网站类别",
            en = "level",
            what = "市门户、县市区门户或者部门网站。",
            whatEn = "Portal of the city or a county, or a department.",
            required = true,
            vocabulary = "websiteLevel",
            example = "县市区门户")
        String level,
    @Field(
            label = "行政区划代码",
            en = "division code",
            what = "六位行政区划代码。",
            whatEn = "Six-digit code of the administrative division.",
            example = "411621")
        String divisionCode,
    @Field(
            label = "迁入统一平台",
            en = "on the platform",
            what = "是否迁入全市统一技术平台（集约化）。",
            whatEn = "Whether it moved to the common platform.",
            required = true,
            example = "是")
        boolean onPlatform,
    @Field(
            label = "迁入日期",
            en = "migrated on",
            what = "迁入统一平台的日期。",
            whatEn = "When it moved.",
            example = "2021-05-20")
        Optional<LocalDate> migratedOn,
    @Field(
            label = "支持IPv6",
            en = "IPv6",
            what = "是否完成IPv6适配。",
            whatEn = "Whether it can be reached by IPv6.",
            required = true,
            example = "是")
        boolean ipv6,
    @Field(
            label = "IPv6适配日期",
            en = "IPv6 since",
            what = "完成IPv6适配的日期。",
            whatEn = "Since when.",
            example = "2021-06-30")
        Optional<LocalDate> ipv6On,
    @Field(
            label = "支持HTTPS",
            en = "HTTPS",
            what = "是否支持HTTPS。",
            whatEn = "Whether it can be reached by HTTPS.",
            example = "是")
        boolean https,
    @Field(
            label = "状态",
            en = "status",
            what = "运行、关停或者整合。",
            whatEn = "Running, closed or merged.",
            required = true,
            vocabulary = "websiteStatus",
            example = "运行")
        String status)
    implements Ledger.Entry {

  static final LedgerKind LEDGER =
      LedgerKind.state(
              "websites",
              new Text("政府网站", "government websites"),
              new Text("全市政府网站的名录。", "The government websites of the city."),
              Website.class)
          .told("migratedOn", Map.of("onPlatform", false))
          .told("ipv6On", Map.of("ipv6", false))
          .unique("siteCode")
          .open()
          .rules(Website::check);

  /** What must be right in one site by itself. */
  static void check(LedgerRow row) {
    row.onlyIf("onPlatform", "migratedOn");
    row.onlyIf("ipv6", "ipv6On");
    row.governmentAddress("url");
    row.siteCode("siteCode");
    row.divisionCode("divisionCode");
  }
}
