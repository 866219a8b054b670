package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.diag.Code;
import org.gongkai.diag.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes, one in each folder {@code bad/CODE} or {@code bad/CODE-VARIANT}, and what is printed
 * about them: {@code expected.zh.txt} and {@code expected.en.txt}, but for the line with the
 * seconds. {@code bad/several-…} holds more than one.
 */
class BadTest {

  /** What no folder can show, and why. */
  private static final Map<Code, String> WITHOUT_FOLDER =
      Map.of(
          Code.LEDGER_MORE, "stands behind a hundred others: several-beyond-a-hundred-…",
          Code.FILE_NAME_LOCALE, "needs a process without UTF-8: LocaleTest starts one",
          Code.PAGE_TOO_LARGE, "nothing reports it yet: pages beyond the limit are template-error");

  private static Path shared;

  @TempDir Path temp;

  static Stream<Case> cases() throws IOException {
    return Case.all("bad").stream();
  }

  /** An old site that must not change. */
  @BeforeAll
  static void buildOldSite(@TempDir Path folder) throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/news"), folder.resolve("content"));
    Files.writeString(
        Files.createDirectory(folder.resolve("content/news")).resolve("old.md"),
        "---\ntitle: 旧闻\npublishedOn: 2021-01-01\n---\n");
    assertEquals(0, Program.in(folder).run("build").status());
    shared = folder.resolve("site");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void problemsAreAsExpected(Case c) throws IOException {
    for (String lang : List.of("zh", "en")) {
      Path work = layOut(c, lang);
      Program.Result result = Program.in(work).run("build", "--lang", lang);
      Path expected = c.folder().resolve("expected." + lang + ".txt");
      if (Case.UPDATE) {
        Files.writeString(expected, result.outWithoutSeconds());
      }
      assertEquals(Files.readString(expected), result.outWithoutSeconds(), c.name());
      assertEquals("", result.err());
      assertStatus(c, result, work);
    }
    assertOtherWaysAgree(c);
    assertVariationsMakeNoDifference(c);
  }

  private static boolean isError(Case c) {
    return code(c).map(code -> code.severity() == Severity.ERROR).orElse(true);
  }

  /** A warning does not keep the site from being written. */
  private static void assertStatus(Case c, Program.Result result, Path work) throws IOException {
    assertEquals(isError(c) ? 1 : 0, result.status(), result.out());
    if (isError(c)) {
      assertUntouched(work);
    }
  }

  /** {@code --strict} fails for warnings too; {@code check} says the same as {@code build}. */
  private void assertOtherWaysAgree(Case c) throws IOException {
    Path work = layOut(c, "other");
    assertEquals(1, Program.in(work).run("build", "--strict").status());
    if (!c.hasTemplates()) {
      assertEquals(isError(c) ? 1 : 0, Program.in(work).run("check").status());
    }
    assertUntouched(work);
  }

  private Path layOut(Case c, String name) throws IOException {
    Path work = Files.createDirectory(temp.resolve(name));
    c.copyTo(work);
    Tree.copy(shared, work.resolve("site"));
    Tree.age(work.resolve("site"));
    return work;
  }

  /** The old site is there to the byte and to the second, and nothing stands beside it. */
  private static void assertUntouched(Path work) throws IOException {
    Map<String, byte[]> site = Tree.read(work.resolve("site"));
    Tree.assertSame(Tree.read(shared), site, "old site");
    Map<String, FileTime> times = Tree.times(work.resolve("site"));
    assertEquals(1, Set.copyOf(times.values()).size(), times::toString);
    try (Stream<Path> beside = Files.list(work)) {
      List<String> names = beside.map(f -> f.getFileName().toString()).sorted().toList();
      assertTrue(Set.of("content", "templates", "site").containsAll(names), names::toString);
    }
  }

  private void assertVariationsMakeNoDifference(Case c) throws IOException {
    String expected = Files.readString(c.folder().resolve("expected.zh.txt"));
    for (Variation variation : Variation.values()) {
      Path work = layOut(c, variation.name());
      variation.prepare(work);
      Program program = variation.program(work);
      Program.Result result = variation.call(() -> program.run("build", "--lang", "zh"));
      assertEquals(expected, result.outWithoutSeconds(), c.name() + " " + variation);
    }
  }

  /** The code that a case is about; none if it is about several. */
  private static Optional<Code> code(Case c) {
    return Stream.of(Code.values())
        .filter(code -> c.name().equals(code.id()) || c.name().startsWith(code.id() + "-"))
        .max(Comparator.comparing(code -> code.id().length()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseShowsWhatItsNameSays(Case c) throws IOException {
    List<String> shown =
        Files.readAllLines(c.folder().resolve("expected.en.txt")).stream()
            .filter(line -> line.matches("\\S.*:\\d+:\\d+: (error|warning): .* \\[[a-z-]+\\]"))
            .map(line -> line.substring(line.lastIndexOf('[') + 1, line.length() - 1))
            .toList();
    if (code(c).isPresent()) {
      String id = code(c).get().id();
      assertTrue(!shown.isEmpty() && shown.stream().allMatch(id::equals), shown::toString);
    } else {
      assertTrue(c.name().startsWith("several-") && shown.size() > 1, shown::toString);
    }
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<Code> missing = EnumSet.allOf(Code.class);
    cases().forEach(c -> code(c).ifPresent(missing::remove));
    assertEquals(WITHOUT_FOLDER.keySet(), missing);
  }
}
