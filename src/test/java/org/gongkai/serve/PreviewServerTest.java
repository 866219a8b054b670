package org.gongkai.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.diag.Lang;
import org.gongkai.diag.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server answers, as sent and received. */
class PreviewServerTest {

  private static final String HOME = "<html><body>首页</body></html>\n";

  private final FakeSite site =
      FakeSite.of(
          "index.html", HOME,
          "404.html", "<html><body>没有</body></html>",
          "news/index.html", "<html><body>新闻</body></html>",
          "news/a b/index.html", "<html><BODY>空格</BODY></html>",
          "公开/index.html", "<html>没有结尾",
          "broken/index.html", FakeSite.BROKEN,
          "feed.xml", "<feed/>",
          "data.json", "{}",
          "assets/style.css", "a{}",
          "assets/icon.svg", "<svg/>",
          "files/plan.pdf", "0123456789",
          "files/utf-8.csv", "年,数",
          "files/empty.txt", "");
  private final List<Throwable> defects = Collections.synchronizedList(new ArrayList<>());
  private Optional<PreviewServer> server = Optional.empty();

  private Wire start(Preview preview) throws IOException {
    server = Optional.of(PreviewServer.start(preview, "127.0.0.1", 0, defects::add));
    return new Wire(server.get().port());
  }

  private Wire start() throws IOException {
    return start(site.still());
  }

  @AfterEach
  void stop() {
    server.ifPresent(PreviewServer::close);
    assertEquals(List.of(), defects);
  }

  private static String withoutScript(String html) {
    return html.replaceFirst("<script src=\"/\\.gongkai/preview\\.js\"[^>]*></script>", "");
  }

  @Test
  void aPageIsAsItWasMadeButForTheScript() throws IOException {
    Wire wire = start();
    Wire.Answer answer = wire.get("/");
    assertEquals(200, answer.status());
    assertEquals(HOME, withoutScript(answer.text()));
    assertTrue(answer.text().contains(" defer></script></body>"), answer.text());
    assertEquals("<html>没有结尾", withoutScript(wire.get("/%E5%85%AC%E5%BC%80/").text()));
    String upper = wire.get("/news/a%20b/").text();
    assertTrue(upper.contains("</script></BODY>"), upper);
  }

  @Test
  void everyAnswerSaysWhatItIsAndNotWhoServes() throws IOException {
    Wire wire = start();
    for (String path : List.of("/", "/nothing", "/feed.xml", "/.gongkai/state", "/%2e%2e/")) {
      Wire.Answer answer = wire.get(path);
      assertEquals(Optional.of("nosniff"), answer.header("X-Content-Type-Options"), path);
      assertEquals(Optional.empty(), answer.header("Server"), path);
      assertFalse(answer.head().toLowerCase(java.util.Locale.ROOT).contains("jetty"), path);
      assertFalse(answer.text().toLowerCase(java.util.Locale.ROOT).contains("jetty"), path);
      assertTrue(answer.header("Cache-Control").orElse("").matches("no-cache|no-store"), path);
    }
    assertEquals(
        Optional.of("default-src 'self'"), wire.get("/").header("Content-Security-Policy"));
  }

  @Test
  void mediaTypesHaveTheirCharset() throws IOException {
    Wire wire = start();
    assertEquals(Optional.of("text/html; charset=utf-8"), wire.get("/").header("Content-Type"));
    assertEquals(
        Optional.of("application/xml; charset=utf-8"),
        wire.get("/feed.xml").header("Content-Type"));
    assertEquals(
        Optional.of("application/json; charset=utf-8"),
        wire.get("/data.json").header("Content-Type"));
    assertEquals(
        Optional.of("text/css; charset=utf-8"),
        wire.get("/assets/style.css?0a1b2c3d").header("Content-Type"));
    assertEquals(
        Optional.of("application/pdf"), wire.get("/files/plan.pdf").header("Content-Type"));
    assertEquals(
        Optional.of("text/csv; charset=utf-8"),
        wire.get("/files/utf-8.csv").header("Content-Type"));
  }

