package org.gongkai.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.Json;
import org.gongkai.diag.JsonReader;
import org.gongkai.ledger.LedgerKind;
import org.gongkai.ledger.Ledgers;
import org.gongkai.model.Column;
import org.gongkai.model.Document;
import org.gongkai.model.FieldSpec;
import org.gongkai.model.KindSpec;
import org.gongkai.model.SiteConfig;
import org.gongkai.model.Unit;

/**
 * The schemas (JSON Schema 2020-12) of a site's content files: of each column's front matter, of
 * ledgers and numbers of units written as YAML, of {@code site.yaml}. What a schema refuses, {@code
 * check} refuses, too; not the other way round, for a schema sees one value at a time.
 */
public final class EditorSchemas {

  /** Which schema is of which files, for {@code .vscode/settings.json}. */
  public static final String SETTINGS = "vscode-settings.json";

  private static final String SITE = "site.json";
  private static final String UNITS = "units.json";

  private static final String ASSOCIATIONS = "yaml.schemas";

  /** The end of a schema's path, wherever its folder stood. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?:.*/)?((?:columns|ledgers)/[a-z0-9-]+\\.json|units\\.json)");

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
   * @param numbers the fields of a unit's report
   * @param content the content folder as people call it
   * @param typed the folder of schemas as people call it
   */
  public static List<SchemaFile> of(
      SiteConfig config,
      List<Document> documents,
      List<FieldSpec> numbers,
      String content,
      String typed) {
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
      schema.putAll(properties.object(kind.fields(), ReportSchema.structures(kind.fields())));
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
    if (!config.units().isEmpty()) {
      files.add(file(UNITS, units(config, numbers)));
      associations.put(folder + "/" + UNITS, content + "/units/*/*.yaml");
    }
    files.add(file(SETTINGS, Map.of(ASSOCIATIONS, associations)));
    return files;
  }

  /**
   * Schemas that an earlier run wrote and this one does not: those of columns that are no more.
   *
   * @param settings the {@link #SETTINGS} of the earlier run; nothing is known by others
   * @param files paths of the files of this run
   * @return paths inside the folder of schemas, sorted
   */
  public static Set<String> left(byte[] settings, Collection<String> files) {
    Set<String> left = new TreeSet<>();
    JsonReader.object(settings)
        .map(json -> json.get(ASSOCIATIONS))
        .filter(Map.class::isInstance)
        .ifPresent(
            known ->
                ((Map<?, ?>) known)
                    .keySet()
                    .forEach(
                        schema -> {
                          Matcher written = WRITTEN.matcher((String) schema);
                          if (written.matches() && !files.contains(written.group(1))) {
                            left.add(written.group(1));
                          }
                        }));
    return left;
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

  /** The numbers of a unit; which unit is meant, the folder says. */
  private static Map<String, Object> units(SiteConfig config, List<FieldSpec> numbers) {
    List<String> names = config.units().stream().map(Unit::name).toList();
    Map<String, Object> schema =
        Properties.map("$schema", Properties.DIALECT, "title", "各单位年报的数字（units）");
    schema.putAll(
        new Properties(config, Map.of("organization", names))
            .object(numbers, ReportSchema.structures(numbers)));
    return schema;
  }

  private static SchemaFile file(String path, Map<String, Object> schema) {
    return new SchemaFile(path, Json.bytes(schema));
  }
}
