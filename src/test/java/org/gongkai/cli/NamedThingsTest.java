package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.diag.JsonReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of things in the sample site's catalogs and pages: each leads to what it names. */
class NamedThingsTest {

  private static final String SITE = "https://www.example.gov.cn/";
  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @TempDir static Path folder;
  private static Map<String, byte[]> files;

  /** What each file with JSON-LD says, by its path. */
  private static final Map<String, Map<String, Object>> GRAPHS = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException {
    Program.Result result =
        Program.in(folder)
            .run(
                "build",
                "--content",
                Path.of("content").toAbsolutePath().toString(),
                "--templates",
                Path.of("templates").toAbsolutePath().toString(),
                "--today",
                "2022-03-31");
    assertEquals(0, result.status(), result.out());
    files = Tree.read(folder.resolve("site"));
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            Matcher block = BLOCK.matcher(new String(bytes, StandardCharsets.UTF_8));
            if (block.find()) {
              GRAPHS.put(path, json(block.group(1).getBytes(StandardCharsets.UTF_8)));
            }
          }
        });
    for (String path : List.of("data/catalog.jsonld", "data.json", "data/gbt21063.json")) {
      GRAPHS.put(path, json(files.get(path)));
    }
  }

  private static Map<String, Object> json(byte[] bytes) {
    return JsonReader.object(bytes).orElseThrow();
  }

  /** All texts of a value that begin with the site's address. */
  private static void addresses(Object value, Set<String> into) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(one -> addresses(one, into));
    } else if (value instanceof List<?> list) {
      list.forEach(one -> addresses(one, into));
    } else if (value instanceof String text && text.startsWith(SITE) && !text.contains("{")) {
      into.add(text);
    }
  }

  private static Set<String> addresses(Object value) {
    Set<String> all = new TreeSet<>();
    addresses(value, all);
    return all;
  }

  /** The file behind an address, which may be that of a folder. */
  private static String file(String address) {
    String path = address.substring(SITE.length()).replaceFirst("#.*$", "");
    path = URLDecoder.decode(path, StandardCharsets.UTF_8);
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /** What a file says of things with a type: their names. */
  private static Set<String> defined(String path) {
    Set<String> names = new HashSet<>();
    Object graph = GRAPHS.getOrDefault(path, Map.of()).get("@graph");
    if (graph instanceof List<?> nodes) {
      for (Object node : nodes) {
        Map<?, ?> map = (Map<?, ?>) node;
        if (map.size() > 2 && map.get("@type") != null) {
          names.add((String) map.get("@id"));
        }
      }
    }
    return names;
  }

  @Test
  void everyAddressInCatalogsAndOnPagesLeadsToSomethingPublished() {
    List<String> lost = new ArrayList<>();
    GRAPHS.forEach(
        (from, graph) ->
            addresses(graph).stream()
                .filter(address -> !files.containsKey(file(address)))
                .forEach(address -> lost.add(from + ": " + address)));
    assertEquals(List.of(), lost);
    assertTrue(GRAPHS.size() > 100, "pages");
  }

  @Test
  void everyNameOfADatasetAPublisherOrAnEntryIsDefinedWhereItLeads() {
    List<String> undefined = new ArrayList<>();
    Map<String, Set<String>> known = new TreeMap<>();
    GRAPHS.forEach(
        (from, graph) ->
            addresses(graph).stream()
                .filter(a -> a.matches(".*#(dataset|publisher|website)|.*/catalog.jsonld#.*"))
                .filter(a -> !known.computeIfAbsent(file(a), f -> defined(f)).contains(a))
                .forEach(address -> undefined.add(from + ": " + address)));
    assertEquals(List.of(), undefined);
  }

  @Test
  void aDatasetHasTheSameFilesOnItsPageAsInTheCatalog() {
    Map<String, Map<?, ?>> catalog = new TreeMap<>();
    for (Object node : (List<?>) GRAPHS.get("data/catalog.jsonld").get("@graph")) {
      catalog.put((String) ((Map<?, ?>) node).get("@id"), (Map<?, ?>) node);
    }
    int datasets = 0;
    for (Map.Entry<String, Map<?, ?>> entry : catalog.entrySet()) {
      if (entry.getKey().endsWith("#dataset")) {
        datasets++;
        Set<String> said = new TreeSet<>();
        for (Object file : list(entry.getValue().get("dcat:distribution"))) {
          said.add((String) catalog.get(file).get("dcat:downloadURL"));
        }
        Set<String> shown = new TreeSet<>();
        for (Object node : (List<?>) GRAPHS.get(file(entry.getKey())).get("@graph")) {
          if (entry.getKey().equals(((Map<?, ?>) node).get("@id"))) {
            assertEquals("Dataset", ((Map<?, ?>) node).get("@type"));
            for (Object file : (List<?>) ((Map<?, ?>) node).get("distribution")) {
              shown.add((String) ((Map<?, ?>) file).get("contentUrl"));
            }
          }
        }
        assertEquals(said, shown, entry.getKey());
      }
    }
    assertTrue(datasets > 30, "datasets: " + datasets);
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of(value);
  }

  @Test
  void everyTableIsThereInAllFourFormatsWithTheSameRows() {
    int tables = 0;
    String described = "csv-metadata.json"; // attachments are not
    for (String name : files.keySet().stream().filter(p -> p.endsWith(described)).toList()) {
      String path = name.substring(0, name.length() - described.length());
      tables++;
      assertTrue(files.containsKey(path + "csv") && files.containsKey(path + "xlsx"), path);
      long lines = new String(files.get(path + "jsonl"), StandardCharsets.UTF_8).lines().count();
      Map<String, Object> json = json(files.get(path + "json"));
      String schema = (String) json.get("$schema");
      assertTrue(files.containsKey(file(schema)), schema);
      if (schema.contains("/schema/table/")) {
        List<?> rows = (List<?>) json.get("rows");
        assertEquals(lines, rows.size(), path);
        List<String> keys = new ArrayList<>();
        ((List<?>) json.get("fields")).forEach(f -> keys.add((String) ((Map<?, ?>) f).get("key")));
        rows.forEach(row -> assertEquals(new HashSet<>(keys), ((Map<?, ?>) row).keySet(), path));
      }
    }
    assertTrue(tables > 40, "tables: " + tables);
    for (String own :
        List.of(
            "annual-reports/2021/applications",
            "annual-reports/2021/reconciliation",
            "website-reports/2021/sheet",
            "data/units-2021-sums",
            "data/units-2021-values")) {
      assertEquals(
          SITE + "schema/table/" + own + ".json", json(files.get(own + ".json")).get("$schema"));
    }
  }

  @Test
  void noTwoDatasetsHaveOneTitle() {
    Set<String> titles = new HashSet<>();
    for (Object node : (List<?>) GRAPHS.get("data/catalog.jsonld").get("@graph")) {
      Map<?, ?> map = (Map<?, ?>) node;
      if (((String) map.get("@id")).endsWith("#dataset")) {
        String title = (String) ((Map<?, ?>) map.get("dct:title")).get("zh");
        assertTrue(titles.add(title), () -> "twice: " + map);
      }
    }
  }

  @Test
  void whatIsSaidInEnglishIsEnglish() {
    List<String> mixed = new ArrayList<>();
    english(GRAPHS.get("data/catalog.jsonld"), mixed);
    assertEquals(List.of(), mixed);
  }

  private static void english(Object value, List<String> mixed) {
    if (value instanceof Map<?, ?> map) {
      if (map.get("en") != null) {
        list(map.get("en")).stream()
            .map(String::valueOf)
            .filter(text -> HAN.matcher(text).find())
            .forEach(mixed::add);
      }
      map.values().forEach(one -> english(one, mixed));
    } else if (value instanceof List<?> list) {
      list.forEach(one -> english(one, mixed));
    }
  }
}
