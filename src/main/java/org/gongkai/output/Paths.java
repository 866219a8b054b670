package org.gongkai.output;

import org.gongkai.lists.Disclosure;
import org.gongkai.lists.Library;
import org.gongkai.model.Column;
import org.gongkai.model.Document;

/** Where the program's own files stand on the site. */
public final class Paths {

  public static final String ASSETS = "assets/";
  public static final String DATA = "data/";
  public static final String DATA_NAME = "开放数据";
  public static final String DICTIONARY = DATA + "dictionary/";
  public static final String CATALOG_TABLE = Disclosure.CATALOG + "catalog";
  public static final String CATALOG_JSON = CATALOG_TABLE + ".json";
  public static final String CATALOG_JSONLD = DATA + "catalog.jsonld";
  public static final String CATALOG_TURTLE = DATA + "catalog.ttl";
  public static final String CHANGES = "changes/";
  public static final String CHANGES_JSON = CHANGES + "index.json";
  public static final String CORE_METADATA = DATA + "gbt21063.json";
  public static final String DATA_JSON = "data.json";
  public static final String FEED = "feed.xml";
  public static final String JSON_FEED = "feed.json";
  public static final String LIBRARY_INDEX = Library.FOLDER + "index.json";
  public static final String MAP = "map/";
  public static final String NOT_FOUND = "404.html";
  public static final String OPEN_SEARCH = "opensearch.xml";
  public static final String STATISTICS = "statistics/";

  /** All years' figures, before the ending. */
  public static final String TRENDS_TABLE = DATA + "trends";

  public static final String TRENDS_JSON = TRENDS_TABLE + ".json";

  public static final String ROBOTS = "robots.txt";
  public static final String SITEMAP = "sitemap.xml";

  /**
   * Addresses a sitemap. The protocol allows 50,000 and 50 MB; long addresses in Chinese come to
   * 300 bytes each.
   */
  public static final int SITEMAP_MOST = 20_000;

  /** The description of all tables; at the top, for its paths lead nowhere above itself. */
  public static final String DATA_PACKAGE = "datapackage.json";

  /** The description of all data files for programs that call interfaces. */
  public static final String OPEN_API = "openapi.json";

  /** Above all schemas. */
  public static final String SCHEMA = "schema/";

  public static final String CHANGES_SCHEMA = schema("changes");
  public static final String MANIFEST_SCHEMA = schema("manifest");
  public static final String CATALOG_SCHEMA = schema("catalog");
  public static final String LIBRARY_SCHEMA = schema("library");
  public static final String STATISTICS_SCHEMA = schema("statistics");
  public static final String TRENDS_SCHEMA = schema("trends");
  public static final String UNITS_SCHEMA = schema("units");
  public static final String WITHDRAWN_SCHEMA = schema("withdrawn");

  private Paths() {}

  private static String schema(String sort) {
    return SCHEMA + sort + ".json";
  }

  /**
   * A part of a sitemap that is too long for one file.
   *
   * @param part from 1
   */
  public static String sitemap(int part) {
    return "sitemap-" + part + ".xml";
  }

  /** The JSON Schema of documents of a kind. */
  public static String documentSchema(String kind) {
    return schema("document/" + kind);
  }

  /** The JSON Schema of a column's documents in one file. */
  public static String schema(Column column) {
    return schema("column/" + column.id());
  }

  /** The JSON Schema of a public register. */
  public static String registerSchema(String ledger) {
    return schema("register/" + ledger);
  }

  /** What the CSV of the table with a path holds, as CSV on the Web has it. */
  public static String csvw(String table) {
    return table + ".csv-metadata.json";
  }

  /** The JSON Schema of the JSON file of the table with a path. */
  public static String tableSchema(String table) {
    return schema("table/" + table);
  }

  /** The JSON Schema of a row of the table with a path. */
  public static String rowSchema(String table) {
    return schema("row/" + table);
  }

  /** A document as data, beside its page. */
  public static String json(Document document) {
    return document.folder() + "index.json";
  }

  /** A document as Markdown, beside its page. */
  public static String markdown(Document document) {
    return document.folder() + "index.md";
  }

  /** A column's documents as one table, without the extension. */
  public static String table(Column column) {
    return DATA + column.id();
  }

  /** A column's documents in one file. */
  public static String json(Column column) {
    return table(column) + ".json";
  }

  /** The figures of a year. */
  public static String statistics(int year) {
    return STATISTICS + year + "/";
  }

  /** The figures of a year as a table, without the extension. */
  public static String statisticsTable(int year) {
    return DATA + "statistics-" + year;
  }

  /** The figures of a year as data. */
  public static String statisticsJson(int year) {
    return statisticsTable(year) + ".json";
  }

  /** The sum of the units' annual reports of a year. */
  public static String rollUp(int year) {
    return STATISTICS + "units/" + year + "/";
  }

  /** The same as data. */
  public static String rollUpJson(int year) {
    return rollUpUnits(year) + ".json";
  }

  /** The units of a year as a table, without the extension. */
  public static String rollUpUnits(int year) {
    return DATA + "units-" + year;
  }

  /** Their sums. */
  public static String rollUpSums(int year) {
    return rollUpUnits(year) + "-sums";
  }

  /** Each unit's numbers. */
  public static String rollUpValues(int year) {
    return rollUpUnits(year) + "-values";
  }

  /** A table of a document as data, beside its page, without the extension. */
  public static String table(Document document, String table) {
    return document.folder() + table;
  }

  /** What an annual report declares beside what records give, as a table, beside its page. */
  public static String reconciliationTable(Document document) {
    return table(document, "reconciliation");
  }

  /** A website's work sheet as a table, beside its page. */
  public static String workSheetTable(Document document) {
    return table(document, "sheet");
  }
}
