package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a site changes by itself: the last line about it in the summary of a build or check. */
class NextChangeTest {

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/news"), folder.resolve("content"));
    Tree.copy(Case.RESOURCES.resolve("base/policies"), folder.resolve("content"));
  }

  private void policy(String name, String published, String... more) throws IOException {
    Path file = folder.resolve("content/policies/" + name + ".md");
    Files.createDirectories(file.getParent());
    String number = String.format("%05d", name.hashCode() % 90000 + 10000);
    Files.writeString(
        file,
        "---\ntitle: 办法"
            + name
            + "\nsummary: 概述\nindexNumber: 411600-2021-"
            + number
            + "\nissuers: [某市人民政府]\ncategory: other\nwrittenOn: 2021-01-04\npublishedOn: "
            + published
            + "\n"
            + String.join("\n", more)
            + "\n---\n");
  }

  private String next(String today) {
    Program.Result result = Program.in(folder).run("check", "--lang", "en", "--today", today);
    assertEquals("", result.err());
    List<String> lines =
        result.out().lines().filter(line -> line.startsWith("Next change by itself: ")).toList();
    return lines.isEmpty() ? "" : lines.get(0).substring("Next change by itself: ".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-12-31 | 2021-01-05 09:30 (documents: 1, such as policies/a.md)
          2021-01-05 | 2021-02-01 (documents: 1, such as policies/a.md)
          2021-01-31 | 2021-02-01 (documents: 1, such as policies/a.md)
          2021-02-01 | 2021-04-01 (only the list of changes of status: documents that lapse soon: 1, such as policies/a.md)
          2021-03-31 | 2021-04-01 (only the list of changes of status: documents that lapse soon: 1, such as policies/a.md)
          2021-04-01 | 2021-07-01 (documents: 1, such as policies/a.md)
          2021-06-30 | 2021-07-01 (documents: 1, such as policies/a.md)
          2021-07-01 | ''
          """)
  void aPolicyComesOutTakesEffectIsAnnouncedToLapseAndLapses(String today, String next)
      throws IOException {
    policy("a", "2021-01-05 09:30", "effectiveOn: 2021-02-01", "expiresOn: 2021-06-30");
    assertEquals(next, next(today));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-01-05 | 2021-03-01 (documents: 2, such as policies/b.md)
          2021-03-01 | 2021-04-01 (documents: 3, such as policies/a.md)
          2021-04-01 | ''
          """)
  void aRepealActsFromItsFirstDay(String today, String next) throws IOException {
    policy("a", "2021-01-05", "expiresOn: 2021-06-30");
    policy("b", "2021-03-01", "effectiveOn: 2021-04-01", "repeals: [policies/a.md]");
    policy("c", "2021-03-01", "effectiveOn: 2021-04-01");
    assertEquals(next, next(today));
  }

  @Test
  void withoutADateAheadNothingIsSaid() throws IOException {
    policy("a", "2021-01-05");
    assertEquals("", next("2021-01-05"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-12-31 | 2023-01-01 (documents: 3, such as units/east/2022.yaml)
          2023-01-01 | 2023-04-01 (documents: 3, such as units/east/2022.yaml)
          2023-04-01 | 2024-01-01 (documents: 2, such as units/east/2023.yaml)
          2024-04-01 | ''
          """)
  void sumsOfUnitsAreShownWhenReportsAreDue(String today, String next) throws IOException {
    Tree.delete(folder.resolve("content"));
    Tree.copy(Case.RESOURCES.resolve("base/units"), folder.resolve("content"));
    assertEquals(next, next(today));
  }
}
