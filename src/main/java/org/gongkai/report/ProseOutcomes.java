package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.ProseClaims.Claim;

/**
 * Finds numbers of several outcomes of applications together (予以公开和部分公开共20件), of each (分别为11件、9件),
 * and of those that a list does not name (其他6件).
 */
final class ProseOutcomes {

  static final String ID = "results";
  static final String LABEL = "办理结果";

  private static final Map<String, List<String>> ROWS = rows();

  /** The names of outcomes; “公开” alone is one beside others only. */
  private static final String NAME =
      "(?:(?<![不未分能])(?:决定)?(?:全部)?(?:予以公开|同意公开|全部公开|公开(?!信息|的?政府信息|申请))|(?:予以)?部分(?:予以)?公开"
          + "|不予公开|不同意公开|不予提供|无法提供|不能提供|不予处理|(?:作出?)?其他处理)";

  private static final String AND = "(?:、|和|或者?|及|以及|与|，或者?)";
  private static final String NAMES = "(?<names>" + NAME + "(?:" + AND + NAME + ")+)";
  private static final String NUMBERED = "(?:" + ProsePattern.NUMBER + ")";
  private static final String SOME = NUMBERED.replace("?<n>", "?:");

  private static final Pattern TOGETHER =
      Pattern.compile(NAMES + "的?(?:申请|答复)?" + ProsePatterns.IS + NUMBERED + ProsePatterns.CASES);
  private static final Pattern BEFORE =
      Pattern.compile(
          NUMBERED + ProsePatterns.CASES + "(?:申请)?" + NAMES + "(?!等|[^，。；]{0,8}?\\d)(?=[，；（）]|$)");
  private static final Pattern EACH =
      Pattern.compile(
          NAMES
              + "的?(?:申请|答复)?(?:分别|各)(?:为|是|有)?(?<each>"
              + SOME
              + ProsePatterns.CASES
              + "?(?:"
              + AND
              + SOME
              + ProsePatterns.CASES
              + "?)+)");
  private static final Pattern ALL_ALIKE =
      Pattern.compile(NAMES + "的?(?:申请|答复)?(?:均|都)(?:为|是)" + NUMBERED + ProsePatterns.CASES);
  private static final Pattern REST =
      Pattern.compile(
          "其[他它](?:处理|情形|情况|方式|结果|类型?)?的?(?:申请)?"
              + ProsePatterns.IS
              + NUMBERED
              + ProsePatterns.CASES);
  private static final Pattern ASIDES = Pattern.compile("（[^（）]*）|[，（]?占[^，；。（）]{0,16}%）?");
  private static final int NEAR = 3;

  private ProseOutcomes() {}

