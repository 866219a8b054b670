package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample site as it stood on earlier days: what came later is neither there nor compared, and
 * what leads to lists that were still empty leads somewhere.
 */
class EarlierDaysTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"2005-01-01, 0", "2019-12-31, 4", "2021-06-30, 11", "2022-01-31, 15"})
  void theSampleAsItStood(String day, int policies) throws IOException {
    Path site = folder.resolve("site");
    Program.Result result =
        Program.in(Path.of("").toAbsolutePath())
            .run("build", "--as-of", day, "--output", site.toString());
    assertEquals(0, result.status(), result.out());
    String library = Files.readString(site.resolve("library/index.html"));
    assertTrue(library.contains("共 " + policies + " 件"), library);
    assertEquals(policies == 0, library.contains("还没有公开的政策文件"));
    assertFalse(policies == 0 && library.contains("library.js"));
  }

  /**
   * Leaders 1 to 3 took office on 2021-09-06, the fourth on 2021-09-07; the guide was updated on
   * 2021-04-01.
   */
  @ParameterizedTest
  @CsvSource({
    "2021-03-31, 0, true",
    "2021-04-01, 0, false",
    "2021-09-05, 0, false",
    "2021-09-06, 3, false",
    "2021-09-07, 4, false"
  })
  void whoIsInOfficeAndWhenTextsAreFrom(String day, int leaders, boolean later) throws IOException {
    Path site = folder.resolve("site");
    Program.Result result =
        Program.in(Path.of("").toAbsolutePath())
            .run("build", "--as-of", day, "--output", site.toString());
    assertEquals(0, result.status(), result.out());
    List<String> rows = Files.readAllLines(site.resolve("data/leaders.csv"));
    assertEquals(leaders, rows.size() - 1, String.join("\n", rows));
    assertEquals(leaders > 0, Files.exists(site.resolve("leaders/leader-1/index.html")));
    String page = Files.readString(site.resolve("guide/guide/index.html"));
    String said = "本页内容是2021年4月1日更新后的，快照这一天的内容没有保存";
    assertEquals(later, page.contains(said));
    String json = Files.readString(site.resolve("guide/guide/index.json"));
    assertEquals(later, json.contains("\"textOf\": \"2021-04-01\""), json);
  }

  /**
   * Counted by hand in the files: what came by the day, what was closed by then, what had moved.
   */
  @ParameterizedTest
  @CsvSource({
    "2021-03-31, 19, 16, 33, 1, 477, 0",
    "2021-06-30, 38, 37, 76, 24, 392, 1",
    "2022-01-31, 61, 59, 185, 38, 232, 3"
  })
  void theLedgersAsTheyStood(
      String day,
      String received,
      String closed,
      String questions,
      String migrated,
      String running,
      String notices)
      throws IOException {
    Path site = folder.resolve("site");
    Program.Result result =
        Program.in(Path.of("").toAbsolutePath())
            .run("build", "--as-of", day, "--output", site.toString());
    assertEquals(0, result.status(), result.out());
    Map<String, String> figures =
        Files.readString(site.resolve("data/statistics-2021.csv"))
            .lines()
            .map(line -> line.split(",2021,", 2))
            .filter(parts -> parts.length == 2)
            .collect(
                Collectors.toMap(
                    parts -> parts[0].substring(0, parts[0].indexOf(',')),
                    parts -> parts[1].split(",")[1]));
    assertEquals(received, figures.get("applications.received"));
    assertEquals(closed, figures.get("applications.closed"));
    assertEquals(questions, figures.get("consultations.received"));
    assertEquals(migrated, figures.get("websites.migrated"));
    assertEquals(running, figures.get("accounts.running"));
    assertEquals(notices, figures.get("notices.issued"));
    long onPlatform =
        Files.readString(site.resolve("data/registers/websites.csv"))
            .lines()
            .map(line -> line.split(","))
            .filter(cells -> cells[6].equals("true") && cells[11].equals("running"))
            .count();
    assertEquals(migrated, String.valueOf(onPlatform));
  }
}
