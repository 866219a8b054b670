package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.model.Urls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gongkai serve} as a whole. */
class ServeTest {

  private static final Pattern SCRIPT =
      Pattern.compile("<script src=\"/\\.gongkai/preview\\.js\"[^>]*></script>");
  private static final Pattern READ = Pattern.compile("问题：错误 \\d+ 个");
  private static final String DOCUMENT = "content/news/2021-07-22-flood.md";
  private static final String PAGE = "/news/2021-07-22-flood/";

  /** Columns of many kinds. */
  private static final List<String> BARE =
      List.of(
          "news",
          "policies/2025",
          "interpretations",
          "solicitations",
          "topics",
          "overview",
          "finance",
          "land",
          "leaders",
          "proposals",
          "catalog",
          "press",
          "statutory");

  @TempDir private Path folder;

  private void sample() throws IOException {
    Tree.copy(Path.of("content"), folder.resolve("content"));
    Tree.copy(Path.of("templates"), folder.resolve("templates"));
  }

  private static byte[] withoutScript(byte[] page) {
    String text = new String(page, StandardCharsets.UTF_8);
    return SCRIPT.matcher(text).replaceFirst("").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyAddressHasTheBytesThatABuildWrites() throws IOException {
    sample();
    Files.writeString(
        folder.resolve("content/news/draft.md"),
        "---\ntitle: 草稿\npublishedOn: 2026-01-03\ndraft: true\n---\n\n未定稿。\n");
    String[] build = {"build", "--drafts", "--today", "2026-01-15"};
    assertEquals(0, Program.in(folder).run(build).status());
    Map<String, byte[]> built = Tree.read(folder.resolve("site"));
    built.remove(".gongkai");
    assertTrue(built.size() > 200, built.size() + " files");
    try (Serving serving = Serving.in(folder, "--today", "2026-01-15")) {
      for (Map.Entry<String, byte[]> file : built.entrySet()) {
        String path = file.getKey();
        HttpResponse<byte[]> answer = serving.get("/" + Urls.path(path));
        assertEquals(200, answer.statusCode(), path);
        boolean page = path.endsWith(".html");
        byte[] served = page ? withoutScript(answer.body()) : answer.body();
        Tree.assertSame(file.getValue(), served, "served: " + path);
        assertEquals(page, served.length != answer.body().length, "script in " + path);
        if (path.endsWith("index.html")) {
          String address =
              "/" + Urls.path(path.substring(0, path.length() - "index.html".length()));
          Tree.assertSame(answer.body(), serving.get(address).body(), "served: " + path);
        }
      }
      Tree.assertSame(
          built.get("404.html"), withoutScript(serving.get("/no/such/page/").body()), "404.html");
    }
  }

  @Test
  void itSaysWhatIsWrongAndStaysAsItWas() throws IOException {
    sample();
    try (Serving serving = Serving.in(folder, "--today", "2026-01-15")) {
      serving.await(READ);
      Path file = folder.resolve(DOCUMENT);
      String good = Files.readString(file);
      Files.writeString(file, good + "\n[没有](nowhere.md)\n");
      serving.await(Pattern.compile(DOCUMENT + ":\\d+:\\d+: error: .*\\[link-broken]"));
      String page = new String(serving.get(PAGE).body(), StandardCharsets.UTF_8);
      assertTrue(!page.contains("没有</a>"), page);
      serving.awaitPage("/.gongkai/state", "\"errors\": 1");
      Files.writeString(file, good + "\n改好了。\n");
      serving.awaitPage(PAGE, "改好了。");
      assertEquals(0, serving.end());
      assertEquals("", serving.err());
    }
  }

  /** Who fills in a form wants to see how far it is. */
  @Test
  void whatDraftsLackIsNoError() throws IOException {
    sample();
    List<String> pages = new ArrayList<>(List.of("annual-reports/2022/", "website-reports/2022/"));
    assertEquals(0, Program.in(folder).run("new", "annual-report", "2022").status());
    assertEquals(0, Program.in(folder).run("new", "website-report", "2022").status());
    for (String column : BARE) {
      Path file = folder.resolve("content/" + column + "/bare.md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "---\ntitle: 还没有写完\ndraft: true\n---\n");
      pages.add(column + "/bare/");
    }
    try (Serving serving = Serving.in(folder, "--today", "2026-01-15")) {
      serving.await(Pattern.compile("草稿里还有 \\d+ 处待填写"));
      serving.awaitPage("/.gongkai/state", "\"errors\": 0");
      assertTrue(
          serving.out().contains("annual-reports/2022.md:15:13: to fill in: "), serving.out());
      for (String page : pages) {
        for (String file : List.of("", "index.json", "index.md")) {
          HttpResponse<byte[]> answer = serving.get("/" + page + file);
          assertEquals(200, answer.statusCode(), page + file + serving.out() + serving.err());
        }
      }
      for (String list :
          List.of("", "news/", "annual-reports/", "policies/", "feeds/", "statistics/")) {
        assertEquals(200, serving.get("/" + list).statusCode(), list + serving.err());
      }
      Path bare = folder.resolve("content/news/bare.md");
      Files.writeString(bare, Files.readString(bare).replace("draft: true\n", ""));
      serving.awaitPage("/.gongkai/state", "\"errors\": 1");
      assertEquals("", serving.err());
    }
  }

  /** It shows only when the page is made. */
  @Test
  void aFaultOfATemplateIsSaidInTheTerminalOnce() throws IOException {
    sample();
    try (Serving serving = Serving.in(folder, "--today", "2026-01-15")) {
      serving.await(READ);
      Path template = folder.resolve("templates/article.ftlh");
      Files.writeString(template, Files.readString(template) + "\n${nothing.such}\n");
      serving.awaitPage("/.gongkai/state", "\"number\": 2");
      serving.get(PAGE);
      serving.await(Pattern.compile("templates/article\\.ftlh:\\d+:\\d+: error: .*"));
      serving.get("/news/");
      serving.get(PAGE);
      assertEquals(0, serving.end());
      String said = serving.out();
      assertEquals(said.indexOf("article.ftlh:"), said.lastIndexOf("article.ftlh:"), said);
    }
  }

  @Test
  void anotherDayIsShownToWhoAsksForIt() throws IOException {
    sample();
    Files.writeString(
        folder.resolve("content/news/later.md"),
        "---\ntitle: 以后\npublishedOn: 2026-02-01\n---\n\n以后。\n");
    try (Serving serving = Serving.in(folder, "--today", "2026-01-15")) {
      serving.awaitPage("/news/later/", "尚未发布");
      byte[] later = serving.get("/news/later/", "Cookie: gongkai-as-of=2026-02-02").body();
      assertTrue(!new String(later, StandardCharsets.UTF_8).contains("尚未发布"));
      serving.awaitPage("/news/later/", "尚未发布");
    }
  }

  @Test
  void aWrongCallIsSaid() throws IOException {
    sample();
    assertEquals(
        "gongkai: --port 不能是“70000”，可以写：0–65535\n用法见：gongkai serve --help\n",
        Program.in(folder).run("serve", "--port", "70000").err());
    assertEquals(2, Program.in(folder).run("serve", "--port", "x").status());
    assertEquals(2, Program.in(folder).run("serve", "--host", "no.such.host.invalid").status());
    assertEquals(2, Program.in(folder).run("serve", "--content", "nothing").status());
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Program.Result result = Program.in(folder).run("serve", "--port", port, "--lang", "en");
      assertEquals(2, result.status());
      assertTrue(
          result.err().startsWith("gongkai: port " + port + " of 127.0.0.1 is taken"),
          result.err());
    }
  }

  @Test
  void anAddressForOthersIsWarnedOf() throws IOException {
    sample();
    try (Serving serving = Serving.in(folder, "--host", "0.0.0.0")) {
      serving.await(READ);
      assertTrue(serving.err().contains("包括草稿"), serving.err());
      assertTrue(serving.out().contains("http://127.0.0.1:"), serving.out());
    }
  }

  /** Edits and reconnects without end leave nothing behind. */
  @Test
  void nothingGrows() throws IOException {
    Files.createDirectories(folder.resolve("content/news"));
    // Without the statutory platform, whose documents are not there.
    String site = Files.readString(Path.of("content/site.yaml"));
    Files.writeString(
        folder.resolve("content/site.yaml"),
        site.replaceFirst("(?m)^platform:\\n(?:  .*\\n)*", ""));
    Path file = folder.resolve("content/news/a.md");
    String head = "---\ntitle: 反复\npublishedOn: 2021-03-12\n---\n\n";
    Files.writeString(file, head);
    try (Serving serving = Serving.in(folder, "--today", "2026-01-15")) {
      long[] before = {0, 0, 0};
      for (int i = 0; i < 300; i++) {
        Files.writeString(file, head + "第" + i + "次。\n" + (i % 7 == 0 ? "[x](y.md)" : ""));
        if (i % 7 != 0) {
          serving.awaitPage("/news/a/", "第" + i + "次。");
        }
        if (i == 100) {
          before = taken();
        }
      }
      long[] after = taken();
      for (int i = 0; i < before.length; i++) {
        String what = java.util.List.of("threads", "handles", "megabytes").get(i);
        assertTrue(after[i] <= before[i] + 8, what + ": " + before[i] + " to " + after[i]);
      }
    }
  }

  /** Threads, open files and megabytes. */
  private static long[] taken() throws IOException {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    long used = (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    Path handles = Path.of("/proc/self/fd");
    long open = 0;
    if (Files.isDirectory(handles)) {
      try (Stream<Path> all = Files.list(handles)) {
        open = all.count();
      }
    }
    return new long[] {Thread.activeCount(), open, used};
  }
}