  @Test
  void aFolderIsFoundWithAndWithoutItsSlash() throws IOException {
    Wire wire = start();
    assertEquals(200, wire.get("/news/").status());
    assertEquals(200, wire.get("/news/index.html").status());
    Wire.Answer answer = wire.get("/news?x=1&y=%2F");
    assertEquals(302, answer.status());
    assertEquals(Optional.of("/news/?x=1&y=%2F"), answer.header("Location"));
    assertEquals(Optional.of("/news/a%20b/"), wire.get("/news/a%20b").header("Location"));
    assertEquals(404, wire.get("/data.json/").status());
  }

  @Test
  void aSiteInAFolderIsServedThere() throws IOException {
    FakeSite below = new FakeSite("/gk", FakeSite.texts("index.html", HOME), new AtomicInteger());
    Wire wire = start(below.still());
    assertEquals(Optional.of("/gk/"), wire.get("/").header("Location"));
    assertEquals(Optional.of("/gk/"), wire.get("/gk").header("Location"));
    assertEquals(200, wire.get("/gk/").status());
    assertEquals(404, wire.get("/gkk/").status());
    assertEquals(404, wire.get("/index.html").status());
  }

  @Test
  void nothingBesideThePlanIsServed() throws IOException {
    Wire wire = start();
    for (String path :
        List.of(
            "/../etc/passwd",
            "/news/../../../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/%2E%2E%2Fetc/passwd",
            "/..%2fetc%2fpasswd",
            "/..%5c..%5cetc/passwd",
            "/..\\..\\etc\\passwd",
            "/%252e%252e/etc/passwd",
            "/%c0%ae%c0%ae/etc/passwd",
            "/%e0%80%ae%e0%80%ae/etc/passwd",
            "/%uff0e%uff0e/etc/passwd",
            "/%EF%BC%8E%EF%BC%8E/etc/passwd",
            "/.%00./etc/passwd",
            "/index.html%00.txt",
            "/..;/etc/passwd",
            "/news/..;x=1/..;/etc/passwd",
            "/./.gongkai/../site.yaml",
            "//etc/passwd",
            "///",
            "/etc/passwd",
            "/.git/config",
            "/.gongkai",
            "/.gongkai/",
            "/.gongkai/../index.html",
            "/.gongkai/Own.class",
            "/.gongkai/%2e%2e/diag/messages_zh.properties",
            "/.gongkai/..%2fdiag%2fmessages_zh.properties",
            "/content/site.yaml",
            "/site.yaml",
            "/templates/layout.ftlh",
            "/NEWS/",
            "/index.HTML",
            "/news/.",
            "/news/..",
            "/%",
            "/%zz",
            "/%ff",
            "*",
            "http://evil.example/",
            "file:///etc/passwd")) {
      Wire.Answer answer = wire.get(path);
      assertTrue(answer.status() >= 400 && answer.status() < 500, path + ": " + answer.head());
      assertFalse(answer.text().contains("root:"), path);
    }
  }

