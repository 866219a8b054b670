package org.gongkai.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as reports make it, and the cells or figures that it must agree with.
 *
 * @param id stands behind {@code prose.} in explanations
 * @param label what it states
 * @param about what the words before it must be about
 * @param words with {@code #} for the number, and YEAR, LAST and NEXT for the report's year and
 *     those around it; a statement without a number says that there was none
 * @param sums keys whose values add up to the number; if several sums, one of them does
 */
record ProsePattern(String id, String label, About about, String words, List<List<String>> sums) {

  /** The only cell of the tables that is a sum of money. */
  static final String CHARGES = "proactive.charges.amount";

  private static final int TEN_THOUSAND = 4;

  static final String NUMBER =
      "(?<![\\d.,〇零一二两三四五六七八九十百千万])"
          + "(?<n>\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千万]+)";

  /** What a statement is about. */
  enum About {
    /** Applications for disclosure; words before it in the paragraph say so. */
    APPLICATIONS,
    /** The same, where the statement itself says so. */
    APPLICATIONS_NAMED,
    /** Reviews and lawsuits about disclosure. */
    DISPUTES,
    /** Normative documents. */
    NORMATIVE,
    /** Decisions of the office on licences, penalties and coercion. */
    DECISIONS,
    /** Items sent to the only body whose website the ledger is about. */
    SUBMISSIONS,
    /** Applicants; the sentence or the one before it says that they applied. */
    APPLICANTS,
    /** Something else that the office does. */
    OFFICE,
    /** Something that the city has as a whole. */
    CITY
  }

  ProsePattern {
    sums = sums.stream().map(List::copyOf).toList();
  }

  /** The pattern for a report of a year. */
  Pattern compiled(int year) {
    String dated =
        words
            .replace("YEAR", String.valueOf(year))
            .replace("LAST", String.valueOf(year - 1))
            .replace("NEXT", String.valueOf(year + 1));
    int second = dated.indexOf('#', dated.indexOf('#') + 1);
    String both =
        second < 0
            ? dated
            : dated.substring(0, second)
                + NUMBER.replace("<n>", "<m>")
                + dated.substring(second + 1);
    return Pattern.compile(both.replace("#", NUMBER));
  }

  /** The group that the number of a match is in: {@code n} or, in the other order, {@code m}. */
  String group(Matcher match) {
    return match.group("n") != null || words.indexOf('#') == words.lastIndexOf('#') ? "n" : "m";
  }

  /** The number of a match: sums of money in yuan, but those of the report's tables in 万元. */
  BigDecimal amount(String match, BigDecimal number) {
    int toYuan = match.endsWith("万元") ? TEN_THOUSAND : 0;
    int toWan = sums.get(0).contains(CHARGES) ? -TEN_THOUSAND : 0;
    return number.scaleByPowerOfTen(toYuan + toWan);
  }

  boolean hasNumber() {
    return words.indexOf('#') >= 0;
  }
}
