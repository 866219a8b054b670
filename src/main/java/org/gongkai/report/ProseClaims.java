package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a report's text states in numbers. */
public final class ProseClaims {

  /** What the names of statements begin with where they are explained. */
  public static final String KEYS = "prose.";

  private static final int LONGEST_WORDS = 30;

  private ProseClaims() {}

  /**
   * A statement.
   *
   * @param words as they stand, without spaces
   * @param number that is stated; sums of money in yuan
   * @param start offset of its words in the text
   * @param from offset of the number in the text; of the words, if they say that there was none
   * @param sums keys of cells or figures of which one sum is the number
   * @param part whether the number is only a part of what the keys name
   */
  public record Claim(
      String id,
      String label,
      String words,
      BigDecimal number,
      int start,
      int from,
      int to,
      List<List<String>> sums,
      boolean part) {

    Claim asPart() {
      return new Claim(id, label, words, number, start, from, to, sums, true);
    }
  }

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
   * @param ofApplications whether the text speaks of applications there
   * @param elsewhere whether it is of calls or complaints, which no record of the site counts
   */
  public record Rate(
      String name,
      String words,
      BigDecimal number,
      List<BigDecimal> counts,
      boolean ofApplications,
      boolean elsewhere,
      int from,
      int to) {}

  /**
   * A share in percent.
   *
   * @param parts the number that it is the share of, and the sums with those listed before it
   * @param partFrom offset of that number in the text
   * @param wholes numbers in the sentence that may be the whole, the nearest first
   * @param ofApplications whether the part is one of applications, so that tables name wholes, too
   */
  public record Share(
      String words,
      BigDecimal percent,
      List<BigDecimal> parts,
      int partFrom,
      List<BigDecimal> wholes,
      boolean ofApplications,
      int from,
      int to) {}

  /**
   * Numbers that together are a total in the same text.
   *
   * @param sum of the numbers
   */
  public record Split(String words, BigDecimal sum, BigDecimal total, int from, int to) {}

  /** All statements of a text. */
  public record Found(
      List<Claim> claims,
      List<Channels> channels,
      List<Growth> growths,
      List<Rate> rates,
      List<Share> shares,
      List<Split> splits) {}

  /** The names of all patterns and what they state. */
  public static List<String> ids() {
    return java.util.stream.Stream.concat(
            ProsePatterns.ALL.stream().map(ProsePattern::id),
            java.util.stream.Stream.of(
                ProseOutcomes.ID, ProseClasses.ID, "channels", "growth", "rate"))
        .distinct()
        .toList();
  }

  /** What a pattern states; empty for an unknown one. */
  public static String label(String id) {
    return switch (id) {
      case ProseClasses.ID -> ProseClasses.LABEL;
      case ProseOutcomes.ID -> ProseOutcomes.LABEL;
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
    ProseGrowth growth = new ProseGrowth(year);
    Found found =
        new Found(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    Set<String> earlier = new HashSet<>();
    for (ProseSentence sentence : ProseSentence.of(plain)) {
      if (sentence.before().isEmpty()) {
        earlier.clear();
      }
      List<Claim> claims =
          excepted(
              sentence, ProseParts.marked(sentence, claims(sentence, patterns, context), earlier));
      found.claims().addAll(claims);
      Optional<Channels> channels = ProseChannels.find(sentence, context, total(claims));
      channels.ifPresent(found.channels()::add);
      found.growths().addAll(growth.find(sentence, claims, context));
      ProseClasses.find(sentence).ifPresent(found.splits()::add);
      found.rates().addAll(ProseRates.find(sentence, context));
      Set<Integer> applications = new HashSet<>();
      claims.stream()
          .filter(ProseClaims::isOfApplications)
          .forEach(c -> applications.add(c.from()));
      channels.ifPresent(c -> c.parts().forEach(part -> applications.add(part.from())));
      found.shares().addAll(ProseShares.find(sentence, context, applications));
    }
    ProseParts.join(plain, found.claims());
    return found;
  }

  private static boolean isOfApplications(Claim claim) {
    return claim.sums().get(0).get(0).startsWith("applications.");
  }

  private static List<Claim> claims(
      ProseSentence sentence, List<Pattern> patterns, ProseContext context) {
    List<Claim> claims = new ArrayList<>();
    boolean[] taken = new boolean[sentence.text().length()];
    for (Claim claim : ProseOutcomes.lists(sentence, context)) {
      int start = sentence.at().indexOf(claim.from());
      int end = sentence.at().indexOf(claim.to() - 1) + 1;
      claims.add(claim);
      java.util.Arrays.fill(taken, start, end, true);
    }
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
                  pattern.amount(match.group(), number.get()),
                  sentence.at().get(match.start()),
                  sentence.at().get(start),
                  sentence.at().get(end - 1) + 1,
                  pattern.sums(),
                  false));
          java.util.Arrays.fill(taken, start, end, true);
        }
      }
    }
    claims.sort(Comparator.comparingInt(Claim::from));
    ProseOutcomes.rest(sentence, context, claims).ifPresent(claims::add);
    return claims;
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
    String text = sentence.text().replaceAll("(?:无|没有)结转", "");
    boolean some =
        text.matches(".*(?:除|其余|结转|转下|外，).*")
            || claims.stream().anyMatch(claim -> claim.id().equals("closed"));
    boolean received =
        claims.stream().anyMatch(claim -> claim.id().equals("received") && !claim.part());
    return claims.stream()
        .filter(
            claim ->
                !claim.id().equals("all-closed")
                    || !some && (received || claim.words().contains("申请")))
        .toList();
  }

  private static Optional<BigDecimal> total(List<Claim> claims) {
    return claims.stream()
        .filter(claim -> claim.id().equals("received") && !claim.part())
        .map(Claim::number)
        .findFirst();
  }
}
