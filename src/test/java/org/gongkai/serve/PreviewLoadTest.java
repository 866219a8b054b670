package org.gongkai.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many clients, slow clients, clients that come and go: what the server takes is bounded. */
class PreviewLoadTest {

  private static final int MOST_STREAMS = 64;
  private static final int MOST_THREADS = 24;

  private final FakeSite site =
      new FakeSite(
          "",
          Map.of(
              "index.html",
              "<html><body>x</body></html>",
              "files/large.zip",
              "x".repeat(8_000_000)),
          new AtomicInteger());
  private final List<Socket> open = new ArrayList<>();
  private PreviewServer server;
  private Wire wire;
  private int threads;

  @BeforeEach
  void start() throws IOException {
    threads = Thread.activeCount();
    server = PreviewServer.start(site.still(), "127.0.0.1", 0, Throwable::printStackTrace);
    wire = new Wire(server.port());
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    server.close();
  }

  private Socket send(String text) throws IOException {
    Socket socket = wire.connect();
    open.add(socket);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  private Socket listen() throws IOException {
    return send("GET /.gongkai/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The number in the next event of a stream. */
  private static String next(BufferedReader stream) throws IOException {
    for (String line = stream.readLine(); line != null; line = stream.readLine()) {
      if (line.startsWith("data: ")) {
        return line.substring("data: ".length());
      }
    }
    return "ended";
  }

  private void answers() throws IOException {
    assertEquals(200, wire.get("/").status());
    int more = Thread.activeCount() - threads;
    assertTrue(more <= MOST_THREADS, more + " threads");
  }

  @Test
  void aStreamTellsOfEachChange() throws IOException {
    BufferedReader stream = reader(listen());
    assertEquals("1", next(stream));
    for (int i = 2; i < 50; i++) {
      server.changed(i);
      assertEquals(String.valueOf(i), next(stream));
    }
  }

  @Test
  void thousandsOfStreamsLeaveTheYoungestOpen() throws IOException {
    for (int i = 0; i < 1000; i++) {
      // Each is heard before the next begins: else the server may take them in another order.
      assertEquals("1", next(reader(listen())));
    }
    BufferedReader last = reader(listen());
    assertEquals("1", next(last));
    assertTrue(server.listeners() <= MOST_STREAMS, server.listeners() + " streams");
    server.changed(7);
    assertEquals("7", next(last));
    answers();
  }

  @Test
  void streamsThatAreNotReadCostNothing() throws IOException {
    Socket silent = listen();
    BufferedReader other = reader(listen());
    assertEquals("1", next(other));
    for (int i = 2; i < 20_000; i++) {
      server.changed(i);
    }
    server.changed(20_000);
    String heard = "";
    while (!heard.equals("20000")) {
      heard = next(other);
    }
    answers();
    silent.close();
  }

  @Test
  void clientsThatGoAreForgotten() throws IOException {
    for (int i = 0; i < 1000; i++) {
      try (Socket socket = listen()) {
        next(reader(socket));
      }
    }
    for (int i = 0; i < 200 && server.listeners() > 0; i++) {
      server.changed(i);
      sleep();
    }
    assertEquals(0, server.listeners());
    answers();
  }

  private static void sleep() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void clientsThatNeverFinishTheirRequestHoldNoThread() throws IOException {
    for (int i = 0; i < 300; i++) {
      send("GET / HTTP/1.1\r\nHost: loc");
    }
    answers();
  }

  @Test
  void clientsThatNeverReadHoldNoThreadAndFewBytes() throws IOException {
    for (int i = 0; i < 100; i++) {
      send("GET /files/large.zip HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    answers();
    for (Socket socket : open) {
      socket.close();
    }
    for (int i = 0; i < 1000 && site.open().get() > 0; i++) {
      sleep();
    }
    assertEquals(0, site.open().get(), "files that were left open");
  }

  @Test
  void moreConnectionsThanAreTakenWait() throws IOException {
    List<Socket> many = new ArrayList<>();
    for (int i = 0; i < 540; i++) {
      many.add(wire.connect());
      open.add(many.get(i));
    }
    for (Socket socket : many) {
      socket.close();
    }
    answers();
  }

  @Test
  void requestsInOneBreathAreAnsweredInOrder() throws IOException {
    String one = "GET /files/large.zip HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-0\r\n\r\n";
    Socket socket =
        send(one.repeat(500) + one.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
    String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertEquals(501, all.split("HTTP/1.1 206", -1).length - 1);
  }

  @Test
  void theEndEndsStreams() throws IOException {
    BufferedReader stream = reader(listen());
    assertEquals("1", next(stream));
    server.close();
    try {
      assertEquals("ended", next(stream));
    } catch (SocketException e) {
      // Ended as well, a little rudely.
      return;
    }
  }
}