  private static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    ProsePatterns.ALL.stream()
        .filter(
            p ->
                List.of("granted", "partial", "refused", "unable", "not-processed", "other")
                    .contains(p.id()))
        .forEach(p -> rows.put(p.id(), p.sums().get(0)));
    return rows;
  }

  /** The outcomes that a number is of, where it is of several. */
  static List<Claim> lists(ProseSentence sentence, ProseContext context) {
    List<Claim> claims = new ArrayList<>();
    for (Pattern pattern : List.of(TOGETHER, BEFORE)) {
      Matcher match = pattern.matcher(sentence.text());
      while (match.find()) {
        List<String> keys = split(match.group("names")).stream().flatMap(List::stream).toList();
        claim(sentence, context, match, match.start("n"), match.end("n"), keys)
            .ifPresent(claims::add);
      }
    }
    Matcher alike = ALL_ALIKE.matcher(sentence.text());
    while (alike.find()) {
      for (List<String> keys : split(alike.group("names"))) {
        claim(sentence, context, alike, alike.start("n"), alike.end("n"), keys)
            .ifPresent(claims::add);
      }
    }
    Matcher each = EACH.matcher(sentence.text());
    while (each.find()) {
      List<List<String>> names = split(each.group("names"));
      List<int[]> numbers = new ArrayList<>();
      Matcher number = Pattern.compile(NUMBERED).matcher(sentence.text());
      number.region(each.start("each"), each.end("each"));
      while (number.find()) {
        numbers.add(new int[] {number.start("n"), number.end("n")});
      }
      for (int i = 0; i < names.size() && names.size() == numbers.size(); i++) {
        claim(sentence, context, each, numbers.get(i)[0], numbers.get(i)[1], names.get(i))
            .ifPresent(claims::add);
      }
    }
    return claims;
  }

  private static List<List<String>> split(String names) {
    List<List<String>> all = new ArrayList<>();
    for (String name : names.split(AND)) {
      all.add(ROWS.get(id(name)));
    }
    return all;
  }

  private static String id(String name) {
    if (name.contains("部分")) {
      return "partial";
    }
    if (name.startsWith("不予处理")) {
      return "not-processed";
    }
    if (name.contains("其他")) {
      return "other";
    }
    if (name.startsWith("无法") || name.startsWith("不能")) {
      return "unable";
    }
    return name.startsWith("不") ? "refused" : "granted";
  }

  private static Optional<Claim> claim(
      ProseSentence sentence,
      ProseContext context,
      Matcher match,
      int from,
      int to,
      List<String> keys) {
    return ChineseNumber.of(sentence.text().substring(from, to))
        .filter(
            number ->
                context.holds(
                    ProsePattern.About.APPLICATIONS, sentence, match.start(), from, match.end()))
        .map(number -> claim(sentence, match, number, from, to, List.of(keys)));
  }

  private static Claim claim(
      ProseSentence sentence,
      Matcher match,
      BigDecimal number,
      int from,
      int to,
      List<List<String>> sums) {
    return new Claim(
        ID,
        LABEL,
        match.group(),
        number,
        sentence.at().get(match.start()),
        sentence.at().get(from),
        sentence.at().get(to - 1) + 1,
        sums,
        false);
  }

  /** “其他” at the end of a list of outcomes: a row of that name, or whatever the list leaves out. */
  static Optional<Claim> rest(ProseSentence sentence, ProseContext context, List<Claim> claims) {
    Matcher match = REST.matcher(sentence.text());
    while (match.find()) {
      int start = match.start();
      List<Claim> before =
          claims.stream()
              .filter(
                  c -> ROWS.containsKey(c.id()) || c.id().equals(ID) || c.id().equals("not-held"))
              .filter(c -> sentence.at().indexOf(c.from()) < start)
              .toList();
      Optional<BigDecimal> number = ChineseNumber.of(match.group("n"));
      boolean taken =
          claims.stream().anyMatch(c -> c.from() == sentence.at().get(match.start("n")));
      if (before.size() < 2 || taken || number.isEmpty() || !adjoins(sentence, before, start)) {
        continue;
      }
      if (context.holds(
          ProsePattern.About.APPLICATIONS, sentence, start, match.start("n"), match.end())) {
        List<String> left = new ArrayList<>();
        ROWS.values().forEach(left::addAll);
        before.forEach(c -> left.removeAll(c.sums().get(0)));
        List<List<String>> sums = new ArrayList<>();
        sums.add(ROWS.get("other"));
        sums.add(List.of("applications.other.miscellaneous.total"));
        if (!left.isEmpty()) {
          sums.add(left);
        }
        return Optional.of(
            claim(sentence, match, number.get(), match.start("n"), match.end("n"), sums));
      }
    }
    return Optional.empty();
  }

  private static boolean adjoins(ProseSentence sentence, List<Claim> before, int start) {
    int end = sentence.at().indexOf(before.get(before.size() - 1).to() - 1) + 1;
    return ASIDES.matcher(sentence.text().substring(end, start)).replaceAll("").length()
        <= NEAR + outcomeLength(sentence, end);
  }

  /** The outcome's name where it stands behind its number: 9件部分公开、其他2件. */
  private static int outcomeLength(ProseSentence sentence, int end) {
    Matcher name =
        Pattern.compile("^[件条份](?:申请)?(" + NAME + ")").matcher(sentence.text().substring(end));
    return name.find() ? name.group(1).length() : 0;
  }
}
