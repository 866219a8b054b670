package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a report's text states in numbers. */
public final class ProseClaims {

  /** What the names of statements begin with where they are explained. */
  public static final String KEYS = "prose.";

  private static final int LONGEST_WORDS = 30;

  private static final Pattern GROWTH =
      Pattern.compile(
          "^(?:申请)?[，（]?(?:同比|(?:较|比|与)(?:去年|上一?年度?|LAST年度?)(?:同期)?"
              + "(?:的?（?(?<last>NUM)(?:件|条|份|家)）?)?(?:相比)?)，?"
              + "(?<way>增长|上升|增加|提高|下降|减少|降低|持平)(?:幅度)?(?:了|为|幅达)?"
              + "(?:(?<percent>NUM)%|(?<count>NUM)(?:件|条|份|家))?"
              // The same once more: in percent as well as in number.
              + "(?:[，（](?:同比)?(?<again>增长|上升|增加|提高|增幅|升幅|涨幅|下降|减少|降低|降幅)(?:了|为|达到?)?"
              + "(?:(?<percent2>NUM)%|(?<count2>NUM)(?:件|条|份|家)))?");
  private static final Pattern UNSTATED =
      Pattern.compile(
          "(?<=^|[，；：]|收到|受理|新收|年|年度|[我本][办局委厅])"
              + "(?:依申请公开|政府信息公开)的?申请(?:受理|收件)?(?:数量|总数|总量|件数|量)?(?=同比|[较比与])");
  private static final Pattern RATE =
      Pattern.compile(
          "(?<name>(?:\\p{IsHan}{0,10})(?<of>采用|集约化|合格|办结|答复|回复|满意|达标|覆盖|适配|整改|入群|迁移|完成)率)"
              + "(?:达到了?|达|为|是)?(?<n>\\d+(?:\\.\\d+)?)%");
  private static final Pattern RATE_NAME =
      Pattern.compile("^(?:\\p{IsHan}*(?:的|了|家|条|件))?(?<bare>\\p{IsHan}+率)$");

  /** What numerators are called, where not as the rate itself. */
  private static final Map<String, String> NUMERATORS =
      Map.of(
          "办结",
          "办结|答复|回复|办理",
          "答复",
          "办结|答复|回复",
          "回复",
          "办结|答复|回复",
          "集约化",
          "迁移|迁入|入群|集约",
          "入群",
          "迁移|迁入|入群",
          "适配",
          "适配|完成|支持",
          "整改",
          "整改|完成");

  private static final Pattern COUNTED =
      Pattern.compile(ProsePattern.NUMBER + "(?<unit>[件条家个次份期项])");

  private ProseClaims() {}

  /**
   * A statement.
   *
   * @param words as they stand, without spaces
   * @param number that is stated; sums of money in yuan
   * @param from offset of the number in the text; of the words, if they say that there was none
   * @param sums keys of cells or figures of which one sum is the number
   */
  public record Claim(
      String id,
      String label,
      String words,
      BigDecimal number,
      int from,
      int to,
      List<List<String>> sums) {}

  /**
   * How a number of applications came in (申请渠道): counts that together are all.
   *
   * @param total how many there are, if the same sentence says so
   */
  public record Channels(
      String words, List<Claim> parts, boolean partial, Optional<BigDecimal> total) {}

  /**
   * What became of a number since the year before.
   *
   * @param sums keys of which one sum is the number
   * @param number as stated, if it is
   * @param way 1 for more, −1 for less, 0 for as many
   * @param last the number of the year before, if stated
   * @param percent how much more or less in percent, if stated
   * @param count how much more or less, if stated
   */
  public record Growth(
      List<List<String>> sums,
      Optional<BigDecimal> number,
      String words,
      int way,
      Optional<BigDecimal> last,
      Optional<BigDecimal> percent,
      Optional<BigDecimal> count,
      int from,
      int to) {}

  /**
   * A rate in percent.
   *
   * @param counts numbers with the same unit before it in the sentence, of which the last two may
   *     be what it was worked out from
   */
  public record Rate(
      String name, String words, BigDecimal number, List<BigDecimal> counts, int from, int to) {}

