package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.ProseClaims.Share;

/**
 * Finds shares of numbers (占比). A share is compared only where the sentence or the tables say what
 * it is a share of.
 */
final class ProseShares {

  private static final String UNIT = "[件条家个次份期项]";

  private static final Pattern COUNTED =
      Pattern.compile(ProsePattern.NUMBER + "(?<unit>" + UNIT + ")");

  private static final Pattern SHARE =
      Pattern.compile(
          "[，（]?(?:占比?|比例|比重)(?<each>分别)?(?:为|达到?|约为)?(?<base>[^，；。（）0-9%]{0,18}?)"
              + "(?:(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?<unit>"
              + UNIT
              + "))?的?(?:比例|比重)?(?:为|达到?)?(?<n>\\d+(?:\\.\\d+)?)%");

  /** What stands between a number and its share: the rest of its clause. */
  private static final Pattern BETWEEN = Pattern.compile("^" + UNIT + "?[^，；。（）0-9]{0,14}$");

  /** The whole, where it is named by no number of its own. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:全部|所有|总|全年|本年度?|年度)*(?:新?收到|新收|受理|已?办结|答复|办理|上报|报送)?的?(?:政府信息公开|依申请公开)?"
              + "(?:申请|信息)?(?:办结|收件|受理)?(?:总件数|总数|总量|数量|件数|量|总)?的?");

  /** Words before a number that is a whole. */
  private static final Pattern WHOLE =
      Pattern.compile("共|总|全市|全县|全区|全省|累计|合计|收到|受理|新收|上报|报送|办结|办理");

  private ProseShares() {}

  private record Count(BigDecimal number, String unit, int start, int end) {}

  /**
   * @param applications offsets of numbers that are known to be of applications
   */
  static List<Share> find(ProseSentence sentence, ProseContext context, Set<Integer> applications) {
    List<Share> shares = new ArrayList<>();
    List<Count> counts = counts(sentence.text());
    Matcher match = SHARE.matcher(sentence.text());
    while (match.find()) {
      List<Count> before = counts.stream().filter(c -> c.end() <= match.start()).toList();
      if (before.isEmpty() || match.group("each") != null) {
        continue;
      }
      Count part = before.get(before.size() - 1);
      boolean own =
          context.holds(
              ProsePattern.About.CITY, sentence, match.start(), match.start("n"), match.end());
      String between = sentence.text().substring(part.end(), match.start());
      boolean known = applications.contains(sentence.at().get(part.start()));
      List<BigDecimal> wholes =
          match.group("whole") == null
              ? wholes(sentence.text(), before, part)
              : ChineseNumber.of(match.group("whole")).stream().toList();
      boolean sameUnit =
          match.group("whole") == null
              ? GENERIC.matcher(match.group("base")).matches()
              : match.group("unit").equals(part.unit());
      boolean named = match.group("whole") != null || known || !wholes.isEmpty();
      if (own && sameUnit && named && BETWEEN.matcher(between).matches()) {
        shares.add(
            new Share(
                match.group().replaceFirst("^[，（]", ""),
                new BigDecimal(match.group("n")),
                part.number(),
                sentence.at().get(part.start()),
                wholes,
                known && match.group("whole") == null,
                sentence.at().get(match.start("n")),
                sentence.at().get(match.end("n") - 1) + 1));
      }
    }
    return shares;
  }

  private static List<Count> counts(String text) {
    List<Count> counts = new ArrayList<>();
    Matcher match = COUNTED.matcher(text);
    while (match.find()) {
      ChineseNumber.of(match.group("n"))
          .ifPresent(
              number ->
                  counts.add(
                      new Count(number, match.group("unit"), match.start("n"), match.end("n"))));
    }
    return counts;
  }

  /** The numbers before a part that are wholes by their words, the nearest first. */
  private static List<BigDecimal> wholes(String text, List<Count> before, Count part) {
    List<BigDecimal> wholes = new ArrayList<>();
    for (int i = before.size() - 2; i >= 0; i--) {
      Count count = before.get(i);
      int clause = count.start();
      while (clause > 0 && "，；：、".indexOf(text.charAt(clause - 1)) < 0) {
        clause--;
      }
      String words = text.substring(clause, count.start());
      if (count.unit().equals(part.unit())
          && count.number().compareTo(part.number()) >= 0
          && count.number().signum() > 0
          && WHOLE.matcher(words).find()) {
        wholes.add(count.number());
      }
    }
    return wholes;
  }
}
