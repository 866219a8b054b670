package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how many applications came in which way (申请渠道). */
final class ProseChannels {

  /** Ways by their keys in the ledger, as reports call them. */
  private static final Map<String, String> WAYS = ways();

  private static final Pattern PART =
      Pattern.compile(
          "(?:通过|以)?(?<way>"
              + String.join("|", WAYS.keySet())
              + ")"
              + "(?:申请|方式|渠道|途径|形式|提交|收到|提出|平台|系统|的|类|共|有|为|（(?:含|包括)[^（）0-9]{1,12}）)*"
              + ProsePattern.NUMBER
              + "(?:件次?|份|条|宗|例|起|次|个)");
  private static final Pattern RECEIVED =
      Pattern.compile("(?:收到|受理|接收|接到|新收)[^。]*申请|申请[^。]*(?:收到|收)");

  private static final String KEY = "applications.received.";

  private static final String LINE = "line";
  private static final String OFF_LINE = "off-line";

  /** What 线上 and 线下 may take together. */
  private static final Map<String, List<List<String>>> SEVERAL =
      Map.of(
          LINE,
          several("online", "online email", "online email fax"),
          OFF_LINE,
          several(
              "letter inPerson",
              "letter",
              "inPerson",
              "letter inPerson oral",
              "letter inPerson fax",
              "letter inPerson fax oral"));

  /** What stands between two ways besides marks: the share of the first, or an aside. */
  private static final Pattern ASIDE =
      Pattern.compile("[，（]?占[^，；。（）0-9]{0,8}\\d+(?:\\.\\d+)?%|（[^（）]*）");

  /** What stands between a way and another that it includes. */
  private static final Pattern INCLUDED =
      Pattern.compile("（(?:其中)?(?:含|包括|包含|其中)[^（）]*|，(?:含|包括|包含)");

  private static final Pattern PARTIAL = Pattern.compile("^(?:申请)?等|主要");

  private static final Pattern WAY = Pattern.compile(String.join("|", WAYS.keySet()));
  private static final Pattern EACH_NUMBER = Pattern.compile(ProsePattern.NUMBER + "件");
  private static final Pattern EACH =
      Pattern.compile(
          "(?<ways>(?:WAY)(?:(?:、|和|及|以及)(?:WAY))+)(?:申请|方式|渠道|途径|提交|提出|收到|的|量|数)*(?:分别|各)(?:为|有|是|收到)?"
                  .replace("WAY", String.join("|", WAYS.keySet()))
              + "(?<numbers>\\d+件(?:[、，和及]+\\d+件)+)");

  private ProseChannels() {}

  private static Map<String, String> ways() {
    Map<String, String> ways = new LinkedHashMap<>();
    put(ways, "email", "电子邮件", "电子邮箱", "邮箱", "邮件");
    put(ways, "letter", "邮政寄送", "信函", "邮寄", "信件", "书信");
    put(
        ways, "online", "依申请公开系统", "政府网站", "门户网站", "网络平台", "互联网", "在线平台", "在线", "网络", "网上", "网站",
        "网页");
    put(ways, "inPerson", "当面", "现场", "窗口", "面交", "上门");
    put(ways, "fax", "传真");
    put(ways, "oral", "口头");
    put(ways, LINE, "线上");
    put(ways, OFF_LINE, "线下");
    put(ways, "other", "其他");
    return java.util.Collections.unmodifiableMap(ways);
  }

  private static void put(Map<String, String> ways, String key, String... names) {
    for (String name : names) {
      ways.put(name, key);
    }
  }

