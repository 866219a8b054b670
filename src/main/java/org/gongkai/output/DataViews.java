package org.gongkai.output;

import java.util.List;

/** What templates see of the data (开放数据); like {@link Views}, complete and plain. */
public final class DataViews {

  private DataViews() {}

  /**
   * All datasets.
   *
   * @param licence on what terms they may be used; an empty text where the site does not say
   * @param descriptions the whole described for programs
   */
  public record Index(
      Views.Frame frame,
      String title,
      Views.Link licence,
      Views.Link dictionary,
      List<Views.Link> descriptions,
      List<Group> groups) {}

  /** Datasets of one sort. */
  public record Group(String label, List<Line> lines) {}

  /**
   * A dataset in the list.
   *
   * @param facts how often and when last it was updated, how many records it has
   */
  public record Line(
      Views.Link link, String description, List<Views.Label> facts, List<Views.Link> files) {}

  /** A dataset (数据集) with all that is known of it. */
  public record Page(
      Views.Frame frame,
      String title,
      String description,
      List<Views.Row> facts,
      List<Table> tables) {}

  /**
   * A table of a dataset.
   *
   * @param id part of fragment ids
   * @param title empty where the dataset has no other
   * @param total number of its rows
   * @param files in all formats
   * @param descriptions for programs
   */
  public record Table(
      String id,
      String title,
      int total,
      List<Views.Link> files,
      List<Views.Link> descriptions,
      List<Column> columns) {}

  /**
   * A column (数据项).
   *
   * @param type in Chinese
   * @param always whether every row has it
   * @param list where its values stand, or an empty text
   */
  public record Column(
      String key, String label, String type, boolean always, String description, Views.Link list) {}

  /** The data dictionary (数据字典): all columns by key, and the lists of their values. */
  public record Dictionary(
      Views.Frame frame, String title, List<Entry> entries, List<Values> lists) {}

  /** A column wherever it occurs. */
  public record Entry(Column column, List<Views.Link> datasets) {}

  /** A list of values (代码表), each with its code and its word. */
  public record Values(String id, String title, List<Views.Label> values) {}
}
