package org.gongkai.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build leaves that is stopped, and how it heals. */
class CrashTest {

  private static final Map<String, String> OLD = Map.of("a.html", "old", "b/c.html", "old");
  private static final Map<String, String> NEW = Map.of("a.html", "new", "d.html", "new");

  @TempDir Path temp;
  private Path output;
  private Path side;

  @BeforeEach
  void buildOldSite() throws IOException {
    output = temp.resolve("site");
    side = temp.resolve(".site.gongkai");
    Site.build(output, OLD);
    Files.createDirectory(side);
    Files.createFile(side.resolve("lock"));
  }

  @Test
  void whileFilesAreWritten() throws IOException {
    Files.createDirectory(side.resolve("new"));
    Files.writeString(side.resolve("new/a.html"), "ne");
    assertHealsTo(OLD);
  }

  @Test
  void whenTheNewSiteIsComplete() throws IOException {
    Site.build(side.resolve("new"), NEW);
    assertHealsTo(OLD);
  }

  @Test
  void betweenTheRenames() throws IOException {
    Site.build(side.resolve("new"), NEW);
    Files.move(output, side.resolve("old"));
    assertHealsTo(OLD);
  }

  @Test
  void betweenTheRenamesWhenGitThenRestoredItsFile() throws IOException {
    Site.build(side.resolve("new"), NEW);
    Files.move(output, side.resolve("old"));
    Files.createDirectory(output);
    Files.writeString(output.resolve(".gitignore"), "*\n");
    assertHealsTo(OLD);
  }

  @Test
  void behindTheRenames() throws IOException {
    Files.move(output, side.resolve("old"));
    Site.build(temp.resolve("x"), NEW);
    Files.move(temp.resolve("x"), output);
    assertHealsTo(NEW);
  }

  @Test
  void whileTheOldSiteIsDeleted() throws IOException {
    Files.createDirectories(side.resolve("trash/b"));
    Files.writeString(side.resolve("trash/b/c.html"), "older");
    assertHealsTo(OLD);
  }

  @Test
  void theNextBuildHealsToo() throws IOException {
    Site.build(side.resolve("new"), NEW);
    Files.move(output, side.resolve("old"));
    assertEquals(new Staging.Counts(2, 0, 1), Site.build(output, NEW));
    assertEquals(NEW, Site.pages(output));
    assertFalse(Files.exists(side));
  }

  @Test
  void throughALinkThatDanglesMeanwhile() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("public"), Path.of("site"));
    Files.move(output, side.resolve("old"));
    OutputFolder.heal(link);
    assertEquals(OLD, Site.pages(output));
    Site.build(link, NEW);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(NEW, Site.pages(output));
  }

  @Test
  void aRunningBuildIsLeftAlone() throws IOException {
    try (OutputFolder folder = OutputFolder.open(output, List.of());
        Staging staging = folder.stage()) {
      staging.put("a.html", new byte[] {'x'});
      OutputFolder.heal(output);
      assertEquals(new Staging.Counts(1, 0, 1), staging.commit());
    }
  }

  private void assertHealsTo(Map<String, String> site) throws IOException {
    OutputFolder.heal(output);
    assertEquals(site, Site.pages(output));
    assertFalse(Files.exists(side));
  }

  @Test
  void killedAtRandomMoments() throws Exception {
    SplittableRandom random = new SplittableRandom();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path site = temp.resolve("killed");
    for (int round = 0; round < 6; round++) {
      ProcessBuilder builder =
          new ProcessBuilder(
              java,
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              BuildLoop.class.getName(),
              site.toString(),
              "100000");
      Process child = builder.redirectErrorStream(true).start();
      assertEquals('0', child.getInputStream().read());
      Thread.sleep(random.nextInt(80));
      child.destroyForcibly().waitFor();
      OutputFolder.heal(site);
      Map<String, String> found = Site.pages(site);
      assertTrue(found.equals(BuildLoop.site(0)) || found.equals(BuildLoop.site(1)), "" + found);
      assertFalse(Files.exists(temp.resolve(".killed.gongkai")));
    }
  }
}
