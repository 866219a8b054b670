package org.gongkai.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.Json;
import org.gongkai.ledger.LedgerKind;
import org.gongkai.ledger.Ledgers;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.KindSpec;
import org.gongkai.model.SiteConfig;

/**
 * The schemas (JSON Schema 2020-12) of a site's content files: of each column's front matter, of
 * ledgers written as YAML, of {@code site.yaml}. What a schema refuses, {@code check} refuses, too;
 * not the other way round, for a schema sees one value at a time.
 */
public final class EditorSchemas {

  /** Which schema is of which files, for {@code .vscode/settings.json}. */
  public static final String SETTINGS = "vscode-settings.json";

  private static final String SITE = "site.json";

  private EditorSchemas() {}

  /** A file, its path inside the folder of schemas. */
  public record SchemaFile(String path, byte[] bytes) {}

  /** The path of a column's schema inside the folder of schemas. */
  public static String path(String column) {
    return "columns/" + column + ".json";
  }

  /**
   * All files, sorted by what they are of.
   *
   * @param documents from which topics and issuers are suggested
   * @param content the content folder as people call it
   * @param typed the folder of schemas as people call it
   */
  public static List<SchemaFile> of(
      SiteConfig config, List<Document> documents, String content, String typed) {
    String folder = typed.replace('\\', '/').replaceFirst("/+$", "");
    Properties properties = new Properties(config, Suggestions.of(documents));
    Map<String, Object> associations = new LinkedHashMap<>();
    List<SchemaFile> files = new ArrayList<>();
    files.add(file(SITE, SiteSchema.of(config, properties)));
    associations.put(folder + "/" + SITE, content + "/site.yaml");
    for (Column column : config.columns()) {
      KindSpec kind = config.kind(column);
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("$schema", Properties.DIALECT);
      schema.put("title", column.label() + "（" + kind.label().zh() + "）");
      schema.putAll(properties.object(kind.fields(), ReportSchema.structures(kind)));
      files.add(file(path(column.id()), schema));
      associations.put(
          folder + "/" + path(column.id()), content + "/" + column.id() + "/**/*.yaml");
    }
    for (LedgerKind ledger : Ledgers.ALL) {
      String id = ledger.kind().id();
      String path = "ledgers/" + id + ".json";
      files.add(file(path, ledger(ledger, properties)));
      String names = content + "/ledgers/";
      associations.put(
          folder + "/" + path,
          List.of(names + id + "-*.yaml", names + ledger.kind().label().zh() + "-*.yaml"));
    }
    files.add(file(SETTINGS, Map.of("yaml.schemas", associations)));
    return files;
  }

  private static Map<String, Object> ledger(LedgerKind ledger, Properties properties) {
    return Properties.map(
        "$schema",
        Properties.DIALECT,
        "title",
        ledger.kind().label().zh() + "台账",
        "description",
        ledger.kind().description().zh(),
        "type",
        "array",
        "items",
        properties.object(ledger.fields().specs(), Map.of()));
  }

  private static SchemaFile file(String path, Map<String, Object> schema) {
    return new SchemaFile(path, Json.bytes(schema));
  }
}
