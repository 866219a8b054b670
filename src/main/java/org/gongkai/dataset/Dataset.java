package org.gongkai.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.diag.Text;
import org.gongkai.model.MediaTypes;
import org.gongkai.output.Paths;

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

  /**
   * A file of rows.
   *
   * @param title what it holds
   * @param format its name for people
   * @param description what is in it, and how it is written
   * @param schema path of the file that describes it, or empty
   */
  public record File(String path, Text title, String format, Text description, String schema) {

    public String mediaType() {
      return MediaTypes.type(path);
    }
  }

  public Dataset {
    subjects = List.copyOf(subjects);
    keywords = List.copyOf(keywords);
    tables = List.copyOf(tables);
  }

  /** The JSON that says all, and each table in all editions; a feed is only of the newest. */
  public List<File> files() {
    List<File> all = new ArrayList<>();
    all.add(new File(json, title, "JSON", FileWords.whole(kind), schema));
    for (DataTable table : tables) {
      if (hasJson(table)) {
        String described = Paths.tableSchema(table.path());
        all.add(new File(table.json(), table.title(), "JSON", FileWords.json(table), described));
      }
      for (Edition edition : Edition.values()) {
        Text words = FileWords.of(table, edition);
        String described = schema(table, edition);
        all.add(new File(edition.path(table), table.title(), edition.label(), words, described));
      }
    }
    return all;
  }

  private static String schema(DataTable table, Edition edition) {
    return switch (edition) {
      case CSV -> Paths.csvw(table.path());
      case JSON_LINES -> Paths.rowSchema(table.path());
      case EXCEL -> "";
    };
  }

  /** Whether a table has a JSON file of its own, beside the one that says all of the dataset. */
  public boolean hasJson(DataTable table) {
    return !table.json().equals(json);
  }

  /** What it holds in a sentence: as it says, or else what tables it has. */
  public Text summary() {
    if (!description.zh().isEmpty()) {
      return description;
    }
    String zh = title.zh() + "的数据：" + tables(Text::zh, "、");
    boolean both = title.isTranslated() && tables.stream().allMatch(t -> t.title().isTranslated());
    return both ? new Text(zh, title.en() + ", as data: " + tables(Text::en, ", ")) : Text.of(zh);
  }

  private String tables(Function<Text, String> in, String separator) {
    return tables.stream()
        .map(table -> in.apply(table.title()))
        .distinct()
        .collect(Collectors.joining(separator));
  }
}
