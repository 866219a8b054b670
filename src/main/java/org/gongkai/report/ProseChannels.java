package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
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
              + "(?:申请|方式|渠道|途径|形式|提交|收到|提出|平台|系统|的|类|共|有|为)*"
              + ProsePattern.NUMBER
              + "(?:件次?|份|条|宗|例|起|次|个)");
  private static final Pattern RECEIVED =
      Pattern.compile("(?:收到|受理|接收|接到|新收)[^。]*申请|申请[^。]*(?:收到|收)");

  /** What stands between two ways besides marks: the share of the first. */
  private static final Pattern SHARE = Pattern.compile("[，（]?占[^，；。（）0-9]{0,8}\\d+(?:\\.\\d+)?%");

  private static final Pattern PARTIAL = Pattern.compile("^(?:申请)?等|主要");

  private ProseChannels() {}

  private static Map<String, String> ways() {
    Map<String, String> ways = new LinkedHashMap<>();
    put(ways, "email", "电子邮件", "电子邮箱", "邮箱", "邮件");
    put(ways, "letter", "邮政寄送", "信函", "邮寄", "信件", "书信");
    put(
        ways, "online", "依申请公开系统", "政府网站", "门户网站", "网络平台", "互联网", "在线平台", "在线", "网络", "网上", "网站",
        "线上", "网页");
    put(ways, "inPerson", "当面", "现场", "窗口", "面交", "上门");
    put(ways, "fax", "传真");
    put(ways, "oral", "口头");
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
      String before = sentence.before() + sentence.text().substring(0, match.start());
      Optional<BigDecimal> number = ChineseNumber.of(match.group("n"));
      boolean counts =
          number.isPresent()
              && RECEIVED.matcher(before).find()
              && context.holds(
                  ProsePattern.About.APPLICATIONS,
                  sentence,
                  match.start(),
                  match.start("n"),
                  match.end());
      // A list that has ended: what follows is about something else.
      String between = sentence.text().substring(end, match.start());
      boolean adjoins = parts.isEmpty() || SHARE.matcher(between).replaceAll("").length() <= 4;
      if (counts && adjoins) {
        String way = WAYS.get(match.group("way"));
        parts.add(
            new ProseClaims.Claim(
                "channels",
                "按渠道的申请数",
                match.group(),
                number.get(),
                sentence.at().get(match.start("n")),
                sentence.at().get(match.end("n") - 1) + 1,
                way.equals("other")
                    ? List.of()
                    : List.of(List.of("applications.received." + way))));
        end = match.end();
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    boolean partial = parts.size() < 2 || PARTIAL.matcher(sentence.text().substring(end)).find();
    StringBuilder words = new StringBuilder();
    parts.forEach(part -> words.append(words.length() == 0 ? "" : "、").append(part.words()));
    return Optional.of(new ProseClaims.Channels(words.toString(), parts, partial, total));
  }
}
