package org.gongkai.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gongkai.diag.Code;
import org.gongkai.diag.Nearest;
import org.gongkai.diag.Problem;
import org.gongkai.diag.Text;
import org.gongkai.model.Body;
import org.gongkai.model.Document;
import org.gongkai.model.Ledger;
import org.gongkai.model.ReconciledReport;
import org.gongkai.model.Site;
import org.gongkai.model.Statistics;
import org.gongkai.model.Urls;

/** Puts the numbers into the texts that ask for them with {@code {{ key }}}. */
public final class NumbersInTexts {

  private static final int MOST_SUGGESTIONS = 100;

  /** What stands where a number is missing: nothing is published with it. */
  private static final Body.Filled NONE = new Body.Filled("", "", "");

  private final Site site;
  private final Statistics statistics;
  private final boolean whole;

  /** Paths of what a snapshot does not show yet: the records that it speaks of came later. */
  private final Set<String> toCome;

  private final List<Problem> problems = new ArrayList<>();

  private NumbersInTexts(Site site, Statistics statistics) {
    this.site = site;
    this.statistics = statistics;
    this.toCome =
        site.snapshot()
            ? site.upcoming().stream().map(Document::path).collect(Collectors.toSet())
            : Set.of();
    this.whole = site.unread().isEmpty() && site.ledgers().stream().allMatch(Ledger::whole);
  }

  /** The site and its reports with all numbers, and what is wrong with those asked for. */
  public record Filled(Site site, Statistics statistics, List<Problem> problems) {
    public Filled {
      problems = List.copyOf(problems);
    }
  }

  public static Filled fill(Site site, Statistics statistics) {
    NumbersInTexts numbers = new NumbersInTexts(site, statistics);
    Site filled = site.with(numbers::filled);
    Map<String, Document> texts = new HashMap<>();
    filled.documents().forEach(document -> texts.put(document.path(), document));
    UnaryOperator<Document> same = document -> texts.getOrDefault(document.path(), document);
    return new Filled(filled, statistics.with(same), numbers.problems);
  }

  private Document filled(Document document) {
    List<Body.Number> asked = document.body().numbers();
    if (asked.isEmpty()) {
      return document;
    }
    List<Body.Filled> filled = asked.stream().map(number -> filled(document, number)).toList();
    for (int i = 0; i < asked.size(); i++) {
      if (isPercentTwice(document.body().plain(), asked.get(i).plainAt(), filled.get(i).text())) {
        String typed = asked.get(i).typed();
        problems.add(Problem.of(Code.FIGURE_PERCENT, asked.get(i).place(), typed));
      }
    }
    return document.with(document.body().with(filled));
  }

  /** Whether a rate, which brings its sign, is typed with another: {@code {{ … }}%}, 百分之. */
  private static boolean isPercentTwice(String plain, int at, String text) {
    String after = plain.substring(at).stripLeading();
    return text.endsWith("%")
        && (after.startsWith("%")
            || after.startsWith("％")
            || plain.substring(0, at).stripTrailing().endsWith("百分之"));
  }

  private Body.Filled filled(Document document, Body.Number number) {
    if (number.key().isEmpty()) {
      return NONE;
    }
    Optional<Integer> year = number.year().or(document::year);
    if (year.isEmpty()) {
      String example = "{{ " + site.today().getYear() + ":" + number.key() + " }}";
      problems.add(Problem.of(Code.FIGURE_YEAR, number.place(), number.typed(), example));
      return NONE;
    }
    Optional<Statistics.Figure> figure = statistics.figure(year.get(), number.key());
    boolean ofOwner = !isOfAnother(document);
    if (ofOwner || figure.filter(f -> f.scope() != Statistics.Scope.OFFICE).isPresent()) {
      if (figure.isEmpty() && whole && !toCome.contains(document.path())) {
        problems.add(unknown(number, year.get()));
      }
      return figure.map(f -> filled(f, f.address())).orElse(NONE);
    }
    return ofReport(document, number, year.get());
  }

  /** Whether it is the annual report of a body that is not the site's own. */
  private boolean isOfAnother(Document document) {
    return statistics.report(document).isPresent() && !isOf(document, site.config().owner());
  }

  private static boolean isOf(Document report, String organization) {
    return report.text("organization").equals(organization);
  }

  /** The number of a body that is not the site's own: its report of the year has it, or none. */
  private Body.Filled ofReport(Document document, Body.Number number, int year) {
    String organization = document.text("organization");
    List<ReconciledReport> own =
        statistics.reports().stream()
            .filter(report -> report.year() == year && isOf(report.document(), organization))
            .toList();
    for (ReconciledReport report : own) {
      for (Statistics.Figure figure : report.figures()) {
        if (figure.key().equals(number.key())) {
          return filled(figure, report.document().folder());
        }
      }
    }
    if (whole && !isIncomplete(own)) {
      String owner = site.config().owner();
      Text hint =
          new Text(
              organization + "的报告里没有这个数；统计数据是" + owner + "的，不能用在这里",
              "the report of "
                  + organization
                  + " does not have it, and the statistics are those of "
                  + owner);
      problems.add(
          Problem.of(
              Code.FIGURE_UNKNOWN, number.place(), String.valueOf(year), number.key(), hint));
    }
    return NONE;
  }

  /** A sum that lacks a unit has no numbers yet, which is said elsewhere. */
  private static boolean isIncomplete(List<ReconciledReport> reports) {
    return reports.stream().anyMatch(report -> report.cells().isEmpty());
  }

  private Body.Filled filled(Statistics.Figure figure, String place) {
    int hash = place.indexOf('#');
    String path = hash < 0 ? place : place.substring(0, hash);
    String fragment = hash < 0 ? "" : "#" + Urls.path(place.substring(hash + 1));
    return new Body.Filled(
        figure.value().stripTrailingZeros().toPlainString(),
        figure.text(),
        Urls.attribute(site.config().base() + "/" + Urls.path(path) + fragment));
  }

  private Problem unknown(Body.Number number, int year) {
    TreeSet<Integer> years = new TreeSet<>();
    TreeSet<String> keys = new TreeSet<>();
    for (Statistics.Figure figure : statistics.figures()) {
      if (figure.key().equals(number.key())) {
        years.add(figure.year());
      }
      if (figure.year() == year) {
        keys.add(figure.key());
      }
    }
    boolean few = problems.size() < MOST_SUGGESTIONS;
    Text hint = few ? nearest(number.key(), keys) : Text.of("");
    if (!years.isEmpty()) {
      String all = String.join("、", years.stream().map(String::valueOf).toList());
      hint = new Text("有这个数的年份：" + all, "years that have it: " + all.replace("、", ", "));
    }
    return Problem.of(
        Code.FIGURE_UNKNOWN, number.place(), String.valueOf(year), number.key(), hint);
  }

  private static Text nearest(String key, Set<String> keys) {
    return Nearest.to(key, keys).map(Nearest::question).orElse(Text.of(""));
  }
}
