package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sites built from the folders {@code golden/NAME}: each file below {@code expected} has exactly
 * these bytes, and {@code paths.txt}, if there, lists all files of the site but the theme's assets.
 * Cases whose name begins with {@code theme} use the built-in theme, others the plain templates of
 * {@code base}.
 */
class GoldenTest {

  private static final String PATHS = "paths.txt";
  private static final String RUN = "expected --today 2022-03-31";

  @TempDir Path temp;

  static Stream<Case> cases() throws IOException {
    return Case.all("golden").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void siteIsAsExpected(Case c) throws IOException {
    List<String> runs = c.recipe().all("run");
    for (String line : runs.isEmpty() ? List.of(RUN) : runs) {
      String run = c.recipe().warns() ? line : line + " --strict";
      Path work = layOut(c, "plain");
      build(work, run, Program.in(work));
      Path expected = c.folder().resolve(run.split(" ")[0]);
      Map<String, byte[]> site = Tree.read(work.resolve("site"));
      if (Case.UPDATE) {
        update(expected, site);
      }
      compare(expected, site, c.name());
      assertSecondRunTouchesNothing(work, run, site.size() - 1);
      assertVariationsMakeNoDifference(c, run, site);
      Tree.delete(work);
    }
  }

  private Path layOut(Case c, String name) throws IOException {
    Path work = Files.createDirectory(temp.resolve(name));
    if (!c.name().startsWith("theme")) {
      Tree.copy(Case.RESOURCES.resolve("base/templates"), work.resolve("templates"));
    }
    c.copyTo(work);
    return work;
  }

  private static Program.Result build(Path work, String run, Program program) {
    List<String> args = new ArrayList<>(List.of(run.split(" ")));
    args.set(0, "build");
    args.addAll(List.of("--lang", "en"));
    Program.Result result = program.run(args.toArray(String[]::new));
    assertEquals("", result.err());
    assertEquals(0, result.status(), result.out());
    return result;
  }

  private static void compare(Path expected, Map<String, byte[]> site, String name)
      throws IOException {
    Map<String, byte[]> pinned = Tree.read(expected);
    assertTrue(!pinned.isEmpty(), "nothing is expected: " + expected);
    for (Map.Entry<String, byte[]> file : pinned.entrySet()) {
      String what = name + ": " + file.getKey();
      if (file.getKey().equals(PATHS)) {
        Tree.assertSame(file.getValue(), paths(site), what);
      } else {
        assertTrue(site.containsKey(file.getKey()), what + " is not in the site: " + site.keySet());
        Tree.assertSame(file.getValue(), site.get(file.getKey()), what);
      }
    }
  }

  private static byte[] paths(Map<String, byte[]> site) {
    return site.keySet().stream()
        .filter(path -> !path.startsWith("assets/"))
        .map(path -> path + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Rewrites the files that are pinned; a case that pins nothing yet gets all files. */
  private static void update(Path expected, Map<String, byte[]> site) throws IOException {
    Map<String, byte[]> all = new TreeMap<>(site);
    all.put(PATHS, paths(site));
    Map<String, byte[]> pinned = Tree.read(expected);
    all.keySet()
        .removeIf(
            path ->
                pinned.isEmpty()
                    ? path.startsWith("assets/") || path.equals(".gongkai")
                    : !pinned.containsKey(path));
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      Path target = expected.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private static void assertSecondRunTouchesNothing(Path work, String run, int files)
      throws IOException {
    Tree.age(work.resolve("site"));
    Map<String, FileTime> before = Tree.times(work.resolve("site"));
    String out = build(work, run, Program.in(work)).out();
    assertTrue(out.contains("files: 0 written, " + files + " unchanged, 0 removed\n"), out);
    assertEquals(before, Tree.times(work.resolve("site")));
  }

  private void assertVariationsMakeNoDifference(Case c, String run, Map<String, byte[]> site)
      throws IOException {
    for (Variation variation : Variation.values()) {
      Path work = layOut(c, variation.name());
      variation.prepare(work);
      variation.call(() -> build(work, run, variation.program(work)));
      Tree.assertSame(site, Tree.read(work.resolve("site")), c.name() + " " + variation);
      Tree.delete(work);
    }
  }
}
