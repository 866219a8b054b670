package org.gongkai.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command gets from outside: where it prints, the time, the folder it is called in.
 *
 * @param in what is sent to it
 * @param out for results
 * @param err for progress and for what is wrong with the call
 * @param terminal whether somebody is watching
 * @param clock the time
 * @param nanos a clock for how long things take
 * @param environment the environment's variables
 * @param folder the working folder
 * @param processors how many processors there are
 * @param program how the program itself can be called again
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    InstantSource clock,
    LongSupplier nanos,
    Map<String, String> environment,
    Path folder,
    int processors,
    Program program) {

  /**
   * A program that can be called again, from any folder.
   *
   * @param java the program that runs Java
   * @param classPath what it runs
   */
  record Program(String java, String classPath) {

    static Program ofProcess(Map<String, String> environment) {
      String separator = System.getProperty("path.separator");
      String classPath =
          Stream.of(System.getProperty("java.class.path").split(Pattern.quote(separator)))
              .map(part -> Path.of(part).toAbsolutePath().normalize().toString())
              .collect(Collectors.joining(separator));
      Path own = Path.of(System.getProperty("java.home"), "bin", "java");
      String java =
          Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(separator)))
              .filter(folder -> !folder.isEmpty())
              .map(folder -> Path.of(folder, "java").toAbsolutePath())
              .filter(path -> isSame(path, own))
              .map(Path::toString)
              .findFirst()
              .orElse(own.toString());
      return new Program(java, classPath);
    }

    /** A name on the path outlives the next update of Java. */
    private static boolean isSame(Path one, Path other) {
      try {
        return one.toRealPath().equals(other.toRealPath());
      } catch (IOException e) {
        return false; // there is none
      }
    }
  }

  /** The moment it is. */
  Instant now() {
    return clock.instant();
  }

  /** Those of the running program. */
  static Surroundings ofProcess() {
    Charset charset =
        charset(
            System.getProperty("os.name"),
            // Java 17 knows the console's charset by another name, and only where there is one.
            System.getProperty(
                "stdout.encoding",
                System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding"))));
    return new Surroundings(
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
        isTerminal(System.console()),
        InstantSource.system(),
        System::nanoTime,
        System.getenv(),
        Path.of(""),
        Runtime.getRuntime().availableProcessors(),
        Program.ofProcess(System.getenv()));
  }

  /** A file or folder as somebody typed it; empty if it cannot be one. */
  Optional<Path> resolve(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(folder.resolve(typed));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** UTF-8, but for a Windows console that says otherwise. */
  static Charset charset(String system, String console) {
    boolean windows = system != null && system.startsWith("Windows");
    return windows && console != null && Charset.isSupported(console)
        ? Charset.forName(console)
        : StandardCharsets.UTF_8;
  }

  /** Since Java 22 there is a console also where nobody watches; it can be asked. */
  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      Method method = Console.class.getMethod("isTerminal");
      return Boolean.TRUE.equals(method.invoke(console));
    } catch (ReflectiveOperationException e) {
      // Before Java 22 a console is there only when somebody watches.
      return true;
    }
  }
}
