package org.gongkai.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.dataset.Cells;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.Dataset;
import org.gongkai.dataset.Datasets;
import org.gongkai.dataset.Edition;
import org.gongkai.diag.Json;
import org.gongkai.diag.Text;
import org.gongkai.model.Target;
import org.gongkai.model.Urls;
import org.gongkai.model.Vocabulary;
import org.gongkai.output.Output;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;

/**
 * What each CSV holds as CSV on the Web has it, beside it under the name where the standard looks.
 * Tables that its foreign keys lead to are described with it, for keys hold inside a group only.
 */
public final class CsvwFiles implements Output {

  @Override
  public List<Target> plan(Plan plan) {
    List<Dataset> datasets = Datasets.of(plan);
    List<Target> targets = new ArrayList<>();
    for (Dataset dataset : datasets) {
      for (DataTable table : dataset.tables()) {
        targets.add(
            new Target(
                Paths.csvw(table.path()),
                new Target.Data(() -> Json.bytes(json(plan, datasets, dataset, table)))));
      }
    }
    return targets;
  }

  private static Map<String, Object> json(
      Plan plan, List<Dataset> datasets, Dataset dataset, DataTable table) {
    Map<String, Object> language = new LinkedHashMap<>();
    language.put("@language", "zh");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@context", List.of("http://www.w3.org/ns/csvw", language));
    if (foreignKeys(table).isEmpty()) {
      json.putAll(described(plan, folder(table.path()), dataset, table));
      return json;
    }
    Map<String, DataTable> tables = new HashMap<>();
    Map<String, Dataset> owners = new HashMap<>();
    for (Dataset other : datasets) {
      for (DataTable of : other.tables()) {
        tables.put(of.path(), of);
        owners.put(of.path(), other);
      }
    }
    List<Object> group = new ArrayList<>();
    String folder = folder(table.path());
    group.add(described(plan, folder, dataset, table));
    foreignKeys(table).stream()
        .map(DataTable.ForeignKey::table)
        .distinct()
        .forEach(to -> group.add(described(plan, folder, owners.get(to), tables.get(to))));
    json.put("tables", group);
    return json;
  }

  /**
   * A table.
   *
   * @param folder in which the file is that speaks of it
   */
  private static Map<String, Object> described(
      Plan plan, String folder, Dataset dataset, DataTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("url", address(plan, folder, table.path()));
    json.put("dc:title", texts(table.title()));
    if (!table.description().zh().isEmpty()) {
      json.put("dc:description", texts(table.description()));
    }
    json.put("dc:publisher", plan.config().owner());
    plan.config().licence().ifPresent(l -> json.put("dc:license", identified(l.url())));
    if (!dataset.keywords().isEmpty()) {
      json.put("dcat:keyword", dataset.keywords());
    }
    dataset.modified().ifPresent(day -> json.put("dc:modified", typed(day.toString(), "xsd:date")));
    json.put("null", table.missing());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("columns", table.columns().stream().map(CsvwFiles::column).toList());
    if (!table.primaryKey().isEmpty()) {
      schema.put("primaryKey", names(table.primaryKey()));
    }
    if (!foreignKeys(table).isEmpty()) {
      schema.put(
          "foreignKeys", foreignKeys(table).stream().map(k -> foreign(plan, folder, k)).toList());
    }
    json.put("tableSchema", schema);
    return json;
  }

  /**
   * Those that every row has: the standard does not say that an empty cell may refer to nothing.
   */
  private static List<DataTable.ForeignKey> foreignKeys(DataTable table) {
    Set<String> filled =
        table.columns().stream()
            .filter(DataColumn::required)
            .map(DataColumn::key)
            .collect(Collectors.toSet());
    return table.foreignKeys().stream().filter(key -> filled.containsAll(key.columns())).toList();
  }

  private static Map<String, Object> foreign(Plan plan, String folder, DataTable.ForeignKey key) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("resource", address(plan, folder, key.table()));
    reference.put("columnReference", names(key.others()));
    Map<String, Object> foreign = new LinkedHashMap<>();
    foreign.put("columnReference", names(key.columns()));
    foreign.put("reference", reference);
    return foreign;
  }

  private static String folder(String table) {
    return table.substring(0, table.lastIndexOf('/') + 1);
  }

  /** Of a file in the same folder its name, so that a copy of the folder is right by itself. */
  private static String address(Plan plan, String folder, String table) {
    String file = Edition.CSV.path(table);
    return folder(table).equals(folder)
        ? Urls.path(file.substring(folder.length()))
        : plan.url(file);
  }

  private static List<String> names(List<String> keys) {
    return keys.stream().map(CsvwFiles::name).toList();
  }

  /** Names are variables of URI templates, in which there can be no hyphen. */
  private static String name(String key) {
    return key.replace('-', '_');
  }

  private static Map<String, Object> column(DataColumn column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name(column.key()));
    json.put("titles", titles(column));
    Text described = Descriptions.of(column);
    if (!described.zh().isEmpty()) {
      json.put("dc:description", texts(described));
    }
    json.put("datatype", datatype(column));
    if (column.type() == DataColumn.Type.LIST) {
      json.put("separator", Cells.SEPARATOR);
    }
    if (column.required()) {
      json.put("required", true);
    }
    return json;
  }

  /** The key comes first: a file is told to be the one described by the names in its head. */
  private static Map<String, Object> titles(DataColumn column) {
    List<String> english = new ArrayList<>(List.of(column.key()));
    String en = column.title().en();
    if (!en.equals(column.title().zh()) && !en.equals(column.key())) {
      english.add(en);
    }
    Map<String, Object> titles = new LinkedHashMap<>();
    titles.put("en", english);
    titles.put("zh", List.of(column.title().zh()));
    return titles;
  }

  private static Object datatype(DataColumn column) {
    return switch (column.type()) {
      case STRING, LIST -> text(column);
      case INTEGER -> "integer";
      case NUMBER -> "decimal";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case DATETIME -> "dateTimeStamp";
    };
  }

  private static Object text(DataColumn column) {
    if (column.format().equals("uri")) {
      return "anyURI";
    }
    String form = column.pattern().map(Regexes::whole).orElse("");
    if (!column.terms().isEmpty()) {
      form =
          "^(?:"
              + String.join(
                  "|",
                  column.terms().stream().map(Vocabulary.Term::key).map(Regexes::quoted).toList())
              + ")$";
    }
    if (form.isEmpty()) {
      return "string";
    }
    Map<String, Object> datatype = new LinkedHashMap<>();
    datatype.put("base", "string");
    datatype.put("format", form);
    return datatype;
  }

  /** A text in both languages, where there is English. */
  private static Object texts(Text text) {
    List<Object> texts = new ArrayList<>();
    texts.add(tagged(text.zh(), "zh"));
    if (text.isTranslated()) {
      texts.add(tagged(text.en(), "en"));
    }
    return texts;
  }

  private static Map<String, Object> tagged(String text, String language) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("@value", text);
    value.put("@language", language);
    return value;
  }

  private static Map<String, Object> identified(String address) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("@id", address);
    return value;
  }

  private static Map<String, Object> typed(String text, String type) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("@value", text);
    value.put("@type", type);
    return value;
  }
}
