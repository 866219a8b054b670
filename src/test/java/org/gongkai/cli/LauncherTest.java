package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code gongkai}, and the archive of classes that it starts faster with. */
class LauncherTest {

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    assumeTrue(File.separatorChar == '/');
    Path launcher = folder.resolve("gongkai");
    Files.copy(Path.of("gongkai"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(Path.of("target/gongkai.jar"), folder.resolve("gongkai.jar"));
  }

  private String run(String... more) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(more).redirectErrorStream(true);
    builder.environment().put("JAVA", System.getProperty("java.home") + "/bin/java");
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  private String version() throws Exception {
    return run(folder.resolve("gongkai").toString(), "--version").replaceAll("\\S*[0-9]\\S*", "N");
  }

  @Test
  void anArchiveThatIsOfUseChangesNothingThatIsSaid() throws Exception {
    assertEquals("gongkai N\n", version());
    String java = System.getProperty("java.home") + "/bin/java";
    Path archive = folder.resolve("gongkai.jsa");
    run(
        java,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:ArchiveClassesAtExit=" + archive,
        "-jar",
        folder.resolve("gongkai.jar").toString(),
        "--version");
    assertEquals("gongkai N\n", version());
    // of another jar, and newer
    Files.setLastModifiedTime(folder.resolve("gongkai.jar"), FileTime.fromMillis(0));
    later(archive);
    assertEquals("gongkai N\n", version());
  }

  @Test
  void whatIsNoArchiveIsPassedOver() throws Exception {
    Path archive = folder.resolve("gongkai.jsa");
    for (String text : List.of("", "no archive".repeat(1000))) {
      Files.writeString(archive, text);
      later(archive);
      assertEquals("gongkai N\n", version());
    }
  }

  private static void later(Path file) throws IOException {
    long now = System.currentTimeMillis();
    Files.setLastModifiedTime(file, FileTime.fromMillis(now + 60_000));
  }
}
