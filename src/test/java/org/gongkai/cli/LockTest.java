package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gongkai lock}: what it registers, and that nothing is ever taken out. */
class LockTest {

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/news"), folder.resolve("content"));
    document("a", "");
  }

  private void document(String name, String more) throws IOException {
    Path file = folder.resolve("content/news/" + name + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\ntitle: 通知\npublishedOn: 2021-03-12\n" + more + "---\n");
  }

  private Program.Result run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--lang", "en"));
    return Program.in(folder).run(all.toArray(String[]::new));
  }

  private List<String> locked() throws IOException {
    return Files.readAllLines(folder.resolve("content/urls.lock")).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  @Test
  void addressesAreRegisteredOnce() throws IOException {
    document("b", "aliases: [/old/b.html, /old/c/]\n");
    document("hidden", "draft: true\n");
    Program.Result first = run("lock");
    assertEquals(0, first.status(), first.out());
    assertTrue(first.out().endsWith("content/urls.lock: 5 addresses, 5 of them new.\n"));
    assertEquals(
        List.of(
            "2022-03-31 /news/",
            "2021-03-12 /news/a/",
            "2021-03-12 /news/b/",
            "2021-03-12 /old/b.html",
            "2021-03-12 /old/c/"),
        locked());
    byte[] bytes = Files.readAllBytes(folder.resolve("content/urls.lock"));
    assertTrue(run("lock").out().endsWith("content/urls.lock: 5 addresses, 0 of them new.\n"));
    assertEquals(
        -1,
        java.util.Arrays.mismatch(bytes, Files.readAllBytes(folder.resolve("content/urls.lock"))));
  }

  @Test
  void aVanishedAddressIsNotForgotten() throws IOException {
    document("b", "");
    run("lock");
    Files.delete(folder.resolve("content/news/b.md"));
    List<String> before = locked();
    Program.Result result = run("lock");
    assertEquals(1, result.status());
    assertTrue(result.out().contains("[url-vanished]"), result.out());
    assertEquals(before, locked());
  }

  @Test
  void aBuildSaysWhatIsNotRegisteredYet() throws IOException {
    assertTrue(!run("build").out().contains("not registered"));
    run("lock");
    document("b", "");
    assertTrue(run("build").out().contains("Public addresses not registered yet: 1."));
    assertTrue(!Files.exists(folder.resolve("site/urls.lock")));
  }

  @Test
  void aSiteAsItStoodIsNotHeldToAddressesOfToday() throws IOException {
    document("b", "");
    run("lock");
    Program.Result result = run("build", "--as-of", "2021-03-11", "--output", "then");
    assertTrue(!result.out().contains("url-vanished"), result.out());
  }
}
