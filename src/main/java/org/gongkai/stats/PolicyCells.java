package org.gongkai.stats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gongkai.diag.Text;
import org.gongkai.model.Statistics;
import org.gongkai.stats.PolicyStock.Policy;

/**
 * Policy documents issued, ended and in force (第二十条第（一）项): those of the library and those of the
 * register, each once. What is in force at the end of a year is then what was before, plus what was
 * issued, less what ended. Rules (规章) are those of the organ that made them, which a decree says;
 * normative documents are all that the office keeps.
 */
final class PolicyCells {

  static final String RULES = "rules";

  private final List<Policy> stock;
  private final List<String> registers;
  private final String owner;

  PolicyCells(Records records) {
    this.stock = PolicyStock.of(records.site());
    this.owner = records.site().config().owner();
    this.registers = records.ledgers("policies").stream().map(ledger -> ledger.path()).toList();
  }

  /** How one of the three columns is counted. */
  record Counting(String expression, Text words, Predicate<Policy> counted) {}

  /** What a column counts in a year. */
  static Counting counting(String column, int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    return switch (column) {
      case "issued" ->
          new Counting(
              "writtenOn in year",
              new Text("成文日期在本年", "written in the year"),
              policy -> policy.writtenOn().getYear() == year);
      case "repealed" ->
          new Counting(
              "endedOn in year",
              new Text("在本年废止或者失效", "repealed or lapsed in the year"),
              policy -> policy.endedOn().filter(day -> day.getYear() == year).isPresent());
      case "inForce" ->
          new Counting(
              "writtenOn <= year and not endedOn <= year",
              new Text("本年末没有废止或者失效", "written and not ended by the end of the year"),
              policy -> !policy.writtenOn().isAfter(end) && !policy.hasEnded(end));
      default -> throw new IllegalArgumentException(column);
    };
  }

  private boolean isOf(Policy policy, String category) {
    return policy.category().equals(category) && (!category.equals(RULES) || policy.isBy(owner));
  }

  /** The documents of a category that a column counts. */
  List<Statistics.Source> counted(String category, Counting counting) {
    List<Statistics.Source> documents = new ArrayList<>();
    Map<String, Integer> registered = new TreeMap<>();
    for (Policy policy : stock) {
      if (isOf(policy, category) && counting.counted().test(policy)) {
        if (registers.contains(policy.record())) {
          registered.merge(policy.record(), 1, Integer::sum);
        } else {
          documents.add(Statistics.Source.document(policy.record()));
        }
      }
    }
    documents.sort(java.util.Comparator.comparing(Statistics.Source::path));
    registered.forEach((path, count) -> documents.add(Statistics.Source.hidden(path, count)));
    return documents;
  }
}
