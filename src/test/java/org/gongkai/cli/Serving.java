package org.gongkai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A preview that runs in this process, as if from a terminal in some folder. */
final class Serving implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://[^/]+");
  private static final int PATIENCE_SECONDS = 20;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final HttpClient client = HttpClient.newHttpClient();
  private final CompletableFuture<Integer> status = new CompletableFuture<>();
  private final Thread thread;
  private final String address;

  private Serving(Path folder, String... options) {
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            () -> Instant.parse("2026-01-15T02:00:00Z"),
            System::nanoTime,
            Map.of("LANG", "en_US.UTF-8"),
            folder,
            2,
            new Surroundings.Program("java", "gongkai.jar"));
    String[] args =
        Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(options)).toArray(String[]::new);
    thread = new Thread(() -> status.complete(Cli.run(args, surroundings)), "serving");
    thread.start();
    address = await(ADDRESS);
  }

  static Serving in(Path folder, String... options) {
    return new Serving(folder, options);
  }

  /** Waits until something is printed. */
  String await(Pattern said) {
    for (int i = 0; i < PATIENCE_SECONDS * 100; i++) {
      Matcher matcher = said.matcher(out());
      if (matcher.find()) {
        return matcher.group();
      }
      sleep();
    }
    throw new IllegalStateException("not said: " + said + "; but: " + out() + err());
  }

  /** Waits until a page says something. */
  void awaitPage(String path, String text) throws IOException {
    for (int i = 0; i < PATIENCE_SECONDS * 100; i++) {
      if (new String(get(path).body(), StandardCharsets.UTF_8).contains(text)) {
        return;
      }
      sleep();
    }
    throw new IllegalStateException(path + " does not say: " + text + "; " + out() + err());
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<byte[]> get(String path, String... headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    for (String header : List.of(headers)) {
      int colon = header.indexOf(": ");
      request.header(header.substring(0, colon), header.substring(colon + 2));
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Ends it as Ctrl-C does; its exit status. */
  int end() {
    thread.interrupt();
    return status.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    end();
  }
}
