package org.gongkai.dataset;

import java.util.List;
import org.gongkai.model.MediaTypes;
import org.gongkai.output.Plan;
import org.gongkai.output.Views;

/** A format in which every table is published. */
public enum Edition {
  /** RFC 4180, UTF-8, English keys. */
  CSV("csv", "CSV"),
  /** A JSON object a line, values with their types. */
  JSON_LINES("jsonl", "JSON Lines"),
  /** For people: Chinese headers and terms. */
  EXCEL("xlsx", "Excel");

  private final String extension;
  private final String label;

  Edition(String extension, String label) {
    this.extension = extension;
    this.label = label;
  }

  /** What pages call it. */
  public String label() {
    return label;
  }

  public String path(DataTable table) {
    return path(table.path());
  }

  /** The file of the table with a path. */
  public String path(String table) {
    return table + "." + extension;
  }

  public String mediaType() {
    return MediaTypes.type(path(""));
  }

  /**
   * Links to a table in all formats.
   *
   * @param table its path
   * @param json path of the JSON file that says the same and more
   */
  public static List<Views.Link> links(Plan plan, String table, String json) {
    return List.of(
        link(plan, CSV, table),
        new Views.Link("JSON", plan.url(json)),
        link(plan, JSON_LINES, table),
        link(plan, EXCEL, table));
  }

  /** The same for the head of a page. */
  public static List<Views.Alternate> alternates(Plan plan, String table, String json) {
    return links(plan, table, json).stream()
        .map(link -> new Views.Alternate(MediaTypes.type(link.url()), link.text(), link.url()))
        .toList();
  }

  /** The same for a table whose JSON file stands beside its others. */
  public static List<Views.Link> links(Plan plan, String table) {
    return links(plan, table, table + ".json");
  }

  private static Views.Link link(Plan plan, Edition edition, String table) {
    return new Views.Link(edition.label, plan.url(edition.path(table)));
  }
}
