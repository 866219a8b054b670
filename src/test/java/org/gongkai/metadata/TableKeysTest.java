package org.gongkai.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.build.Sites;
import org.gongkai.dataset.DataColumn;
import org.gongkai.dataset.DataTable;
import org.gongkai.dataset.DataTable.ForeignKey;
import org.gongkai.dataset.Datasets;
import org.gongkai.diag.JsonReader;
import org.gongkai.diag.Text;
import org.gongkai.model.Provenance;
import org.gongkai.model.Site;
import org.gongkai.model.Target;
import org.gongkai.model.Theme;
import org.gongkai.output.Paths;
import org.gongkai.output.Plan;
import org.gongkai.stats.Figures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which columns tell rows apart, and which lead into other tables, on the sample site. */
class TableKeysTest {

  private static final Map<String, DataTable> TABLES = new TreeMap<>();
  private static Plan plan;

  @BeforeAll
  static void read() {
    Site site = Sites.read(Path.of("content"), "2022-03-31").site();
    plan =
        new Plan(
            site, Figures.derive(site), new Theme(List.of(), List.of()), Provenance.of("Gongkai"));
    Datasets.of(plan).forEach(d -> d.tables().forEach(t -> TABLES.put(t.path(), t)));
  }

  private static Map<String, Object> schema(String table) {
    return TableSchema.of(TABLES.get(table), path -> path);
  }

  @Test
  void registersHaveTheKeyThatTheirLedgersAreCheckedFor() {
    assertEquals(List.of("siteCode"), schema("data/registers/websites").get("primaryKey"));
    assertNull(schema("data/registers/accounts").get("primaryKey"));
    assertNull(schema("data/registers/notices").get("primaryKey"));
    DataColumn code =
        TABLES.get("data/registers/websites").columns().stream()
            .filter(column -> column.key().equals("siteCode"))
            .findAny()
            .orElseThrow();
    assertTrue(code.unique() && code.required());
  }

  @Test
  void singleValuesThatStandInOtherTablesAreForeignKeys() {
    assertEquals(
        List.of(
            new ForeignKey(List.of("unit"), Paths.rollUpUnits(2021), List.of("unit")),
            new ForeignKey(List.of("cell"), Paths.rollUpSums(2021), List.of("cell"))),
        TABLES.get(Paths.rollUpValues(2021)).foreignKeys());
    assertEquals(
        List.of(new ForeignKey(List.of("figure"), Paths.statisticsTable(2021), List.of("key"))),
        TABLES.get("website-reports/2021/sheet").foreignKeys());
  }

  @Test
  void everyForeignKeyLeadsToAKeyOfItsTable() {
    for (DataTable table : TABLES.values()) {
      for (ForeignKey key : table.foreignKeys()) {
        assertEquals(TABLES.get(key.table()).primaryKey(), key.others(), table.path());
      }
    }
  }

  @Test
  void keysThatMayBeEmptyAreNotToldToReadersOfCsvw() {
    assertFalse(csvw("website-reports/2021/sheet").containsKey("tables"));
    assertEquals(3, ((List<?>) csvw(Paths.rollUpValues(2021)).get("tables")).size());
  }

  private static Map<String, Object> csvw(String table) {
    Target file =
        new CsvwFiles()
            .plan(plan).stream()
                .filter(target -> target.path().equals(Paths.csvw(table)))
                .findAny()
                .orElseThrow();
    return JsonReader.object(((Target.Data) file.source()).bytes().get()).orElseThrow();
  }

  @Test
  void listsAreNoKeysAndSaySo() {
    DataTable policies = TABLES.get("data/policies");
    for (String key : List.of("repeals", "amends", "replaces", "topics")) {
      DataColumn column =
          policies.columns().stream().filter(c -> c.key().equals(key)).findAny().orElseThrow();
      assertTrue(column.isList());
      assertTrue(column.description().zh().contains("没有声明为外键"), key);
    }
    List<DataColumn> lists = policies.columns().stream().filter(DataColumn::isList).toList();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new DataTable(
                "x",
                Text.of("x"),
                Text.of(""),
                OptionalInt.empty(),
                lists,
                List.of(),
                List.of(new ForeignKey(List.of("repeals"), "data/policies", List.of("url"))),
                List.of(DataTable.NONE),
                Stream::empty));
  }
}