  /** All statements of a text. */
  public record Found(
      List<Claim> claims, List<Channels> channels, List<Growth> growths, List<Rate> rates) {}

  /** The names of all patterns and what they state. */
  public static List<String> ids() {
    return java.util.stream.Stream.concat(
            ProsePatterns.ALL.stream().map(ProsePattern::id),
            java.util.stream.Stream.of("channels", "growth", "rate"))
        .distinct()
        .toList();
  }

  /** What a pattern states; empty for an unknown one. */
  public static String label(String id) {
    return switch (id) {
      case "channels" -> "按渠道的申请数";
      case "growth" -> "与上年相比";
      case "rate" -> "比率";
      default ->
          ProsePatterns.ALL.stream()
              .filter(pattern -> pattern.id().equals(id))
              .map(ProsePattern::label)
              .findFirst()
              .orElse("");
    };
  }

  /**
   * @param plain the text, blocks separated by line ends
   * @param year that the report is about
   * @param organization whose report it is
   */
  public static Found find(String plain, int year, String organization) {
    ProseContext context = new ProseContext(year, organization);
    List<Pattern> patterns = ProsePatterns.ALL.stream().map(p -> p.compiled(year)).toList();
    Pattern growth =
        Pattern.compile(
            GROWTH
                .pattern()
                .replace("LAST", String.valueOf(year - 1))
                .replace("NUM", "\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?"));
    Found found =
        new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (ProseSentence sentence : ProseSentence.of(plain)) {
      List<Claim> claims = claims(sentence, patterns, context);
      found.claims().addAll(claims);
      ProseChannels.find(sentence, context, total(claims)).ifPresent(found.channels()::add);
      claims.forEach(claim -> growth(sentence, claim, growth).ifPresent(found.growths()::add));
      unstated(sentence, context, growth, found.growths());
      rates(sentence, context, found.rates());
    }
    return found;
  }

  private static List<Claim> claims(
      ProseSentence sentence, List<Pattern> patterns, ProseContext context) {
    List<Claim> claims = new ArrayList<>();
    boolean[] taken = new boolean[sentence.text().length()];
    for (int i = 0; i < patterns.size(); i++) {
      ProsePattern pattern = ProsePatterns.ALL.get(i);
      Matcher match = patterns.get(i).matcher(sentence.text());
      while (match.find()) {
        String group = pattern.hasNumber() ? pattern.group(match) : "";
        int start = group.isEmpty() ? match.start() : match.start(group);
        int end = group.isEmpty() ? match.end() : match.end(group);
        Optional<BigDecimal> number =
            group.isEmpty() ? Optional.of(BigDecimal.ZERO) : ChineseNumber.of(match.group(group));
        boolean single = !group.isEmpty() && match.group(group).equals("一");
        if (number.isEmpty() || single || taken[start]) {
          continue;
        }
        if (context.holds(pattern.about(), sentence, match.start(), start, match.end())) {
          claims.add(
              new Claim(
                  pattern.id(),
                  pattern.label(),
                  shown(match.group()),
                  match.group().endsWith("万元") ? number.get().scaleByPowerOfTen(4) : number.get(),
                  sentence.at().get(start),
                  sentence.at().get(end - 1) + 1,
                  pattern.sums()));
          java.util.Arrays.fill(taken, start, end, true);
        }
      }
    }
    claims.sort(Comparator.comparingInt(Claim::from));
    return excepted(sentence, claims);
  }

  /** The words of a statement, or their end if they are many. */
  private static String shown(String words) {
    String without = words.replaceFirst("（.*", "");
    if (without.length() <= LONGEST_WORDS) {
      return without;
    }
    String end = without.substring(without.length() - LONGEST_WORDS);
    return end.substring(end.lastIndexOf('，') + 1);
  }

  /** “全部办结” says nothing where some are excepted, or are carried over in the same sentence. */
  private static List<Claim> excepted(ProseSentence sentence, List<Claim> claims) {
    boolean some = sentence.text().matches(".*(?:除|其余|结转|外，).*");
    boolean received = claims.stream().anyMatch(claim -> claim.id().equals("received"));
    claims.removeIf(claim -> claim.id().equals("all-closed") && (some || !received));
    return claims;
  }

