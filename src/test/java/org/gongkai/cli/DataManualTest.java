package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/data.md says of the tables is what the sample site has: each path, each format. */
class DataManualTest {

  /** A path, or several, of tables; what their rows are; the endings that they have. */
  private static final Pattern ROW =
      Pattern.compile("^\\| (`/[^|]*) \\| [^|]+ \\| (`\\.[^|]*) \\|$");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final String DESCRIBED = ".csv-metadata.json";

  @TempDir static Path folder;
  private static Set<String> files;

  @BeforeAll
  static void build() throws IOException {
    Tree.copy(Path.of("content"), folder.resolve("content"));
    Program.Result result = Program.in(folder).run("build", "--today", "2022-03-31");
    assertEquals(0, result.status(), result.out());
    files = new TreeSet<>(Tree.read(folder.resolve("site")).keySet());
  }

  @Test
  void listsEachTableWithItsFormats() throws IOException {
    Map<String, Set<String>> told = told();
    Set<String> shown = new TreeSet<>();
    for (String table : tables()) {
      List<String> patterns =
          told.keySet().stream().filter(path -> pattern(path).matcher(table).matches()).toList();
      assertEquals(1, patterns.size(), table + " " + patterns);
      assertEquals(told.get(patterns.get(0)), endings(table), table);
      shown.addAll(patterns);
    }
    assertEquals(new TreeSet<>(told.keySet()), shown, "told of, and not on the site");
  }

  /** By path, with placeholders, the endings. */
  private static Map<String, Set<String>> told() throws IOException {
    Map<String, Set<String>> told = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("docs/data.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Set<String> endings = new TreeSet<>(codes(row.group(2)));
        codes(row.group(1)).forEach(path -> told.put(path, endings));
      }
    }
    assertFalse(told.isEmpty());
    return told;
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
  }

  private static List<String> tables() {
    return files.stream()
        .filter(file -> file.endsWith(DESCRIBED))
        .map(file -> "/" + file.substring(0, file.length() - DESCRIBED.length()))
        .toList();
  }

  private static Set<String> endings(String table) {
    return List.of(".csv", ".jsonl", ".xlsx", ".json").stream()
        .filter(ending -> files.contains(table.substring(1) + ending))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Pattern pattern(String path) {
    String quoted = "\\Q" + path + "\\E";
    return Pattern.compile(
        quoted
            .replace("<column>", "\\E" + any(known("schema/column/")) + "\\Q")
            .replace("<register>", "\\E" + any(known("schema/register/")) + "\\Q")
            .replace("<table>", "\\E(?:art20-\\d|applications|disputes)\\Q")
            .replace("<year>", "\\E\\d{4}\\Q"));
  }

  /** The columns and registers, as the schemas of their files name them. */
  private static List<String> known(String schemas) {
    return files.stream()
        .filter(file -> file.startsWith(schemas))
        .map(file -> file.substring(schemas.length(), file.length() - ".json".length()))
        .toList();
  }

  private static String any(Collection<String> names) {
    return names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
