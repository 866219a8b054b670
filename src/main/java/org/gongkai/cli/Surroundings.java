package org.gongkai.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What a command gets from outside: where it prints, the time, the folder it is called in.
 *
 * @param out for results
 * @param err for progress and for what is wrong with the call
 * @param terminal whether somebody is watching
 * @param clock the time
 * @param nanos a clock for how long things take
 * @param environment the environment's variables
 * @param folder the working folder
 * @param processors how many processors there are
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    boolean terminal,
    InstantSource clock,
    LongSupplier nanos,
    Map<String, String> environment,
    Path folder,
    int processors) {

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
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
        isTerminal(System.console()),
        InstantSource.system(),
        System::nanoTime,
        System.getenv(),
        Path.of(""),
        Runtime.getRuntime().availableProcessors());
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
