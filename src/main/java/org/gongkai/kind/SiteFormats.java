package org.gongkai.kind;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gongkai.diag.Text;

/** How the values in {@code site.yaml} must look. */
final class SiteFormats {

  private static final String PROVINCE = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]";

  private static final Predicate<String> DOMAIN =
      whole("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Predicate<String> SITE_CODE = whole("bm\\d{8}|\\d{10}|[A-Z]\\d{9}");
  private static final Predicate<String> ICP =
      whole(PROVINCE + "\\s?ICP\\s?[备证]\\s?(\\d{6,10}|[A-Z]\\d?-\\d{6,10})\\s?号(-\\d{1,3})?");
  private static final Predicate<String> POLICE = whole(PROVINCE + "公网安备\\s?\\d{14}\\s?号?");
  private static final Predicate<String> PHONE =
      whole("(?=(?:\\D*\\d){5})[0-9+()（）\\- 转,，、;；/]{5,60}");
  private static final Predicate<String> EMAIL =
      whole("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");
  private static final Predicate<String> POSTCODE = whole("\\d{6}");
  private static final Predicate<String> FOLDERS = whole("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?");

  private static final int LONGEST_PATTERN = 200;
  private static final int LONGEST_INDEX_NUMBER = 100;
  private static final int MOST_STEPS = 20_000;

  /** Texts that make careless patterns run on; none of them is long. */
  private static final List<String> PROBES =
      List.of("0".repeat(60) + "!", "a".repeat(60) + "!", "0-".repeat(40) + "!");

  /** A format, and its description for people. */
  record Format(Predicate<String> test, Text expected) {}

  /** By key of the field. */
  static final Map<String, Format> ALL =
      Map.ofEntries(
          Map.entry("url", format(SiteFormats::isHome, "https://www.example.gov.cn/")),
          Map.entry("markUrl", format(SiteFormats::isAddress, "https://www.example.gov.cn/mark/")),
          Map.entry(
              "findErrorUrl", format(SiteFormats::isAddress, "https://www.example.gov.cn/e/")),
          Map.entry("domain", format(DOMAIN, "www.example.gov.cn")),
          Map.entry("siteCode", format(SITE_CODE, "4116000001, bm12345678")),
          Map.entry("icp", format(ICP, "豫ICP备00000000号")),
          Map.entry("police", format(POLICE, "豫公网安备41160000000000号")),
          Map.entry("phone", format(PHONE, "0394-8000000")),
          Map.entry("email", format(EMAIL, "zwgk@example.gov.cn")),
          Map.entry("postcode", format(POSTCODE, "466000")),
          Map.entry("timeZone", format(ZoneId.getAvailableZoneIds()::contains, "Asia/Shanghai")),
          Map.entry(
              "indexNumberPattern",
              new Format(
                  SiteFormats::isPattern,
                  new Text(
                      "不太复杂的正则表达式，例如 411600-\\d{4}-\\d{5}",
                      "a simple regular expression, such as 411600-\\d{4}-\\d{5}"))));

  private SiteFormats() {}

  private static Predicate<String> whole(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  private static Format format(Predicate<String> test, String example) {
    return new Format(test, new Text("例如 " + example, "such as " + example));
  }

  /** Whether an index number (索引号) has the form that the site prescribes. */
  static boolean matchesIndexNumber(String typed, String pattern) {
    return typed.length() <= LONGEST_INDEX_NUMBER && matches(pattern, typed).orElse(false);
  }

  private static boolean isPattern(String regex) {
    if (regex.length() > LONGEST_PATTERN) {
      return false;
    }
    try {
      Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      return false;
    }
    return PROBES.stream().allMatch(probe -> matches(regex, probe).isPresent());
  }

  /** Whether a text matches; empty if finding out takes too long. */
  private static Optional<Boolean> matches(String regex, String text) {
    try {
      return Optional.of(Pattern.compile(regex).matcher(new Metered(text)).matches());
    } catch (TooLong e) {
      return Optional.empty();
    }
  }

  /** A text that counts how often it is looked at: backtracking cannot run away. */
  private static final class Metered implements CharSequence {
    private final String text;
    private int steps;

    Metered(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }
  }

  /** Leaves a match that takes too long; never leaves this class. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("too long", null, false, false);
    }
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
    try {
      URI uri = new URI(typed);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean fine = web && uri.getHost() != null && uri.getRawUserInfo() == null;
      return fine ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
