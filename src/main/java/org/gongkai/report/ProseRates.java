package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.ProseClaims.Rate;

/** Finds rates in percent, and the numbers they may have been worked out from. */
final class ProseRates {

  private static final Pattern RATE =
      Pattern.compile(
          "(?<name>(?:\\p{IsHan}{0,10})(?<of>采用|集约化|合格|办结|答复|回复|满意|达标|覆盖|适配|整改|入群|迁移|完成|采纳|录用|解读)率)"
              + "(?:达到了?|高达|达|为|是|均为)?(?<n>\\d+(?:\\.\\d+)?)%");
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

  private static final List<String> HANDLED = List.of("办结", "答复", "回复", "满意");

  /** Matters that are handled, but are no applications and stand in no ledger. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:热线|诉求|投诉|工单|办件|来信来访)(?!.*(?:申请|咨询|[。；]))");

  private static final Pattern COUNTED =
      Pattern.compile(ProsePattern.NUMBER + "(?<unit>[件条家个次份期项])");

  private ProseRates() {}

  static List<Rate> find(ProseSentence sentence, ProseContext context) {
    List<Rate> rates = new ArrayList<>();
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
              ProseContext.topic(sentence.before() + sentence.text().substring(0, match.end()))
                  .equals("applications"),
              HANDLED.contains(match.group("of"))
                  && ELSEWHERE.matcher(sentence.text().substring(0, start)).find(),
              sentence.at().get(match.start("n")),
              sentence.at().get(match.end("n"))));
    }
    return rates;
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
