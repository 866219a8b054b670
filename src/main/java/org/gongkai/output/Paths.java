package org.gongkai.output;

import org.gongkai.lists.Disclosure;
import org.gongkai.lists.Library;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.Table;

/** Where the program's own files stand on the site. */
public final class Paths {

  public static final String ASSETS = "assets/";
  public static final String DATA = "data/";
  public static final String CATALOG_CSV = Disclosure.CATALOG + "catalog.csv";
  public static final String CATALOG_JSON = Disclosure.CATALOG + "catalog.json";
  public static final String FEED = "feed.xml";
  public static final String LIBRARY_INDEX = Library.FOLDER + "index.json";
  public static final String MAP = "map/";
  public static final String NOT_FOUND = "404.html";
  public static final String STATISTICS = "statistics/";
  public static final String SITEMAP = "sitemap.xml";

  private Paths() {}

  /** A document as data, beside its page. */
  public static String json(Document document) {
    return document.folder() + "index.json";
  }

  /** A column's documents as one table. */
  public static String csv(Column column) {
    return DATA + column.id() + ".csv";
  }

  /** A column's documents as one table. */
  public static String json(Column column) {
    return DATA + column.id() + ".json";
  }

  /** The figures of a year. */
  public static String statistics(int year) {
    return STATISTICS + year + "/";
  }

  /** The figures of a year as data. */
  public static String statistics(int year, String extension) {
    return DATA + "statistics-" + year + "." + extension;
  }

  /** A table of a document as data, beside its page. */
  public static String csv(Document document, Table table) {
    return document.folder() + table.id() + ".csv";
  }

  /** What an annual report declares beside what records give, as data, beside its page. */
  public static String reconciliation(Document document) {
    return document.folder() + "reconciliation.csv";
  }
}
