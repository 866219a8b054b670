package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gongkai.ledger.LedgerKind;
import org.gongkai.ledger.Ledgers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code gongkai schema} in a copy of the sample site; what schemas accept is a judge's affair. */
class SchemaCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Tree.copy(Path.of("content"), folder.resolve("content"));
  }

  private Program.Result run(String... args) {
    return Program.in(folder).run(args);
  }

  private JsonNode schema(String path) throws IOException {
    return JSON.readTree(Files.readString(folder.resolve(".gongkai/schema").resolve(path)));
  }

  @Test
  void everyColumnAndLedgerHasOne() throws IOException {
    assertEquals(0, run("schema").status());
    JsonNode associations = schema("vscode-settings.json").get("yaml.schemas");
    JsonNode columns =
        JSON.valueToTree(Files.list(folder.resolve(".gongkai/schema/columns")).toList());
    assertEquals(2 + columns.size() + Ledgers.ALL.size(), associations.size());
    for (LedgerKind ledger : Ledgers.ALL) {
      JsonNode rows = schema("ledgers/" + ledger.kind().id() + ".json");
      assertEquals("array", rows.get("type").asString());
      ledger
          .fields()
          .names()
          .keySet()
          .forEach(name -> assertTrue(rows.at("/items/properties").has(name), name));
    }
    assertEquals(
        "content/policies/**/*.yaml",
        associations.get(".gongkai/schema/columns/policies.json").asString());
  }

  @Test
  void numbersOfUnitsHaveOneWhereThereAreUnits() throws IOException {
    assertEquals(0, run("schema").status());
    assertEquals(
        "content/units/*/*.yaml",
        schema("vscode-settings.json")
            .get("yaml.schemas")
            .get(".gongkai/schema/units.json")
            .asString());
    JsonNode units = schema("units.json");
    assertEquals(units.at("/properties/proactive"), units.at("/properties/主动公开"));
    assertTrue(units.at("/properties/organization").toString().contains("甲区人民政府（示例）"));
    assertFalse(units.get("additionalProperties").asBoolean());
    assertFalse(units.toString().contains("oneOf"), "no field is required");
  }

  @Test
  void schemasOfColumnsThatAreNoMoreGoAndOthersFilesStay() throws IOException {
    assertEquals(0, run("schema").status());
    Path schemas = folder.resolve(".gongkai/schema");
    Files.writeString(schemas.resolve("columns/own.json"), "{}");
    Files.writeString(schemas.resolve("notes.json"), "{}");
    Path site = folder.resolve("content/site.yaml");
    String without =
        Files.readString(site)
            .replaceFirst("(?m)^  leaders:\n(?:    .*\n)+", "")
            .replaceFirst("(?m)^units:\n(?:  .*\n)+", "");
    Files.writeString(site, without);
    Program.Result result = run("schema", "--lang", "en");
    assertEquals(0, result.status());
    assertTrue(result.out().contains("Deleted 2 schemas"), result.out());
    assertFalse(Files.exists(schemas.resolve("columns/leaders.json")));
    assertFalse(Files.exists(schemas.resolve("units.json")));
    assertTrue(Files.exists(schemas.resolve("columns/news.json")));
    assertTrue(Files.exists(schemas.resolve("columns/own.json")));
    assertTrue(Files.exists(schemas.resolve("notes.json")));
    assertFalse(run("schema", "--lang", "en").out().contains("Deleted"));
  }

  @Test
  void fieldsHaveBothNamesAndWhatTheyMayHold() throws IOException {
    assertEquals(0, run("schema").status());
    JsonNode policies = schema("columns/policies.json");
    JsonNode genre = policies.at("/properties/genre");
    assertEquals(genre, policies.at("/properties/体裁分类"));
    assertEquals("体裁分类", genre.get("title").asString());
    assertTrue(genre.toString().contains("\"通知\""), genre.toString());
    assertFalse(policies.get("additionalProperties").asBoolean());
    assertTrue(policies.at("/properties/issuers").toString().contains("周口市人民政府"));
    assertTrue(schema("site.json").at("/properties/columns").toString().contains("政策文件"));
  }

  @Test
  void theSameContentIsTheSameBytes() throws IOException {
    assertEquals(0, run("schema").status());
    Map<String, byte[]> first = Tree.read(folder.resolve(".gongkai"));
    assertTrue(run("schema", "--lang", "en").out().contains("of which 0 changed"));
    assertEquals(0, run("schema", "--output", "elsewhere").status());
    Map<String, byte[]> second = Tree.read(folder.resolve("elsewhere"));
    second.forEach(
        (path, bytes) ->
            assertEquals(
                new String(first.get("schema/" + path), StandardCharsets.UTF_8)
                    .replace(".gongkai/schema/", "elsewhere/"),
                new String(bytes, StandardCharsets.UTF_8)));
  }

  @Test
  void mistakesInDocumentsDoNotKeepItFromWorkingThoseOfTheSiteDo() throws IOException {
    Files.writeString(folder.resolve("content/news/bad.md"), "---\ntitle: [\n---\n");
    assertEquals(0, run("schema").status());
    Files.writeString(folder.resolve("content/site.yaml"), "name: [\n");
    Program.Result result = run("schema", "--output", "other", "--lang", "en");
    assertEquals(1, result.status());
    assertTrue(result.out().contains("content/site.yaml:"), result.out());
    assertFalse(Files.exists(folder.resolve("other")));
    assertEquals(2, run("schema", "--content", "nowhere").status());
  }
}
