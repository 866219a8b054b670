package org.gongkai.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.report.ProseClaims.Claim;

/** Which of the numbers stated are only parts of what they are compared with. */
final class ProseParts {

  private static final String REPEALED = "repealed";

  /** 其中 shortly before, and no number between. */
  private static final Pattern AMONG = Pattern.compile("(?:其中|（含|（包括|（包含)[，：]?[^，；。0-9]{0,30}，?$");

  /** One way in, of which others may stand elsewhere. */
  private static final Pattern ONE_WAY =
      Pattern.compile(
          "(?:通过|经由?|从|以)(?:(?!通过|方式等)[^，；。、等和及])*"
              + "(?:平台|系统|网站|窗口|邮箱|信箱|邮件|信函|方式|渠道|形式|途径|公众号|客户端|网)，?(?:共|提交|提出|新|累计|全年|本年度?|今年)*$"
              + "|(?:^|[，；：、（])[^，；。、]{0,16}(?:平台|系统|网站|窗口|邮箱|信箱|公众号|客户端|微博|热线|(?:服务|政务|政府)网)"
              + "(?:共|累计|全年|本年度?|今年|20\\d\\d年度?|新)*$");

  /** Answers that are only some of the answers. */
  private static final Pattern SOME_ANSWERS =
      Pattern.compile(
          "(?:主动公开|公开|延期|延长(?:答复|办理)?期限(?:后)?|当场|超期|逾期|提前|简易程序|口头|书面|邮寄|电话|首次|当日|补正后|协商后?)$");

  /** What counts at the time of writing, not at the end of the year. */
  private static final Pattern NOW = Pattern.compile("目前|发稿|本报告(?:发布|编制)");

  private ProseParts() {}

  /**
   * The numbers of a sentence, with those marked that are parts.
   *
   * @param earlier what the paragraph has stated before
   */
  static List<Claim> marked(ProseSentence sentence, List<Claim> claims, Set<String> earlier) {
    List<Claim> marked = new ArrayList<>();
    boolean goesOn = sentence.text().startsWith("其中");
    for (Claim claim : claims) {
      boolean again = earlier.contains(claim.id());
      int from =
          marked.stream()
              .filter(before -> before.id().equals(claim.id()))
              .mapToInt(before -> sentence.at().indexOf(before.from()))
              .min()
              .orElse(goesOn && again ? 0 : sentence.text().length());
      int start = sentence.at().indexOf(claim.start());
      String before = sentence.text().substring(0, start);
      boolean among =
          again
              && (AMONG.matcher(before).find()
                  || before.indexOf("其中", from) >= 0
                  || goesOn && from == 0);
      marked.add(isPart(before, claim, among) ? claim.asPart() : claim);
      earlier.add(claim.id());
    }
    return marked;
  }

  private static boolean isPart(String before, Claim claim, boolean again) {
    return switch (claim.id()) {
      case "received", "handled" -> again || ONE_WAY.matcher(before).find();
      case "consultations" -> again || ONE_WAY.matcher(before).find();
      case "closed" -> again || SOME_ANSWERS.matcher(before).find();
      case "carried-out" -> NOW.matcher(before + claim.words()).find();
      case "all-closed" -> ONE_WAY.matcher(before).find();
      case "results", "carried-in" -> false;
      default -> again;
    };
  }

  /**
   * Documents that were repealed and those that lapsed are one cell: where a paragraph gives both,
   * their sum is compared; where it gives one and another paragraph the other, they are parts.
   */
  static void join(String plain, List<Claim> claims) {
    List<Claim> repealed = new ArrayList<>(of(claims, true, false));
    List<Claim> lapsed = of(claims, false, true);
    boolean alone = false;
    for (Claim one : lapsed) {
      Optional<Claim> other =
          repealed.stream().filter(claim -> isOneParagraph(plain, claim, one)).findFirst();
      claims.remove(one);
      claims.add(other.map(claim -> joined(claim, one)).orElseGet(one::asPart));
      other.ifPresent(claims::remove);
      other.ifPresent(repealed::remove);
      alone = alone || other.isEmpty();
    }
    if (alone) {
      claims.removeAll(repealed);
      repealed.forEach(claim -> claims.add(claim.asPart()));
    }
    claims.sort(Comparator.comparingInt(Claim::from));
  }

  private static List<Claim> of(List<Claim> claims, boolean repealed, boolean lapsed) {
    return claims.stream()
        .filter(claim -> claim.id().equals(REPEALED) && !claim.part())
        .filter(claim -> claim.words().contains("废止") == repealed)
        .filter(claim -> claim.words().contains("失效") == lapsed)
        .toList();
  }

  private static boolean isOneParagraph(String plain, Claim one, Claim other) {
    int from = Math.min(one.from(), other.from());
    return plain.substring(from, Math.max(one.from(), other.from())).indexOf('\n') < 0;
  }

  private static Claim joined(Claim repealed, Claim lapsed) {
    Claim first = repealed.from() < lapsed.from() ? repealed : lapsed;
    Claim second = first == repealed ? lapsed : repealed;
    return new Claim(
        REPEALED,
        repealed.label(),
        first.words() + "、" + second.words(),
        repealed.number().add(lapsed.number()),
        first.start(),
        first.from(),
        second.to(),
        repealed.sums(),
        false);
  }
}
