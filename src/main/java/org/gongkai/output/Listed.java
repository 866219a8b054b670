package org.gongkai.output;

import java.util.List;

/**
 * A list page that belongs to no column, for its frame and its page labels (栏目标签).
 *
 * @param name short, for the crumbs
 * @param title of the window, without the site's name
 * @param path of its folder
 * @param type value of the page label ColumnType
 * @param part of the statutory platform that it belongs to, or empty
 * @param above crumbs between the home page and it
 */
public record Listed(
    String name,
    String title,
    String path,
    String description,
    List<String> keywords,
    String type,
    String part,
    List<Views.Link> above,
    List<Views.Alternate> alternates) {

  public Listed {
    keywords = List.copyOf(keywords);
    above = List.copyOf(above);
    alternates = List.copyOf(alternates);
  }
}
