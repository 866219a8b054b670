package org.gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.build.Sites;
import org.gongkai.diag.Code;
import org.gongkai.diag.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every one of the 200 cells of a unit's table is changed by one, between the years before and
 * after it and with a government's report that is the sum of this one unit: the relations that it
 * breaks are told, and no others. What breaks none shows in the sum alone. They are named as in
 * {@link ReportRelationsTest}.
 */
class UnitRelationsTest {

  private static final Map<Code, String> RELATIONS =
      Map.of(
          Code.REPORT_ROW_TOTAL, "A1",
          Code.REPORT_RESULTS_TOTAL, "A2",
          Code.REPORT_BALANCE, "A3",
          Code.REPORT_DISPUTE_TOTAL, "A4",
          Code.REPORT_CARRY_OVER, "B1",
          Code.REPORT_IN_FORCE, "B2",
          Code.REPORT_REPEALED, "B3",
          Code.REPORT_PENDING, "B4",
          Code.REPORT_DERIVED, "AR10");

  private static final Path BASE = Path.of("src/test/resources/base/units");
  private static final String SUM = "annual-reports/2022.md";
  private static final String UNIT = "units/east/2022.yaml";
  private static final String NEXT = "units/east/2023.yaml";

  @TempDir Path content;

  /** The files as they agree with each other, by path. */
  private final Map<String, TypedReport> files = new HashMap<>();

  @BeforeEach
  void layOut() throws IOException {
    String site = Files.readString(BASE.resolve("site.yaml"));
    Files.createDirectories(content.resolve("units/east"));
    Files.createDirectories(content.resolve("annual-reports"));
    Files.writeString(
        content.resolve("site.yaml"), site.replaceAll("(?m)^  (?:west|finance): .*\n", ""));
    for (int year = 2021; year <= 2023; year++) {
      String path = "units/east/" + year + ".yaml";
      // As the typed numbers of all cells: whole ones, and no strokes.
      String text =
          Files.readString(BASE.resolve(path))
              .replaceFirst("rules: \\[.*\\]", "rules: [0, 0, 0]")
              .replaceFirst("charges: \\[(\\d+)\\.\\d+\\]", "charges: [$1]");
      files.put(path, TypedReport.of(text));
      Files.writeString(content.resolve(path), text);
    }
    String numbers =
        files.get(UNIT).text().substring(files.get(UNIT).text().indexOf("\nproactive:"));
    String report =
        Files.readString(BASE.resolve("annual-reports/2021.md"))
            .replace("year: 2021", "year: 2022")
            .replace("publishedOn: 2022-", "publishedOn: 2023-");
    String head = report.substring(0, report.indexOf("\nproactive:"));
    String sum = head + numbers + report.substring(report.indexOf("\n---\n") + 1);
    files.put(SUM, TypedReport.of(sum));
    Files.writeString(content.resolve(SUM), sum);
  }

  /** The relations that are broken, in which files and at which cells. */
  private Set<String> findings(TypedReport unit) throws IOException {
    Files.writeString(content.resolve(UNIT), unit.text());
    Set<String> found = new TreeSet<>();
    for (Problem problem : Sites.read(content, "2024-04-02").problems()) {
      String path = problem.place().source().path().replaceFirst("^content/", "");
      TypedReport file = path.equals(UNIT) ? unit : files.get(path);
      String relation = RELATIONS.getOrDefault(problem.code(), problem.code().id());
      String cell = file == null ? "" : file.at(problem.place().start());
      found.add(relation + " " + path + " " + cell);
    }
    return found;
  }

  /** What must be told of a cell that is wrong in a table that agrees with those beside it. */
  private static Set<String> expected(String cell) {
    String column = cell.substring(cell.lastIndexOf('.') + 1);
    String row = cell.substring(0, cell.lastIndexOf('.'));
    Set<String> expected = new TreeSet<>();
    if (cell.startsWith("applications.")) {
      applications(row, column, expected);
    } else if (cell.startsWith("disputes.")) {
      expected.add("A4 " + UNIT + " " + row + ".total");
      // The year after has two reviews, so one that was pending may be among them; no lawsuits.
      if (column.equals("pending") && !row.endsWith("review")) {
        expected.add("B4 " + NEXT + " " + row + ".total");
      }
    } else if (cell.equals("proactive.rules.repealed")) {
      expected.add("B3 " + UNIT + " " + cell);
    } else {
      // A warning, or nothing at all, of the unit: that the sum differs is said, too.
      expected.add("AR10 " + SUM + " " + cell);
      if (Set.of("issued", "repealed", "inForce").contains(column)) {
        expected.add("B2 " + UNIT + " " + row + ".inForce");
      }
      if (column.equals("inForce")) {
        expected.add("B2 " + NEXT + " " + cell);
      }
    }
    return expected;
  }

  private static void applications(String row, String column, Set<String> expected) {
    String name = row.substring("applications.".length());
    expected.add("A1 " + UNIT + " " + row + ".total");
    boolean received = Set.of("newReceived", "carriedIn", "carriedOut").contains(name);
    if (!received) {
      expected.add("A2 " + UNIT + " applications.resultsTotal." + column);
    }
    if (received || name.equals("resultsTotal")) {
      expected.add("A3 " + UNIT + " applications.newReceived." + column);
    }
    if (name.equals("carriedIn")) {
      expected.add("B1 " + UNIT + " " + row + "." + column);
    } else if (name.equals("carriedOut")) {
      expected.add("B1 " + NEXT + " applications.carriedIn." + column);
    }
  }

  @Test
  void eachWrongCellBreaksItsRelationsAndNoOthers() throws IOException {
    TypedReport unit = files.get(UNIT);
    assertEquals(200, unit.cells().size());
    assertEquals(Set.of(), findings(unit));
    for (String cell : unit.cells().keySet()) {
      assertEquals(expected(cell), findings(unit.raised(cell)), cell);
    }
  }
}
