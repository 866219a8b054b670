package org.gongkai.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Calls the {@code git} command on one repository. The command and not a library, because the
 * repository, its settings and its hooks belong to the git that receives the push: the same program
 * reads them in the same way, quarantine included.
 */
final class Git {

  /**
   * What a hook gets from git and must hand on: where the objects are that were pushed and are not
   * accepted yet. Everything else that begins with {@code GIT_} would change what a command does.
   */
  private static final List<String> HANDED_ON =
      List.of("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH");

  private final Path repository;
  private final Map<String, String> environment = new TreeMap<>();

  /** What a command printed, and its exit status. */
  record Ran(int status, String out, String err) {}

  Git(Path repository, Map<String, String> environment) {
    this.repository = repository;
    environment.forEach(
        (name, value) -> {
          if (!name.startsWith("GIT_") || HANDED_ON.contains(name)) {
            this.environment.put(name, value);
          }
        });
    this.environment.put("LC_ALL", "C.UTF-8");
  }

  /** Starts a command on the repository. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "--git-dir=" + repository));
    command.addAll(List.of(arguments));
    return start(command);
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Runs a command to its end, whatever comes of it. */
  Ran run(String... arguments) throws IOException {
    return finish(start(arguments));
  }

  /** Runs a command that makes a repository. */
  Ran init(String branch) throws IOException {
    return finish(
        start(
            List.of(
                "git",
                "init",
                "--quiet",
                "--bare",
                "--initial-branch=" + branch,
                repository.toString())));
  }

  private static Ran finish(Process process) throws IOException {
    process.getOutputStream().close();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream());
    try {
      return new Ran(process.waitFor(), out, err.join().strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String text(InputStream in) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      in.transferTo(bytes);
    } catch (IOException e) {
      bytes.writeBytes(String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What a command prints. */
  String text(String... arguments) throws IOException {
    Ran ran = run(arguments);
    if (ran.status() != 0) {
      throw new GitFailed("git " + String.join(" ", arguments) + ": " + ran.err());
    }
    return ran.out();
  }
}
