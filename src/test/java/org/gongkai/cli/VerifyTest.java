package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whether a site is what was published: files changed, missing, extra; signatures. */
class VerifyTest {

  @TempDir Path folder;
  private Path site;
  private HttpServer server;

  @BeforeEach
  void publish() throws IOException {
    Program.Result keys = Program.in(folder).run("publish", "key", "office.key");
    assertEquals(0, keys.status(), keys.err());
    Program.in(folder).run("publish", "key", "other.key");
    Office office = Office.in(folder, "--key", "office.key");
    Office.Editor editor = office.editor("a");
    editor.write("content/news/预算 公开.md", Office.document("预算")).commit("一").smuggle(office);
    Program.Result done = office.publish("repair");
    assertEquals(0, done.status(), done.err());
    site = Files.createDirectory(folder.resolve("site"));
    Tree.copy(office.www.resolve("releases").resolve(office.current()), site);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private Program.Result verify(String... call) {
    String[] all = new String[call.length + 1];
    all[0] = "verify";
    System.arraycopy(call, 0, all, 1, call.length);
    return Program.in(folder).run(all);
  }

  @Test
  void keysAreForTheirOwnerAndNeverReplaced() throws IOException {
    Path key = folder.resolve("office.key");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    byte[] before = Files.readAllBytes(key);
    assertEquals(2, Program.in(folder).run("publish", "key", "office.key").status());
    assertTrue(Arrays.equals(before, Files.readAllBytes(key)));
  }

  @Test
  void whatWasPublishedIsWhole() {
    Program.Result signed = verify("site", "--key", "office.key.pub");
    assertEquals(0, signed.status(), signed.out() + signed.err());
    assertTrue(signed.out().contains("signature: valid"), signed.out());
    Program.Result unchecked = verify("site");
    assertEquals(0, unchecked.status());
    assertTrue(unchecked.out().contains("signature: not checked"), unchecked.out());
    Program.Result link = verify("www/current", "--key", "office.key.pub");
    assertEquals(0, link.status(), link.out());
  }

  @Test
  void changedMissingAndExtraFilesAreFound() throws IOException {
    Files.writeString(site.resolve("news/a/index.html"), "<p>别的</p>");
    Files.delete(site.resolve("robots.txt"));
    Files.writeString(site.resolve("assets/.hidden.php"), "x");
    Files.createSymbolicLink(site.resolve("link"), Path.of("robots.txt"));
    Files.delete(site.resolve("feed.xml"));
    Files.createSymbolicLink(site.resolve("feed.xml"), Path.of("news/feed.xml"));
    Program.Result found = verify("site", "--key", "office.key.pub");
    assertEquals(1, found.status());
    assertTrue(
        found
            .out()
            .startsWith(
                """
                changed: feed.xml
                changed: news/a/index.html
                missing: robots.txt
                extra: assets/.hidden.php
                extra: link
                """),
        found.out());
    assertTrue(found.out().endsWith("not as it was published\n"), found.out());
    JsonNode json =
        new ObjectMapper()
            .readTree(verify("site", "--key", "office.key.pub", "--format", "json").out());
    assertFalse(json.get("whole").asBoolean());
    assertEquals("[\"robots.txt\"]", json.get("missing").toString());
    assertEquals(2, json.get("changed").size());
    assertEquals(2, json.get("extra").size());
    assertEquals("valid", json.get("signature").asString());
  }

  @Test
  void whoeverChangesTheListCannotSignIt() throws IOException {
    Path list = site.resolve("manifest.json");
    Files.writeString(list, Files.readString(list).replace("\"documents\": 2", "\"documents\": 3"));
    assertSays("signature: invalid", 1, "site", "--key", "office.key.pub");
    assertSays("not checked", 0, "site");
    Files.write(site.resolve("manifest.json.sig"), new byte[3]);
    assertSays("signature: invalid", 1, "site", "--key", "office.key.pub");
    Files.delete(site.resolve("manifest.json.sig"));
    assertSays("signature: none", 1, "site", "--key", "office.key.pub");
    Files.writeString(list, "[]");
    assertSays("no usable manifest.json", 1, "site");
    Files.delete(list);
    assertSays("no usable manifest.json", 1, "site", "--key", "office.key.pub");
  }

  @Test
  void anotherKeyDoesNotFit() {
    assertSays("signature: invalid", 1, "site", "--key", "other.key.pub");
    for (String key : new String[] {"office.key", "site/robots.txt", "nowhere"}) {
      Program.Result wrong = verify("site", "--key", key);
      assertEquals(2, wrong.status());
      assertTrue(wrong.err().contains("no public Ed25519 key"), wrong.err());
    }
    assertEquals(2, verify("nowhere").status());
    assertEquals(2, verify("http://exa mple/").status());
    assertEquals(2, verify().status());
    assertEquals(2, verify("site", "--format", "sarif").status());
  }

  private void assertSays(String said, int status, String... call) {
    Program.Result result = verify(call);
    assertTrue(result.out().contains(said), result.out());
    assertEquals(status, result.status(), result.out());
  }

  @Test
  void overTheWeb() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/open";
    Program.Result whole = verify(address, "--key", "office.key.pub");
    assertEquals(0, whole.status(), whole.out() + whole.err());
    assertTrue(whole.out().contains("over the web"), whole.out());
    Files.writeString(site.resolve("news/预算 公开/index.html"), "x");
    Files.delete(site.resolve("sitemap.xml"));
    Program.Result found = verify(address + "/", "--key", "office.key.pub");
    assertEquals(1, found.status());
    assertTrue(
        found.out().startsWith("changed: news/预算 公开/index.html\nmissing: sitemap.xml\n"),
        found.out());
    server.stop(0);
    Program.Result gone = verify(address);
    assertEquals(3, gone.status());
    assertTrue(gone.err().startsWith("gongkai: could not verify"), gone.err());
  }

  /** The site below {@code /open/}, as a web server shows it. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/open/", "");
    Path file = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    boolean there =
        exchange.getRequestURI().getPath().startsWith("/open/") && Files.isRegularFile(file);
    byte[] bytes = there ? Files.readAllBytes(file) : new byte[] {'n', 'o'};
    exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
