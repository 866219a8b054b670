package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** An office that publishes: editors' folders, the repository they push to, the releases. */
final class Office {

  private static final Map<String, String> GIT_SETTINGS =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "甲",
          "GIT_AUTHOR_EMAIL", "a@example.invalid",
          "GIT_COMMITTER_NAME", "甲",
          "GIT_COMMITTER_EMAIL", "a@example.invalid");

  final Path folder;
  final Path repository;
  final Path www;

  /** What came of a command. */
  record Ran(int status, String out) {

    /** What the server said, without git's prefix. */
    String remote() {
      StringBuilder said = new StringBuilder();
      out.lines()
          .filter(line -> line.startsWith("remote: "))
          .forEach(line -> said.append(line.substring(8).stripTrailing()).append('\n'));
      return said.toString();
    }
  }

  private Office(Path folder) {
    this.folder = folder;
    this.repository = folder.resolve("site.git");
    this.www = folder.resolve("www");
  }

  /** Sets up in an empty folder. */
  static Office in(Path folder, String... more) {
    Assumptions.assumeTrue(hasGit(), "there is no git");
    Office office = new Office(folder);
    List<String> call =
        new ArrayList<>(List.of("publish", "init", "--repo", "site.git", "--www", "www"));
    call.addAll(List.of(more));
    if (!call.contains("--lang")) {
      call.addAll(List.of("--lang", "zh"));
    }
    Program.Result made = office.program().run(call.toArray(String[]::new));
    assertEquals(0, made.status(), made.err());
    return office;
  }

  static boolean hasGit() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Program program() {
    return Program.in(folder)
        .with(
            Map.of(
                "LANG", "en_US.UTF-8", "PATH", System.getenv("PATH"), "GIT_CONFIG_NOSYSTEM", "1"));
  }

  /** A command of ours on the repository, at a moment that may be another day. */
  Program.Result publish(Instant now, String... call) {
    List<String> all = new ArrayList<>(List.of("publish"));
    all.addAll(List.of(call));
    all.addAll(List.of("--repo", "site.git"));
    return program().with(now).run(all.toArray(String[]::new));
  }

  Program.Result publish(String... call) {
    return publish(Instant.parse("2030-03-31T02:00:00Z"), call);
  }

  /** An editor's folder with a small site, not committed yet. */
  Editor editor(String name) throws IOException {
    Editor editor = new Editor(folder.resolve(name));
    run(folder, "git", "init", "-q", "-b", "main", name);
    editor.git("remote", "add", "publish", repository.toString());
    Tree.copy(Case.RESOURCES.resolve("base/news"), editor.folder().resolve("content"));
    editor.write("content/news/a.md", document("通知"));
    return editor;
  }

  static String document(String title) {
    return "---\ntitle: " + title + "\npublishedOn: 2021-03-12\n---\n";
  }

  /** The page of a document that readers see. */
  String page(String document) throws IOException {
    return Files.readString(www.resolve("current").resolve(document).resolve("index.html"));
  }

  boolean shows(String document) {
    return Files.exists(www.resolve("current").resolve(document).resolve("index.html"));
  }

  String current() throws IOException {
    return Files.readSymbolicLink(www.resolve("current")).getFileName().toString();
  }

  List<String> releases() throws IOException {
    try (Stream<Path> all = Files.list(www.resolve("releases"))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  Ran server(String... git) {
    List<String> all = new ArrayList<>(List.of("git", "--git-dir=" + repository));
    all.addAll(List.of(git));
    return run(folder, all.toArray(String[]::new));
  }

  /** A folder of an editor's. */
  record Editor(Path folder) {

    Editor write(String path, String text) throws IOException {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), text, StandardCharsets.UTF_8);
      return this;
    }

    Ran git(String... arguments) {
      List<String> all = new ArrayList<>(List.of("git"));
      all.addAll(List.of(arguments));
      return run(folder, all.toArray(String[]::new));
    }

    Editor commit(String subject) {
      assertEquals(0, git("add", "-A").status());
      Ran ran = git("commit", "-q", "-m", subject);
      assertEquals(0, ran.status(), ran.out());
      return this;
    }

    Ran push(String... what) {
      List<String> all = new ArrayList<>(List.of("push", "publish"));
      all.addAll(List.of(what));
      return git(all.toArray(String[]::new));
    }

    /** A push that goes through. */
    Ran pushed() {
      Ran ran = push("main");
      assertEquals(0, ran.status(), ran.out());
      assertTrue(ran.remote().contains("已公开：版本 "), ran.out());
      return ran;
    }

    CompletableFuture<Ran> pushing() {
      return CompletableFuture.supplyAsync(() -> push("main"));
    }

    /** Brings the branch to the repository without its hooks. */
    void smuggle(Office office) {
      Ran ran = office.server("fetch", "-q", folder.toString(), "+main:main");
      assertEquals(0, ran.status(), ran.out());
    }
  }

  static Ran run(Path folder, String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(GIT_SETTINGS);
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ran(process.waitFor(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
