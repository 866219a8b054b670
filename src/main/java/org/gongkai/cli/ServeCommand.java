package org.gongkai.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongkai.build.Progress;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Messages;
import org.gongkai.diag.Problem;
import org.gongkai.diag.ProblemText;
import org.gongkai.files.Changes;
import org.gongkai.files.Watch;
import org.gongkai.serve.Preview;
import org.gongkai.serve.PreviewServer;
import picocli.CommandLine;

/** {@code gongkai serve}: shows the site in a browser while it is being written. */
final class ServeCommand {

  private static final String NAME = "serve";
  private static final String LOOPBACK = "127.0.0.1";
  private static final String PORT = "4000";
  private static final int HIGHEST_PORT = 65_535;
  private static final int CLOSING_SECONDS = 3;

  private final Surroundings surroundings;
  private final Messages messages;

  ServeCommand(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  /** Serves until the program is told to end, or the thread is interrupted. */
  int run(CommandLine.ParseResult result) {
    Optional<Lang> typed =
        Optional.ofNullable(result.matchedOptionValue("--lang", (String) null))
            .map(tag -> Cli.language(tag, messages, NAME));
    SiteOptions asked = new SiteOptions(surroundings, messages, result);
    asked.options(); // says what is wrong with the call
    String host = result.matchedOptionValue("--host", LOOPBACK);
    int port = port(result.matchedOptionValue("--port", PORT));
    boolean local = isLoopback(host);
    Ending ending = new Ending();
    try (Watch watch = Watch.of(folders(asked, result));
        LiveSite site = new LiveSite(asked, typed);
        PreviewServer server = PreviewServer.start(site, host, port, this::defect)) {
      surroundings.out().println(messages.text("cli.serve.address", address(host, server.port())));
      if (!local) {
        surroundings.err().println("gongkai: " + messages.text("cli.serve.open"));
        others(host, server.port()).forEach(a -> surroundings.out().println("    " + a));
      }
      surroundings.out().flush();
      ProgressLine line = new ProgressLine(surroundings.err(), messages);
      site.open(surroundings.terminal() ? line : Progress.NONE);
      line.clear();
      follow(site, watch, server);
      return Cli.FINE;
    } catch (IllegalStateException e) {
      if (ending.isAsked()) {
        return Cli.FINE; // while the site was being read
      }
      throw e;
    } catch (BindException e) {
      throw new UsageException(messages.text("cli.serve.taken", host, String.valueOf(port)), NAME);
    } catch (IOException e) {
      return Broken.report(e, surroundings, messages);
    } finally {
      ending.over();
    }
  }

  /** Makes the site again with each change, and says what is wrong with it. */
  private void follow(LiveSite site, Watch watch, PreviewServer server) {
    List<Problem> said = List.of();
    boolean first = true;
    try {
      while (true) {
        Preview.Attempt attempt = site.attempt(Optional.empty());
        server.changed(attempt.number());
        if (first || !attempt.problems().equals(said) || !attempt.trouble().isEmpty()) {
          said = attempt.problems();
          first = false;
          tell(attempt);
        }
        Changes changes = watch.await();
        while (!site.refresh(changes)) {
          changes = watch.await();
        }
      }
    } catch (InterruptedException e) {
      // The end: who opened something closes it, undisturbed.
      return;
    }
  }

  private void tell(Preview.Attempt attempt) {
    Messages own = new Messages(attempt.lang());
    if (!attempt.trouble().isEmpty()) {
      surroundings.err().println("gongkai: " + attempt.trouble());
    } else {
      long errors = attempt.problems().stream().filter(Problem::isError).count();
      long unfinished = attempt.problems().stream().filter(Problem::isUnfinished).count();
      surroundings.out().print(new ProblemText(own).print(attempt.problems()));
      surroundings
          .out()
          .println(
              own.text(
                  "cli.summary.problems", errors, attempt.problems().size() - errors - unfinished));
      if (unfinished > 0) {
        surroundings.out().println(own.text("cli.serve.unfinished", unfinished));
      }
    }
    surroundings.out().flush();
  }

  private void defect(Throwable defect) {
    surroundings.err().println("gongkai: " + messages.text("cli.defect"));
    defect.printStackTrace(surroundings.err());
  }

  private static List<Path> folders(SiteOptions asked, CommandLine.ParseResult result)
      throws IOException {
    Path templates = asked.path(result.matchedOptionValue("--templates", "templates"));
    return List.of(
        asked.path(result.matchedOptionValue("--content", "content")).toRealPath(),
        templates.toAbsolutePath().normalize());
  }

  private int port(String typed) {
    boolean number = typed.matches("\\d{1,5}");
    if (!number || Integer.parseInt(typed) > HIGHEST_PORT) {
      String range = "0–" + HIGHEST_PORT;
      throw new UsageException(messages.text("cli.bad-value", "--port", typed, range), NAME);
    }
    return Integer.parseInt(typed);
  }

  private boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UsageException(
          messages.text("cli.bad-value", "--host", host, LOOPBACK + ", localhost"), NAME);
    }
  }

  /** The addresses by which others on the network reach the preview, if it listens on all. */
  private static List<String> others(String host, int port) throws IOException {
    if (!InetAddress.getByName(host).isAnyLocalAddress()) {
      return List.of();
    }
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
        .map(a -> address(a.getHostAddress(), port))
        .sorted()
        .toList();
  }

  private static String address(String host, int port) {
    String name =
        host.equals("0.0.0.0") || host.equals("::")
            ? LOOPBACK
            : host.indexOf(':') < 0 ? host : "[" + host + "]";
    return "http://" + name + ":" + port + "/";
  }

  /** Has the program end in order when it is told to: the thread that serves is interrupted. */
  private static final class Ending {
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean asked;
    private final Thread hook;

    private Ending() {
      Thread serving = Thread.currentThread();
      hook = new Thread(() -> end(serving), "gongkai-end");
      Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end(Thread serving) {
      asked = true;
      serving.interrupt();
      try {
        closed.await(CLOSING_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private boolean isAsked() {
      return asked;
    }

    /** Everything is closed. */
    private void over() {
      closed.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // It is running: that is why this ends.
        return;
      }
    }
  }
}