  private static Optional<BigDecimal> total(List<Claim> claims) {
    return claims.stream()
        .filter(claim -> claim.id().equals("received"))
        .map(Claim::number)
        .findFirst();
  }

  /** How many more or less applications there are than the year before, and not how many. */
  private static void unstated(
      ProseSentence sentence, ProseContext context, Pattern pattern, List<Growth> growths) {
    Matcher match = UNSTATED.matcher(sentence.text());
    while (match.find()) {
      int end = match.end();
      if (context.holds(ProsePattern.About.APPLICATIONS_NAMED, sentence, match.start(), end, end)) {
        growth(sentence, end, List.of(ApplicationPatterns.NEW), Optional.empty(), pattern)
            .ifPresent(growths::add);
      }
    }
  }

  private static Optional<Growth> growth(ProseSentence sentence, Claim claim, Pattern pattern) {
    int end = sentence.at().indexOf(claim.to() - 1) + 1;
    return growth(sentence, end, claim.sums(), Optional.of(claim.number()), pattern);
  }

  private static Optional<Growth> growth(
      ProseSentence sentence,
      int end,
      List<List<String>> sums,
      Optional<BigDecimal> number,
      Pattern pattern) {
    String rest = sentence.text().substring(end).replaceFirst("^[件条份家宗例起次个期]次?", "");
    int skipped = sentence.text().length() - end - rest.length();
    Matcher match = pattern.matcher(rest);
    boolean stated = match.find() && !rest.substring(match.end()).startsWith("个百分点");
    if (!stated) {
      return Optional.empty();
    }
    int sign = sign(match.group("way"));
    boolean again = match.group("again") != null && sign(match.group("again")) == sign;
    int from =
        end + skipped + (match.group("last") == null ? match.start("way") : match.start("last"));
    return Optional.of(
        new Growth(
            sums,
            number,
            match.group().replaceFirst("^[，（]", ""),
            sign,
            number(match, "last"),
            number(match, "percent").or(() -> again ? number(match, "percent2") : Optional.empty()),
            number(match, "count").or(() -> again ? number(match, "count2") : Optional.empty()),
            sentence.at().get(from),
            sentence.at().get(end + skipped + match.end() - 1) + 1));
  }

  private static int sign(String way) {
    return way.equals("持平") ? 0 : way.matches("下降|减少|降低|降幅") ? -1 : 1;
  }

  private static Optional<BigDecimal> number(Matcher match, String group) {
    return Optional.ofNullable(match.group(group)).flatMap(ChineseNumber::of);
  }

  private static void rates(ProseSentence sentence, ProseContext context, List<Rate> rates) {
    Matcher match = RATE.matcher(sentence.text());
    while (match.find()) {
      int start = match.start();
      if (!context.holds(ProsePattern.About.CITY, sentence, start, match.start("n"), match.end())) {
        continue;
      }
      Matcher bare = RATE_NAME.matcher(match.group("name"));
      String name = bare.matches() ? bare.group("bare") : match.group("name");
      rates.add(
          new Rate(
              name,
              match.group(),
              new BigDecimal(match.group("n")),
              counts(sentence.text().substring(0, start), match.group("of")),
              sentence.at().get(match.start("n")),
              sentence.at().get(match.end("n"))));
    }
  }

  /**
   * The last numbers before a rate that have the same unit, in order; none unless the words between
   * them say what the rate is of.
   */
  private static List<BigDecimal> counts(String text, String of) {
    List<BigDecimal> counts = new ArrayList<>();
    String unit = "";
    int from = 0;
    int before = 0;
    Matcher match = COUNTED.matcher(text);
    while (match.find()) {
      if (!match.group("unit").equals(unit)) {
        counts.clear();
      }
      unit = match.group("unit");
      from = before;
      before = match.end();
      ChineseNumber.of(match.group("n")).ifPresent(counts::add);
    }
    Pattern numerator = Pattern.compile(NUMERATORS.getOrDefault(of, of));
    return numerator.matcher(text.substring(from)).find() ? counts : List.of();
  }
}
