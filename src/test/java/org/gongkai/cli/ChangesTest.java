package org.gongkai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.diag.JsonReader;
import org.gongkai.model.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed since the build before. */
class ChangesTest {

  private static final String SITE = "https://www.example.gov.cn/";

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Tree.copy(Case.RESOURCES.resolve("base/news"), folder.resolve("content"));
    write("changed", "一");
    write("gone", "一");
    write("same", "一");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content/news/" + name + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "---\ntitle: 标题" + name + "\npublishedOn: 2021-06-01\n---\n\n" + text + "\n");
  }

  private Program.Result run(String... more) {
    String[] call = new String[more.length + 3];
    call[0] = "build";
    call[1] = "--today";
    call[2] = "2021-07-02";
    System.arraycopy(more, 0, call, 3, more.length);
    return Program.in(folder).run(call);
  }

  private Map<String, Object> build(String... more) throws IOException {
    Program.Result result = run(more);
    assertEquals(0, result.status(), result.out() + result.err());
    return JsonReader.object(Files.readAllBytes(folder.resolve("site/changes/index.json")))
        .orElseThrow();
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("site/changes/index.html"));
  }

  private static List<String> urls(Map<String, Object> changes, String part) {
    return ((List<?>) ((Map<?, ?>) changes.get("documents")).get(part))
        .stream()
            .map(document -> (String) ((Map<?, ?>) document).get("url"))
            .map(url -> url.substring(SITE.length() - 1))
            .toList();
  }

  @Test
  void withoutASiteBeforeNothingIsSaid() throws IOException {
    assertEquals(0, run().status());
    assertFalse(Files.exists(folder.resolve("site/changes")));
    assertFalse(Files.readString(folder.resolve("site/map/index.html")).contains("变更记录"));
  }

  @Test
  void documentsThatAreNewOrAnotherOrGoneAreNamed() throws IOException {
    Manifest before = before();
    write("changed", "二");
    write("fresh", "一");
    Files.delete(folder.resolve("content/news/gone.md"));
    Map<String, Object> changes = build("--since", "site");
    assertEquals(List.of("/news/fresh/"), urls(changes, "added"));
    assertEquals(List.of("/news/changed/"), urls(changes, "changed"));
    assertEquals(List.of("/news/gone/"), urls(changes, "withdrawn"));
    Map<?, ?> since = (Map<?, ?>) changes.get("since");
    assertEquals("2021-07-02", since.get("today"));
    assertEquals(before.revision(), since.get("revision"));
    List<?> added = (List<?>) ((Map<?, ?>) changes.get("files")).get("added");
    assertTrue(added.contains("news/fresh/index.html"), added.toString());
    assertFalse(added.contains("changes/index.html"), added.toString());
    String page = page();
    assertTrue(page.contains("<a href=\"/news/fresh/\">标题fresh</a>"), page);
    assertTrue(page.contains("<li>/news/gone/</li>"), page);
    assertFalse(page.contains("标题same"), page);
    assertTrue(Files.readString(folder.resolve("site/map/index.html")).contains("/changes/"));
    assertEquals(0, Program.in(folder).run("verify", "site").status());
  }

  @Test
  void aWithdrawnDocumentIsNamedOnceWithItsTitle() throws IOException {
    before();
    Path gone = folder.resolve("content/news/gone.md");
    String text = Files.readString(gone);
    Files.writeString(
        gone,
        text.replace("publishedOn", "withdrawnOn: 2021-07-01\nwithdrawnReason: 内容有误\npublishedOn"));
    Map<String, Object> changes = build("--since", "site");
    assertEquals(List.of("/news/gone/"), urls(changes, "withdrawn"));
    assertEquals(List.of(), urls(changes, "changed"));
    assertTrue(page().contains("<a href=\"/news/gone/\">标题gone</a>"), page());
    Files.copy(folder.resolve("site/manifest.json"), folder.resolve("old.json"));
    assertEquals(List.of(), urls(build("--since", "old.json"), "withdrawn"));
  }

  private Manifest before() throws IOException {
    assertEquals(0, run().status());
    return Manifest.read(Files.readAllBytes(folder.resolve("site/manifest.json"))).orElseThrow();
  }

  @Test
  void anotherLookChangesNoDocument() throws IOException {
    before();
    Files.createDirectories(folder.resolve("templates/assets"));
    Files.writeString(folder.resolve("templates/assets/style.css"), "p { color: red }\n");
    Map<String, Object> changes = build("--since", "site/manifest.json");
    assertEquals(List.of(), urls(changes, "changed"));
    List<?> changed = (List<?>) ((Map<?, ?>) changes.get("files")).get("changed");
    assertTrue(changed.contains("assets/style.css"), changed.toString());
    assertTrue(page().contains("信息没有变更。"), page());
  }

  @Test
  void sameInputsGiveTheSamePage() throws IOException {
    before();
    Files.copy(folder.resolve("site/manifest.json"), folder.resolve("old.json"));
    write("fresh", "一");
    build("--since", "old.json");
    byte[] first = Files.readAllBytes(folder.resolve("site/manifest.json"));
    Program.Result again = run("--since", "old.json");
    assertTrue(again.out().contains("新写 0 个"), again.out());
    assertEquals(
        new String(first, StandardCharsets.UTF_8),
        Files.readString(folder.resolve("site/manifest.json")));
  }

  @Test
  void whatIsNoListIsRefused() throws IOException {
    Files.writeString(folder.resolve("other.json"), "{\"format\": \"other\"}");
    for (String wrong : List.of("none.json", "other.json", "content")) {
      Program.Result refused = run("--since", wrong);
      assertEquals(2, refused.status(), wrong);
      assertTrue(refused.err().contains("--since"), refused.err());
      assertFalse(Files.exists(folder.resolve("site")));
    }
  }

  @Test
  void aDamagedListIsRefused() throws IOException {
    before();
    String list = Files.readString(folder.resolve("site/manifest.json"));
    String sums = ",\n *\"sha256\": \"[0-9a-f]{64}\"";
    int end = list.lastIndexOf(",\n    {");
    Map<String, String> damaged =
        Map.of(
            "without sums", list.replaceAll(sums, ""),
            "a sum that is none", list.replaceFirst(sums, ",\n\"sha256\": \"zz\""),
            "without the last file", list.substring(0, end) + "\n  ]\n}\n",
            "without a revision", list.replaceFirst("\"revision\": \"[0-9a-f]{64}\",", ""));
    for (Map.Entry<String, String> one : damaged.entrySet()) {
      assertFalse(list.equals(one.getValue()), one.getKey());
      Files.writeString(folder.resolve("damaged.json"), one.getValue());
      Program.Result refused = run("--since", "damaged.json");
      assertEquals(2, refused.status(), one.getKey());
      assertTrue(refused.err().contains("damaged.json"), refused.err());
      assertFalse(Files.exists(folder.resolve("site/changes")), one.getKey());
    }
  }
}
