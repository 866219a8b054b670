package org.gongkai.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chinese names in a JVM that was started under {@code LC_ALL=C}. */
class LocaleTest {

  @TempDir Path temp;

  /** Prints what a JVM finds in the folder {@code content}, or the sums of its files. */
  static final class Child {
    public static void main(String[] args) throws IOException {
      if (args.length > 0) {
        try {
          FileSum.of(Path.of("content")).forEach(sum -> System.out.println(sum.path()));
        } catch (OutputRefused e) {
          System.out.println(e.reason().en());
        }
        return;
      }
      SourceFolder folder = SourceFolder.read(Path.of("content"), "content");
      folder.sources().texts().forEach(f -> System.out.println(f.path()));
      Problems.of(folder.sources()).forEach(System.out::println);
    }
  }

  @Test
  void chineseNamesGiveOneProblem() throws Exception {
    assumeTrue(File.separatorChar == '/');
    Files.createDirectories(temp.resolve("content/政策"));
    Files.writeString(temp.resolve("content/政策/一.md"), "x");
    Files.writeString(temp.resolve("content/二.md"), "x");
    Files.writeString(temp.resolve("content/site.yaml"), "x");
    assertEquals(List.of("site.yaml", "content:1:1 FILE_NAME_LOCALE []"), run(temp));
  }

  @Test
  void soDoesAFolderWithAChineseName() throws Exception {
    assumeTrue(File.separatorChar == '/');
    Path project = Files.createDirectories(temp.resolve("网站"));
    Files.createDirectories(project.resolve("content"));
    Files.writeString(project.resolve("content/site.yaml"), "x");
    List<String> lines = run(project);
    assertEquals("content:1:1 FILE_NAME_LOCALE []", lines.get(lines.size() - 1));
  }

  /** Rather than call files missing and others extra. */
  @Test
  void sumsAreNotMadeOfNamesThatCannotBeRead() throws Exception {
    assumeTrue(File.separatorChar == '/');
    Files.createDirectories(temp.resolve("content/a"));
    Files.writeString(temp.resolve("content/a/b.html"), "x");
    assertEquals(List.of("a/b.html"), run(temp, "sums"));
    Files.writeString(temp.resolve("content/a/二.html"), "x");
    List<String> lines = run(temp, "sums");
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).contains("set LC_ALL=C.UTF-8"), lines.get(0));
  }

  private static List<String> run(Path folder, String... arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Child.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    byte[] out = process.getInputStream().readAllBytes();
    assertEquals(0, process.waitFor(), new String(out, StandardCharsets.UTF_8));
    return new String(out, StandardCharsets.UTF_8).lines().toList();
  }
}