  static Optional<ProseClaims.Channels> find(
      ProseSentence sentence, ProseContext context, Optional<BigDecimal> total) {
    List<ProseClaims.Claim> parts = new ArrayList<>();
    Matcher match = PART.matcher(sentence.text());
    int end = 0;
    while (match.find()) {
      if (ChineseNumber.of(match.group("n")).isEmpty() || !counts(sentence, match, context)) {
        continue;
      }
      String between = sentence.text().substring(end, match.start());
      String way = WAYS.get(match.group("way"));
      if (!parts.isEmpty() && INCLUDED.matcher(between).matches()) {
        parts.add(including(parts.remove(parts.size() - 1), way));
      } else if (parts.isEmpty() || ASIDE.matcher(between).replaceAll("").length() <= 4) {
        // Otherwise the list has ended: what follows is about something else.
        parts.add(part(sentence, match, way));
        end = match.end();
      }
    }
    if (parts.isEmpty()) {
      parts.addAll(each(sentence, context));
      end = sentence.text().length();
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    boolean partial = parts.size() < 2 || PARTIAL.matcher(sentence.text().substring(end)).find();
    StringBuilder words = new StringBuilder();
    parts.forEach(part -> words.append(words.length() == 0 ? "" : "、").append(part.words()));
    return Optional.of(new ProseClaims.Channels(words.toString(), parts, partial, total));
  }

  /** 信函、邮箱、网上申请分别为34件、25件、2件: as many ways as numbers. */
  private static List<ProseClaims.Claim> each(ProseSentence sentence, ProseContext context) {
    List<ProseClaims.Claim> parts = new ArrayList<>();
    Matcher list = EACH.matcher(sentence.text());
    if (list.find() && RECEIVED.matcher(sentence.before() + sentence.text()).find()) {
      List<String> ways = new ArrayList<>();
      Matcher way = WAY.matcher(list.group("ways"));
      while (way.find()) {
        ways.add(WAYS.get(way.group()));
      }
      Matcher number = EACH_NUMBER.matcher(sentence.text());
      number.region(list.start("numbers"), list.end("numbers"));
      while (number.find() && parts.size() < ways.size()) {
        boolean holds =
            context.holds(
                ProsePattern.About.APPLICATIONS,
                sentence,
                list.start(),
                number.start("n"),
                list.end());
        if (holds) {
          parts.add(part(sentence, number, ways.get(parts.size())));
        }
      }
      if (parts.size() != ways.size() || number.find()) {
        parts.clear();
      }
    }
    return parts;
  }

  private static boolean counts(ProseSentence sentence, Matcher match, ProseContext context) {
    String before = sentence.before() + sentence.text().substring(0, match.end());
    return RECEIVED.matcher(before).find()
        && context.holds(
            ProsePattern.About.APPLICATIONS,
            sentence,
            match.start(),
            match.start("n"),
            match.end());
  }

  private static ProseClaims.Claim part(ProseSentence sentence, Matcher match, String way) {
    return new ProseClaims.Claim(
        "channels",
        "按渠道的申请数",
        match.group(),
        ChineseNumber.of(match.group("n")).orElseThrow(),
        sentence.at().get(match.start()),
        sentence.at().get(match.start("n")),
        sentence.at().get(match.end("n") - 1) + 1,
        sums(way),
        false);
  }

  private static List<List<String>> sums(String way) {
    return way.equals("other") ? List.of() : SEVERAL.getOrDefault(way, List.of(List.of(KEY + way)));
  }

  private static List<List<String>> several(String... ways) {
    return Arrays.stream(ways)
        .map(sum -> Arrays.stream(sum.split(" ")).map(way -> KEY + way).toList())
        .toList();
  }

  /** A way with what else its number includes: 网上27件（含邮箱25件）. */
  private static ProseClaims.Claim including(ProseClaims.Claim whole, String way) {
    List<List<String>> sums = new ArrayList<>(whole.sums());
    if (!sums.isEmpty()
        && sums(way).size() == 1
        && !SEVERAL.containsKey(way)
        && !sums.get(0).contains(KEY + way)) {
      List<String> both = new ArrayList<>(sums.get(sums.size() - 1));
      both.add(KEY + way);
      sums.add(both);
    }
    return new ProseClaims.Claim(
        whole.id(),
        whole.label(),
        whole.words(),
        whole.number(),
        whole.start(),
        whole.from(),
        whole.to(),
        sums,
        false);
  }
}
