package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.ProseClaims.Claim;
import org.gongkai.report.ProseClaims.Growth;

/** Finds what became of numbers since the year before (同比增长). */
final class ProseGrowth {

  private static final String LAST_YEAR = "(?:去年|上一?年度?|LAST年度?)";
  private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?";

  private static final String GROWTH =
      "^(?:申请)?(?:[，（]"
          + LAST_YEAR
          + "[^，。；0-9]{0,20}(?<base>NUM)(?:件|条|份|家)(?:申请)?）?)?"
          + "[，（]?(?<compared>(?:较|同比|比|与)"
          + LAST_YEAR
          + "(?:同期)?(?:的?（?(?<last>NUM)(?:件|条|份|家)）?)?(?:相比)?|同比)?，?"
          + "(?<way>增长|上升|增加|提高|多|下降|减少|降低|少|持平)(?:收|办|幅度)?(?:了|为|幅达)?"
          + "(?:(?<percent>NUM)%|(?<count>NUM)(?:件|条|份|家))?"
          + "(?:（"
          + LAST_YEAR
          + "[^，。；（）0-9]{0,12}(?<after>NUM)(?:件|条|份|家)(?:申请)?）)?"
          // The same once more: in percent as well as in number.
          + "(?:[，（、](?:同比)?(?<again>增长|上升|增加|提高|增幅|升幅|涨幅|下降|减少|降低|降幅)(?:了|为|达到?)?"
          + "(?:(?<percent2>NUM)%|(?<count2>NUM)(?:件|条|份|家)))?";

  private static final Pattern UNSTATED =
      Pattern.compile(
          "(?<=^|[，；：]|收到|受理|新收|年|年度|[我本][办局委厅])"
              + "(?:依申请公开|政府信息公开)的?申请(?:受理|收件)?(?:数量|总数|总量|件数|量)?(?=同比|[较比与])");

  /** A number of the year before that stands before that of the year. */
  private static final String BASE =
      LAST_YEAR + "(?<of>(?:(?!年)[^，。；0-9]){0,24})(?<n>NUM)(?<unit>件|条|份|家)";

  /** Words that say nothing of what is counted. */
  private static final Pattern EMPTY_WORDS =
      Pattern.compile("收到|受理|新收|接到|全年|本年度?|共计?|累计|的|为|了|\\P{IsHan}");

  private final Pattern growth;
  private final Pattern base;

  ProseGrowth(int year) {
    this.growth = dated(GROWTH, year);
    this.base = dated(BASE, year);
  }

  private static Pattern dated(String words, int year) {
    return Pattern.compile(words.replace("LAST", String.valueOf(year - 1)).replace("NUM", NUMBER));
  }

  /** What a sentence says of the numbers that it states, and of the number of applications. */
  List<Growth> find(ProseSentence sentence, List<Claim> claims, ProseContext context) {
    List<Growth> growths = new ArrayList<>();
    for (Claim claim : claims) {
      int end = sentence.at().indexOf(claim.to() - 1) + 1;
      growth(
              sentence,
              end,
              claim.part() ? List.of() : claim.sums(),
              Optional.of(claim.number()),
              base(sentence, claim, end))
          .ifPresent(growths::add);
    }
    Matcher match = UNSTATED.matcher(sentence.text());
    while (match.find()) {
      int end = match.end();
      if (context.holds(ProsePattern.About.APPLICATIONS_NAMED, sentence, match.start(), end, end)) {
        growth(sentence, end, List.of(ApplicationPatterns.NEW), Optional.empty(), Optional.empty())
            .ifPresent(growths::add);
      }
    }
    return growths;
  }

  /** The same number of the year before, if it stands just before in the sentence. */
  private Optional<BigDecimal> base(ProseSentence sentence, Claim claim, int end) {
    String before = sentence.text().substring(0, sentence.at().indexOf(claim.from()));
    Matcher match = base.matcher(before);
    Optional<BigDecimal> found = Optional.empty();
    while (match.find()) {
      boolean sameUnit = sentence.text().startsWith(match.group("unit"), end);
      String of = EMPTY_WORDS.matcher(match.group("of")).replaceAll("");
      if (found.isPresent() || !sameUnit || !(of.isEmpty() || shares(of, claim.words()))) {
        return Optional.empty();
      }
      found = ChineseNumber.of(match.group("n"));
    }
    return found;
  }

  private static boolean shares(String of, String words) {
    for (int i = 0; i + 2 <= of.length(); i++) {
      if (words.contains(of.substring(i, i + 2))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Growth> growth(
      ProseSentence sentence,
      int end,
      List<List<String>> sums,
      Optional<BigDecimal> number,
      Optional<BigDecimal> before) {
    String rest = sentence.text().substring(end).replaceFirst("^[件条份家宗例起次个期]次?", "");
    int skipped = sentence.text().length() - end - rest.length();
    Matcher match = growth.matcher(rest);
    if (!match.find() || rest.substring(match.end()).startsWith("个百分点")) {
      return Optional.empty();
    }
    Optional<BigDecimal> base =
        number(match, "base").or(() -> number(match, "after")).or(() -> before);
    boolean numbered = match.group("percent") != null || match.group("count") != null;
    if (match.group("compared") == null && (base.isEmpty() || !numbered)) {
      return Optional.empty();
    }
    int sign = sign(match.group("way"));
    boolean again = match.group("again") != null && sign(match.group("again")) == sign;
    int from =
        end + skipped + (match.group("last") == null ? match.start("way") : match.start("last"));
    String words = rest.substring(Math.max(0, match.start("compared")), match.end());
    return Optional.of(
        new Growth(
            sums,
            number,
            match.group("compared") == null
                ? rest.substring(match.start("way"), match.end())
                : words,
            sign,
            number(match, "last").or(() -> base),
            number(match, "percent").or(() -> again ? number(match, "percent2") : Optional.empty()),
            number(match, "count").or(() -> again ? number(match, "count2") : Optional.empty()),
            sentence.at().get(from),
            sentence.at().get(end + skipped + match.end() - 1) + 1));
  }

  private static int sign(String way) {
    return way.equals("持平") ? 0 : way.matches("下降|减少|降低|降幅|少") ? -1 : 1;
  }

  private static Optional<BigDecimal> number(Matcher match, String group) {
    return Optional.ofNullable(match.group(group)).flatMap(ChineseNumber::of);
  }
}
