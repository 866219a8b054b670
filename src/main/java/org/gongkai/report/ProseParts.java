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
              + "(?:平台|系统|网站|窗口|邮箱|信箱|邮件|信函|方式|渠道|形式|途径|公众号|客户端),?，?(?:提交|提出|新)*$");

  /** Answers that are only some of the answers. */
  private static final Pattern SOME_ANSWERS =
      Pattern.compile("(?:延期|延长(?:答复|办理)?期限(?:后)?|当场|超期|逾期|提前|简易程序|口头|书面|邮寄|电话|首次|当日|补正后|协商后?)$");

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
    for (Claim claim : claims) {
      marked.add(isPart(sentence, claim, earlier) ? claim.asPart() : claim);
      earlier.add(claim.id());
    }
    return marked;
  }

  private static boolean isPart(ProseSentence sentence, Claim claim, Set<String> earlier) {
    int start = sentence.at().indexOf(claim.start());
    String before = sentence.text().substring(0, start);
    boolean again = earlier.contains(claim.id()) && AMONG.matcher(before).find();
    return switch (claim.id()) {
      case "received", "handled" -> again || ONE_WAY.matcher(before).find();
      case "closed" -> again || SOME_ANSWERS.matcher(before).find();
      case "carried-out" -> NOW.matcher(before + claim.words()).find();
      case "results", "all-closed", "carried-in" -> false;
      default -> again;
    };
  }

  /**
   * Documents that were repealed and those that lapsed are one cell: where a paragraph gives both,
   * their sum is compared; where it gives only those that lapsed, they are a part.
   */
  static void join(String plain, List<Claim> claims) {
    Optional<Claim> repealed = first(claims, true, false);
    Optional<Claim> lapsed = first(claims, false, true);
    if (lapsed.isEmpty()) {
      return;
    }
    claims.remove(lapsed.get());
    if (repealed.isEmpty()) {
      claims.add(lapsed.get().asPart());
    } else {
      List<Claim> both =
          List.of(repealed.get(), lapsed.get()).stream()
              .sorted(Comparator.comparingInt(Claim::from))
              .toList();
      int from = both.get(0).from();
      int to = both.get(1).to();
      claims.remove(repealed.get());
      if (plain.substring(from, to).indexOf('\n') >= 0) {
        claims.add(repealed.get().asPart());
        claims.add(lapsed.get().asPart());
      } else {
        claims.add(
            new Claim(
                REPEALED,
                repealed.get().label(),
                both.get(0).words() + "、" + both.get(1).words(),
                repealed.get().number().add(lapsed.get().number()),
                both.get(0).start(),
                from,
                to,
                repealed.get().sums(),
                false));
      }
    }
    claims.sort(Comparator.comparingInt(Claim::from));
  }

  private static Optional<Claim> first(List<Claim> claims, boolean repealed, boolean lapsed) {
    return claims.stream()
        .filter(claim -> claim.id().equals(REPEALED) && !claim.part())
        .filter(claim -> claim.words().contains("废止") == repealed)
        .filter(claim -> claim.words().contains("失效") == lapsed)
        .findFirst();
  }
}
