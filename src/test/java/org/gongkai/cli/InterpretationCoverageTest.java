package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of four policies one is interpreted in time, one late, one not, and one need not be. */
class InterpretationCoverageTest {

  @TempDir Path folder;

  private void policy(String name, String category, String day) throws IOException {
    Files.writeString(
        folder.resolve("content/policies/" + name + ".md"),
        """
        ---
        title: 规定%s
        indexNumber: X-%s
        issuers: [某市人民政府]
        writtenOn: 2021-03-01
        publishedOn: %s
        category: %s
        summary: 概述。
        ---
        正文。
        """
            .formatted(name, name, day, category));
  }

  private void interpretation(String name, String policy, String day) throws IOException {
    Files.writeString(
        folder.resolve("content/interpretations/" + name + ".md"),
        """
        ---
        title: 解读%s
        publishedOn: %s
        interprets: [X-%s]
        form: text
        by: drafter
        unit: 某市人民政府办公室
        phone: 0394-8000000
        ---
        正文。
        """
            .formatted(name, day, policy));
  }

  @Test
  void sharesOfPoliciesThatNeedOne() throws IOException {
    Files.createDirectories(folder.resolve("content/policies"));
    Files.createDirectories(folder.resolve("content/interpretations"));
    String site = Files.readString(Case.RESOURCES.resolve("base/interpretations/site.yaml"));
    Files.writeString(
        folder.resolve("content/site.yaml"), site + "rules: {interpretationSince: 2021-01-01}\n");
    policy("1", "normative", "2021-03-12");
    policy("2", "normative", "2021-03-12");
    policy("3", "normative", "2021-03-12");
    policy("4", "other", "2021-03-12");
    interpretation("1", "1", "2021-03-17");
    interpretation("2", "2", "2021-03-18");
    interpretation("3", "3", "2035-03-18"); // not yet
    Program.Result result = Program.in(folder).run("build", "--lang", "zh");
    assertEquals(0, result.status(), result.out());
    assertEquals(
        """
        interpretations.coverage 66.7 2/3
        interpretations.given 2 /
        interpretations.inTime 1 /
        interpretations.inTimeRate 33.3 1/3
        interpretations.needed 3 /""",
        Files.readString(folder.resolve("site/data/statistics-2021.csv"))
            .lines()
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[0].startsWith("interpretations."))
            .filter(cells -> !cells[0].matches(".*(total|materials|products|mediaArticles)"))
            .map(cells -> cells[0] + " " + cells[5] + " " + cells[7] + "/" + cells[8])
            .collect(Collectors.joining("\n")));
  }
}
