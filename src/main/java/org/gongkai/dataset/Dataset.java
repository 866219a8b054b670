package org.gongkai.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.diag.Text;

/**
 * What a catalog has an entry for (数据集).
 *
 * @param id stable: {@code column/policies}, {@code statistics/2021}
 * @param description what it holds, or empty
 * @param page path of its page for people
 * @param issued the day its first record was published, as far as known
 * @param modified the day its newest record was published or changed, as far as known
 * @param coverage the days that its records are of
 * @param cycle how often it must be updated, a key of the vocabulary {@code updateCycle}; or empty
 * @param subjects keys of the vocabulary {@code subject} (主题分类) of its records, sorted
 * @param keywords in Chinese
 * @param series what it is a year of, if it is
 * @param year that it is of, if it is of one
 * @param json path of its JSON file, which says all that its tables do
 * @param schema path of the JSON Schema of that file
 * @param feed path of its Atom feed, or empty
 */
public record Dataset(
    String id,
    Kind kind,
    Text title,
    Text description,
    String page,
    Optional<LocalDate> issued,
    Optional<LocalDate> modified,
    Optional<Span> coverage,
    String cycle,
    List<String> subjects,
    List<String> keywords,
    Optional<Series> series,
    OptionalInt year,
    List<DataTable> tables,
    String json,
    String schema,
    String feed) {

  /** What it stands for. */
  public enum Kind {
    /** The documents of a column (栏目). */
    COLUMN,
    /** A ledger that is published (公开名录). */
    REGISTER,
    /** The figures of a year (统计数据). */
    STATISTICS,
    /** The numbers of an annual report (年度报告) or of a website's work sheet. */
    REPORT,
    /** The disclosure catalog (信息公开目录). */
    CATALOG
  }

  /** From a day to another, both included. */
  public record Span(LocalDate from, LocalDate to) {}

  /** Datasets of one kind, one a year. */
  public record Series(String id, Text title) {}

  public Dataset {
    subjects = List.copyOf(subjects);
    keywords = List.copyOf(keywords);
    tables = List.copyOf(tables);
  }

  /** All its files: the JSON, each table in all editions, the feed. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>(List.of(json));
    for (DataTable table : tables) {
      for (Edition edition : Edition.values()) {
        paths.add(edition.path(table));
      }
    }
    if (!feed.isEmpty()) {
      paths.add(feed);
    }
    return paths;
  }
}
