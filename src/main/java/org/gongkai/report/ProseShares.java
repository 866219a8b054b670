package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
          "[，（]?(?:(?<each>(?:分别|各)占比?|(?:占比?|比例|比重)分别)|占比?|比例|比重)(?:为|达到?|约为)?(?<base>[^，；。（）0-9%]{0,18}?)"
              + "(?:(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?<unit>"
              + UNIT
              + "))?的?(?:比例|比重)?(?:为|达到?)?(?<n>\\d+(?:\\.\\d+)?)%");

  private static final Pattern PERCENT = Pattern.compile("(?<n>\\d+(?:\\.\\d+)?)%");
  private static final Pattern PERCENTS =
      Pattern.compile("\\d+(?:\\.\\d+)?%(?:[、，和及与]+\\d+(?:\\.\\d+)?%)*");

  /** What stands between two numbers of a list. */
  private static final Pattern LISTED =
      Pattern.compile(UNIT + "[^，；。（）0-9、和及]{0,10}[、和及][^，；。（）0-9]{0,14}");

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

  /** Behind a number that is a whole. */
  private static final Pattern AMONG =
      Pattern.compile("^" + UNIT + "[^，；。（）0-9]{0,8}[，；。（]?其中|^件(?:政府信息公开|信息公开|依申请公开)?申请[中里]");

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
      boolean own =
          context.holds(
              ProsePattern.About.CITY, sentence, match.start(), match.start("n"), match.end());
      if (before.isEmpty() || !own) {
        continue;
      }
      if (match.group("each") == null) {
        one(sentence, match, before, applications).ifPresent(shares::add);
      } else {
        each(sentence, match, before, applications, shares);
      }
    }
    return shares;
  }

  private static Optional<Share> one(
      ProseSentence sentence, Matcher match, List<Count> before, Set<Integer> applications) {
    Count part = before.get(before.size() - 1);
    boolean known = applications.contains(sentence.at().get(part.start()));
    boolean numbered = match.group("whole") != null;
    List<BigDecimal> wholes =
        numbered
            ? ChineseNumber.of(match.group("whole")).stream().toList()
            : wholes(sentence.text(), before, part);
    boolean clear =
        numbered
            ? match.group("unit").equals(part.unit())
            : GENERIC.matcher(match.group("base")).matches() && (known || !wholes.isEmpty());
    String between = sentence.text().substring(part.end(), match.start());
    if (!clear || !BETWEEN.matcher(between).matches()) {
      return Optional.empty();
    }
    String words = match.group().replaceFirst("^[，（]", "");
    return Optional.of(
        share(
            sentence,
            words,
            match.start("n"),
            match.end("n"),
            part,
            parts(sentence.text(), before),
            wholes,
            known && !numbered));
  }

  /** 信函34件、邮箱25件，分别占55.7%和41.0%: as many numbers as shares. */
  private static void each(
      ProseSentence sentence,
      Matcher match,
      List<Count> before,
      Set<Integer> applications,
      List<Share> shares) {
    Matcher list = PERCENTS.matcher(sentence.text());
    list.region(match.start("n"), sentence.text().length());
    if (!list.lookingAt() || !GENERIC.matcher(match.group("base")).matches()) {
      return;
    }
    List<int[]> percents = new ArrayList<>();
    Matcher percent = PERCENT.matcher(sentence.text());
    percent.region(list.start(), list.end());
    while (percent.find()) {
      percents.add(new int[] {percent.start("n"), percent.end("n")});
    }
    int first = before.size() - percents.size();
    for (int i = 0; i < percents.size() && first >= 0; i++) {
      Count part = before.get(first + i);
      List<BigDecimal> wholes = wholes(sentence.text(), before.subList(0, first + 1 + i), part);
      boolean known = applications.contains(sentence.at().get(part.start()));
      if (known || !wholes.isEmpty()) {
        int from = percents.get(i)[0];
        int to = percents.get(i)[1];
        String words = "占" + sentence.text().substring(from, to) + "%";
        shares.add(share(sentence, words, from, to, part, List.of(part.number()), wholes, known));
      }
    }
  }

  private static Share share(
      ProseSentence sentence,
      String words,
      int from,
      int to,
      Count part,
      List<BigDecimal> parts,
      List<BigDecimal> wholes,
      boolean known) {
    return new Share(
        words,
        new BigDecimal(sentence.text().substring(from, to)),
        parts,
        sentence.at().get(part.start()),
        wholes,
        known,
        sentence.at().get(from),
        sentence.at().get(to - 1) + 1);
  }

  /** The last number, and its sums with those that are listed just before it. */
  private static List<BigDecimal> parts(String text, List<Count> before) {
    List<BigDecimal> parts = new ArrayList<>();
    Count last = before.get(before.size() - 1);
    BigDecimal sum = last.number();
    parts.add(sum);
    for (int i = before.size() - 2; i >= 0; i--) {
      Count count = before.get(i);
      String between = text.substring(count.end(), before.get(i + 1).start());
      if (!count.unit().equals(last.unit()) || !LISTED.matcher(between).matches()) {
        break;
      }
      sum = sum.add(count.number());
      parts.add(sum);
    }
    return parts;
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
          && (WHOLE.matcher(words).find() || AMONG.matcher(text.substring(count.end())).find())) {
        wholes.add(count.number());
      }
    }
    return wholes;
  }
}
