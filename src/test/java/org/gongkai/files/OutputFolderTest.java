package org.gongkai.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir Path temp;
  private Path content;

  @BeforeEach
  void makeContent() throws IOException {
    content = Files.createDirectories(temp.resolve("project/content"));
    Files.writeString(content.resolve("site.yaml"), "x");
  }

  @Test
  void sourcesAndWhatIsAroundThem() throws IOException {
    Files.createSymbolicLink(temp.resolve("link"), content);
    Files.createSymbolicLink(temp.resolve("dangling"), content.resolve("new"));
    for (String output :
        List.of(
            "project",
            "project/content",
            "project/content/site",
            "project/content/../content",
            "link",
            "link/site",
            "dangling",
            "link/../content/site",
            "project/templates")) {
      assertRefused(output, "source folder");
    }
    assertRefused(".", "source folder");
  }

  @Test
  void placesWhereSomethingWouldGetLost() throws IOException {
    Files.createDirectories(temp.resolve("repository/.git"));
    Files.createDirectories(temp.resolve("worktree"));
    Files.writeString(temp.resolve("worktree/.git"), "gitdir: x");
    Files.writeString(temp.resolve("file"), "x");
    Files.createDirectories(temp.resolve("full"));
    Files.writeString(temp.resolve("full/thesis.doc"), "x");
    Files.createDirectories(temp.resolve("tricky/.gongkai"));
    Files.createDirectories(temp.resolve("odd/.gitignore"));
    assertRefused("repository", "git repository");
    assertRefused("worktree", "git repository");
    assertRefused("repository/.git/site", "inside .git");
    assertRefused("file", "is a file");
    assertRefused("full", "not generated");
    assertRefused("tricky", "not generated");
    assertRefused("odd", "not generated");
    assertRefused(System.getProperty("user.home"), "home folder");
    assertRefused(System.getProperty("user.dir"), "");
    assertRefused(temp.getRoot().toString(), "root folder");
  }

  private void assertRefused(String output, String reason) throws IOException {
    SortedMap<String, String> before = Site.read(temp);
    List<Path> sources = List.of(content, temp.resolve("project/templates"));
    OutputRefused refused =
        assertThrows(
            OutputRefused.class, () -> OutputFolder.open(temp.resolve(output), sources), output);
    assertTrue(refused.reason().en().contains(reason), refused.getMessage());
    assertEquals(before, Site.read(temp));
  }

  @Test
  void placesThatAreFine() throws IOException {
    Files.createDirectories(temp.resolve("empty"));
    Files.createDirectories(temp.resolve("kept"));
    Files.writeString(temp.resolve("kept/.gitkeep"), "");
    Files.createSymbolicLink(temp.resolve("link"), temp.resolve("empty"));
    for (String output :
        List.of("empty", "kept", "link", "new/deep/site", "project/site", "content")) {
      try (OutputFolder folder = OutputFolder.open(temp.resolve(output), List.of(content))) {
        assertTrue(Files.exists(folder.path().getParent()));
      }
    }
    assertEquals(
        "kept", OutputRules.resolve(temp.resolve("new/./../kept/.")).getFileName().toString());
  }

  @Test
  void oneBuildAtATime() throws IOException {
    Path output = temp.resolve("site");
    try (OutputFolder first = OutputFolder.open(output, List.of())) {
      OutputRefused busy =
          assertThrows(OutputRefused.class, () -> OutputFolder.open(output, List.of()));
      assertTrue(busy.reason().en().contains("another build"));
      assertTrue(Files.exists(first.path().resolveSibling(".site.gongkai/lock")));
    }
    OutputFolder.open(output, List.of()).close();
    assertFalse(Files.exists(temp.resolve(".site.gongkai")));
  }

  @Test
  void otherProcessesAreKeptAwayToo() throws Exception {
    Path output = temp.resolve("site");
    try (OutputFolder first = OutputFolder.open(output, List.of())) {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process child =
          new ProcessBuilder(
                  java,
                  "-cp",
                  System.getProperty("java.class.path"),
                  BuildLoop.class.getName(),
                  first.path().toString(),
                  "1")
              .redirectErrorStream(true)
              .start();
      String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(1, child.waitFor());
      assertTrue(out.contains("another build"), out);
    }
  }

  @Test
  void linksInPlaceOfTheSideFolderAreNotFollowed() throws IOException {
    Path victim = Files.createDirectories(temp.resolve("victim/new"));
    Files.writeString(victim.resolve("x"), "precious");
    Files.createSymbolicLink(temp.resolve(".site.gongkai"), temp.resolve("victim"));
    Path output = temp.resolve("site");
    assertThrows(FileAlreadyExistsException.class, () -> OutputFolder.open(output, List.of()));
    OutputFolder.heal(output);
    assertEquals(Map.of("new/", "", "new/x", "precious"), Site.read(temp.resolve("victim")));
  }
}