  @Test
  void onlyReadingIsAllowed() throws IOException {
    Wire wire = start();
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW")) {
      Wire.Answer answer = wire.ask(method, "/", "Content-Length: 0");
      assertEquals(405, answer.status(), method);
      assertEquals(Optional.of("GET, HEAD"), answer.header("Allow"), method);
    }
  }

  @Test
  void headSaysTheSameAsGet() throws IOException {
    Wire wire = start();
    for (String path : List.of("/", "/feed.xml", "/files/plan.pdf", "/nothing")) {
      Wire.Answer get = wire.get(path);
      Wire.Answer head = wire.ask("HEAD", path);
      assertEquals(get.status(), head.status(), path);
      assertEquals(0, head.body().length, path);
      for (String header : List.of("Content-Length", "Content-Type", "ETag")) {
        assertEquals(get.header(header), head.header(header), path + ": " + header);
      }
    }
    assertEquals(0, site.open().get());
  }

  @Test
  void whatTheClientHasIsNotSentAgain() throws IOException {
    Wire wire = start();
    for (String path : List.of("/", "/feed.xml", "/files/plan.pdf")) {
      String tag = wire.get(path).header("ETag").orElseThrow();
      Wire.Answer again = wire.get(path, "If-None-Match: \"other\", W/" + tag);
      assertEquals(304, again.status(), path);
      assertEquals(0, again.body().length, path);
      assertEquals(304, wire.get(path, "If-None-Match: *").status(), path);
      assertEquals(200, wire.get(path, "If-None-Match: \"other\"").status(), path);
    }
  }

  @Test
  void aStretchIsServedOfWhatWasMadeAndOfFiles() throws IOException {
    Wire wire = start();
    Wire.Answer part = wire.get("/files/plan.pdf", "Range: bytes=2-4");
    assertEquals(206, part.status());
    assertEquals("234", part.text());
    assertEquals(Optional.of("bytes 2-4/10"), part.header("Content-Range"));
    assertEquals("789", wire.get("/files/plan.pdf", "Range: bytes=-3").text());
    assertEquals("feed", wire.get("/feed.xml", "Range: bytes=1-4").text());
    Wire.Answer beyond = wire.get("/files/plan.pdf", "Range: bytes=10-");
    assertEquals(416, beyond.status());
    assertEquals(Optional.of("bytes */10"), beyond.header("Content-Range"));
    assertEquals("0123456789", wire.get("/files/plan.pdf", "Range: bytes=0-1,3-4").text());
    String tag = part.header("ETag").orElseThrow();
    assertEquals("2", wire.get("/files/plan.pdf", "Range: bytes=2-2", "If-Range: " + tag).text());
    assertEquals(
        "0123456789", wire.get("/files/plan.pdf", "Range: bytes=2-2", "If-Range: \"x\"").text());
    assertEquals("", wire.get("/files/empty.txt").text());
    assertEquals(0, site.open().get(), "files that were left open");
  }

  @Test
  void anotherHostsNameIsRefused() throws IOException {
    Wire wire = start();
    assertEquals(421, wire.get("/", "Host: evil.example").status());
    assertEquals(421, wire.get("/.gongkai/state", "Host: evil.example:4000").status());
    assertEquals(200, wire.get("/", "Host: localhost").status());
    assertEquals(400, wire.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status());
    assertEquals(421, wire.send("GET / HTTP/1.0\r\n\r\n").status());
    assertEquals(400, wire.get("/", "Host: localhost", "Host: evil.example").status());
  }

  @Test
  void pagesOfOtherSitesCannotAskThePreview() throws IOException {
    Wire wire = start();
    for (String from : List.of("cross-site", "same-site")) {
      assertEquals(403, wire.get("/.gongkai/events", "Sec-Fetch-Site: " + from).status());
    }
    assertEquals(200, wire.get("/.gongkai/state", "Sec-Fetch-Site: same-origin").status());
  }

  @Test
  void requestsThatAreTooLargeOrNoneAreRefused() throws IOException {
    Wire wire = start();
    int large = 64 * 1024;
    assertEquals(431, wire.get("/", "X: " + "x".repeat(large)).status());
    assertEquals(414, wire.get("/" + "x".repeat(large)).status());
    assertEquals(431, wire.get("/", "Cookie: a=b\r\n".repeat(2000) + "X: y").status());
    assertEquals(400, wire.send("nonsense\r\n\r\n").status());
    assertEquals(400, wire.send("GET / HTTP/1.1\r\nHost: localhost\r\nX : y\r\n\r\n").status());
    assertEquals(200, wire.get("/").status());
  }

  @Test
  void aCookieChoosesTheDay() throws IOException {
    List<String> days = Collections.synchronizedList(new ArrayList<>());
    Wire wire =
        start(
            day -> {
              days.add(day.map(Object::toString).orElse("today"));
              return site.attempt(1);
            });
    wire.get("/", "Cookie: other=1; gongkai-as-of=2021-12-02");
    wire.get("/", "Cookie: gongkai-as-of=2021-02-31");
    wire.get("/", "Cookie: gongkai-as-of=<script>");
    wire.get("/");
    assertEquals(List.of("2021-12-02", "today", "today", "today"), days);
  }

  @Test
  void theStampFollowsWhatAPageShows() throws IOException {
    AtomicReference<Preview.Attempt> now = new AtomicReference<>(site.attempt(1));
    Wire wire = start(day -> now.get());
    String before = wire.get("/.gongkai/state?path=%2Fnews%2F").text();
    now.set(FakeSite.of("news/index.html", "<html><body>新闻</body></html>").attempt(2));
    String same = wire.get("/.gongkai/state?path=%2Fnews%2F").text();
    assertEquals(stamp(before), stamp(same));
    now.set(FakeSite.of("news/index.html", "<html><body>旧闻</body></html>").attempt(3));
    String other = wire.get("/.gongkai/state?path=%2Fnews%2F").text();
    assertFalse(stamp(before).equals(stamp(other)), other);
    assertTrue(wire.get("/news/").text().contains("data-page=\"" + stamp(other) + '"'));
    assertEquals(400, wire.get("/.gongkai/state?path=%ff").status());
  }

  private static String stamp(String state) {
    return state.replaceFirst("(?s).*\"page\": \"([^\"]*)\".*", "$1");
  }

  @Test
  void aPageThatCannotBeMadeSaysWhy() throws IOException {
    Wire wire = start();
    Wire.Answer answer = wire.get("/broken/");
    assertEquals(500, answer.status());
    assertTrue(answer.text().contains("templates/page.ftlh:1:1"), answer.text());
    String problems = wire.get("/.gongkai/problems").text();
    assertTrue(problems.contains("\"template-error\""), problems);
  }

  @Test
  void withoutASiteThereIsAPageThatSaysWhy() throws IOException {
    Problem problem = FakeSite.problem("content/<b>.md");
    Wire wire = start(day -> FakeSite.failed(1, problem));
    Wire.Answer answer = wire.get("/");
    assertEquals(503, answer.status());
    assertTrue(answer.text().contains("content/&lt;b&gt;.md:1:1"), answer.text());
    assertEquals(503, wire.get("/assets/style.css").status());
    assertEquals(200, wire.get("/.gongkai/state").status());
  }

  @Test
  void aDefectIsToldAndDoesNotEndTheServer() throws IOException {
    AtomicReference<Boolean> broken = new AtomicReference<>(true);
    Wire wire =
        start(
            day -> {
              if (broken.get()) {
                throw new IllegalStateException("a defect");
              }
              return site.attempt(1);
            });
    Wire.Answer answer = wire.get("/");
    assertEquals(500, answer.status());
    assertEquals("500\n", answer.text());
    assertEquals("a defect", defects.remove(0).getMessage());
    broken.set(false);
    assertEquals(200, wire.get("/").status());
  }

  @Test
  void aTakenPortIsSaid() throws IOException {
    start();
    int port = server.orElseThrow().port();
    assertThrows(
        BindException.class,
        () -> PreviewServer.start(site.still(), "127.0.0.1", port, defects::add));
  }

  @Test
  void bothLanguagesHaveTheSameTexts() throws IOException {
    Preview english = day -> new Preview.Attempt(1, Optional.of(site), List.of(), "", Lang.EN);
    String texts = start(english).get("/.gongkai/texts").text();
    assertTrue(texts.contains("\"lang\": \"en\""), texts);
    assertTrue(texts.contains("\"phone\": \"Phone width\""), texts);
    assertTrue(
        new String(texts.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).contains("{0}"));
  }
}
