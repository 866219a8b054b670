package org.gongkai.config;

import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.diag.Text;
import org.gongkai.field.Formats;
import org.gongkai.field.SafePattern;

/** How the values in {@code site.yaml} must look. */
public final class SiteFormats {

  private static final String PROVINCE = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]";

  private static final Predicate<String> DOMAIN =
      whole("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Predicate<String> SITE_CODE = whole("bm\\d{8}|\\d{10}|[A-Z]\\d{9}");
  private static final Predicate<String> ICP =
      whole(PROVINCE + "\\s?ICP\\s?[备证]\\s?(\\d{6,10}|[A-Z]\\d?-\\d{6,10})\\s?号(-\\d{1,3})?");
  private static final Predicate<String> POLICE = whole(PROVINCE + "公网安备\\s?\\d{14}\\s?号?");
  private static final Predicate<String> EMAIL =
      whole("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");
  private static final Predicate<String> POSTCODE = whole("\\d{6}");
  private static final Predicate<String> DIVISION =
      whole("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\\d{4}");
  private static final Predicate<String> FOLDERS = whole("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?");

  /** A format, and its description for people. */
  public record Format(Predicate<String> test, Text expected) {}

  /** By key of the field. */
  public static final Map<String, Format> ALL =
      Map.ofEntries(
          Map.entry("url", format(SiteFormats::isHome, "https://www.example.gov.cn/")),
          Map.entry("markUrl", format(SiteFormats::isAddress, "https://www.example.gov.cn/mark/")),
          Map.entry(
              "findErrorUrl", format(SiteFormats::isAddress, "https://www.example.gov.cn/e/")),
          Map.entry("domain", format(DOMAIN, "www.example.gov.cn")),
          Map.entry("siteCode", format(SITE_CODE, "4116000001, bm12345678")),
          Map.entry(
              "creditCode",
              new Format(
                  CreditCode::isOne,
                  new Text(
                      "十八位数字和大写字母，最后一位是校验码，例如 114116000000000006",
                      "18 digits and capitals with a right check digit,"
                          + " such as 114116000000000006"))),
          Map.entry("divisionCode", format(DIVISION, "\"411600\"")),
          Map.entry("icp", format(ICP, "豫ICP备00000000号")),
          Map.entry("police", format(POLICE, "豫公网安备41160000000000号")),
          Map.entry("phone", format(Formats::isPhone, "0394-8000000")),
          Map.entry("email", format(EMAIL, "zwgk@example.gov.cn")),
          Map.entry("postcode", format(POSTCODE, "466000")),
          Map.entry("timeZone", format(ZoneId.getAvailableZoneIds()::contains, "Asia/Shanghai")),
          Map.entry("indexNumberPattern", new Format(SafePattern::isOne, SafePattern.EXPECTED)));

  /** The same of terms of use, which may stand anywhere. */
  public static final Map<String, Format> LICENCE =
      Map.of("url", format(SiteFormats::isAddress, "https://www.example.gov.cn/about/terms/"));

  private SiteFormats() {}

  private static Predicate<String> whole(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  private static Format format(Predicate<String> test, String example) {
    return new Format(test, new Text("例如 " + example, "such as " + example));
  }

  private static boolean isHome(String typed) {
    return uri(typed)
        .filter(u -> u.getRawQuery() == null && u.getRawFragment() == null)
        .filter(u -> FOLDERS.test(u.getRawPath()))
        .isPresent();
  }

  private static boolean isAddress(String typed) {
    return uri(typed).isPresent();
  }

  /** An absolute address on the web. */
  static Optional<URI> uri(String typed) {
    return Formats.address(typed);
  }
}
