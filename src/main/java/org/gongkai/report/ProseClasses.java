package org.gongkai.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.ProseClaims.Split;

/** Finds the items of a year by class (概况类、政务动态、信息公开目录), which together are all. */
final class ProseClasses {

  static final String ID = "classes";
  static final String LABEL = "按类别的信息数";

  private static final String COUNT = "(?:类)?(?:信息)?(?:共计|共|为|有)?(\\d{1,3}(?:,\\d{3})+|\\d+)条";
  private static final String AND = "(?:，|、|；|和|以及|及)+";

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:公开|发布)(?:了)?(?:各类)?(?:政府)?信息(?:总数|总量|数量)?(?:共计|合计|总计|共|为|达)?"
              + "(\\d{1,3}(?:,\\d{3})+|\\d+)条(?:（[^（）]*）)?[，。；：]?$");

  private static final Pattern CLASSES =
      Pattern.compile(
          "(?:其中)?[，：]?(概况"
              + COUNT
              + AND
              + "(?:政务)?动态"
              + COUNT
              + AND
              + "(?:信息公开)?目录"
              + COUNT
              + ")(?![、，]?(?:其他|其它))");

  private ProseClasses() {}

  /** The items by class, if their sum stands just before. */
  static Optional<Split> find(ProseSentence sentence) {
    Matcher classes = CLASSES.matcher(sentence.text());
    if (!classes.find()) {
      return Optional.empty();
    }
    Matcher total =
        TOTAL.matcher(sentence.before() + sentence.text().substring(0, classes.start()));
    if (!total.find()) {
      return Optional.empty();
    }
    BigDecimal sum = number(classes, 2).add(number(classes, 3)).add(number(classes, 4));
    return Optional.of(
        new Split(
            classes.group(1),
            sum,
            number(total, 1),
            sentence.at().get(classes.start(2)),
            sentence.at().get(classes.end(4) - 1) + 1));
  }

  private static BigDecimal number(Matcher match, int group) {
    return ChineseNumber.of(match.group(group)).orElseThrow();
  }
}
