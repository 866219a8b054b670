package org.gongkai.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * The whole program, called in this process as if from a terminal in some folder.
 *
 * @param now the moment it is called
 */
record Program(Path folder, Instant now, int processors, Map<String, String> environment) {

  private static final Instant NOW = Instant.parse("2022-03-31T02:00:00Z");

  /** What came of a call. */
  record Result(int status, String out, String err) {

    /** What was printed, but for the line with the seconds. */
    String outWithoutSeconds() {
      String printed = out.stripTrailing();
      return printed.substring(0, printed.lastIndexOf('\n') + 1);
    }
  }

  static Program in(Path folder) {
    return new Program(folder, NOW, 2, Map.of("LANG", "en_US.UTF-8"));
  }

  Program with(Instant moment) {
    return new Program(folder, moment, processors, environment);
  }

  Program with(int threads) {
    return new Program(folder, now, threads, environment);
  }

  Program with(Map<String, String> variables) {
    return new Program(folder, now, processors, variables);
  }

  /** Runs a command; the folder's own path is left out of what was printed. */
  Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Cli.run(
            args,
            new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                () -> now,
                System::nanoTime,
                environment,
                folder,
                processors,
                Surroundings.Program.ofProcess(environment)));
    return new Result(status, text(out), text(err));
  }

  private String text(ByteArrayOutputStream bytes) {
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replace(System.lineSeparator(), "\n")
        .replace(folder + "/", "");
  }
}
