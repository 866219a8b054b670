package org.gongkai.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must be disclosed without being asked for (法定主动公开内容, 条例第二十条 and 第二十一条): keys of the
 * vocabulary {@code statutoryItem}, in the order of the articles.
 */
public final class StatutoryItems {

  /** The fifteen items of article 20. */
  public static final List<String> ARTICLE_20 =
      List.of(
          "regulations-and-documents",
          "institution",
          "plans",
          "statistics",
          "licensing",
          "enforcement",
          "budget",
          "charges",
          "procurement",
          "major-projects",
          "livelihood",
          "emergency",
          "inspection-results",
          "recruitment",
          "other-statutory");

  private static final List<String> CITY =
      List.of(
          "municipal-construction",
          "public-services",
          "public-welfare",
          "land-expropriation",
          "housing-expropriation",
          "public-security",
          "social-assistance");

  private static final List<String> TOWNSHIP =
      List.of(
          "rural-policies",
          "farmland-irrigation",
          "rural-land-contracts",
          "homesteads",
          "land-expropriation",
          "housing-expropriation",
          "fund-raising",
          "social-assistance");

  private static final List<String> NUMBERS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五");

  private StatutoryItems() {}

  /** What article 21 adds for a level: {@code city} or {@code township}. */
  public static List<String> article21(String level) {
    return level.equals("township") ? TOWNSHIP : CITY;
  }

  /** All items that a level must disclose. */
  public static List<String> of(String level) {
    return Stream.concat(ARTICLE_20.stream(), article21(level).stream()).toList();
  }

  /** The number of an item in article 20: {@code （一）}; article 21 has none. */
  public static String number(String key) {
    int at = ARTICLE_20.indexOf(key);
    return at < 0 ? "" : "（" + NUMBERS.get(at) + "）";
  }
}
