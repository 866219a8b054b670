package org.gongkai.output;

import java.util.List;

/** What templates see of the policy library; like {@link Views}, complete and plain. */
public final class LibraryViews {

  private LibraryViews() {}

  /**
   * A list of the library: all documents, those in force, those of a facet's value, those of a
   * subject and a year.
   *
   * @param choice what the list is restricted to, in words: none to three
   * @param total how many documents there are with that choice, in force or not
   * @param inForce how many of them are in force
   * @param narrow to those in force: none or one
   * @param wide back to more: the value without the restriction, the whole library
   * @param script settings of {@code library.js}
   */
  public record Library(
      Views.Frame frame,
      String title,
      List<Choice> choice,
      int total,
      int inForce,
      List<Entry> entries,
      List<Facet> facets,
      List<Views.Link> narrow,
      List<Views.Link> wide,
      Views.Pager pager,
      Script script) {}

  /**
   * A facet's value as chosen; of the restriction to what is in force the facet is {@code force}.
   */
  public record Choice(String facet, String label, String value, String text) {}

  /**
   * What the script needs.
   *
   * @param index address of the data
   * @param home address of the whole library, where the script works
   */
  public record Script(String index, String home) {}

  /** A document as a line of the library's table; missing dates and numbers are empty. */
  public record Entry(
      String title,
      String url,
      String number,
      String issuers,
      String writtenOn,
      String publishedOn,
      String status,
      String statusLabel,
      String notice) {}

  /**
   * {@code opensearch.xml}.
   *
   * @param shortName at most 16 characters, the longer one at most 48
   * @param results address of what is found, with a place for the words
   */
  public record Search(
      String shortName, String longName, String description, String results, String self) {}

  /** A facet with all its values. */
  public record Facet(String key, String label, boolean current, List<Value> values) {}

  /** A value of a facet; {@code current} if the page is its list. */
  public record Value(String key, Views.Link link, int total, boolean current) {}
}
